/** Tables as programs take them out of web pages: pipes in odd places, merged cells lost or left as empty ones. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Table } from '../../../../src/core/form/form';
import { FORM_2019 } from '../../../../src/core/form/form2019';
import { FORM_2021 } from '../../../../src/core/form/form2021';
import { FORMS } from '../../../../src/core/form/forms';
import { read } from '../../../../src/core/read';
import { check } from '../../../../src/rules/check';
import { consistentValues, drawFrom, writeReport } from '../../../support/generate';

const isRuler = (line: string) => /^\|[-| ]+\|$/.test(line);
const rowsOf = (lines: readonly string[]) => lines.filter((line) => !isRuler(line));
const cellsOf = (line: string) =>
  line
    .replace(/^\|\s*|\s*\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
const filled = (line: string) => cellsOf(line).filter((cell) => cell !== '');

/** How the lines of a Markdown table come out. */
const SHAPES: Readonly<Record<string, (lines: readonly string[], table: Table) => readonly string[]>> = {
  'no pipe at the start of a row': (lines) => rowsOf(lines).map((line) => line.replace(/^\|\s*/, '')),
  'pipes left over at the end of a row': (lines) =>
    rowsOf(lines).map((line) => `${line.replace(/^\|\s*/, '')} ||||||`),
  'a pipe alone before each row, then one cell a line': (lines) =>
    rowsOf(lines).flatMap((line) => ['|', ...cellsOf(line).map((cell) => `${cell} |`)]),
  'one cell a line, and behind a row’s last what merged cells left': (lines) =>
    rowsOf(lines)
      .flatMap((line) => ['|', ...filled(line).map((cell) => `${cell} |`)])
      .map((line, at, all) => (all[at + 1] === '|' ? `${line} |||||||||` : line)),
  'empty cells left out': (lines) => rowsOf(lines).map((line) => `${filled(line).join(' | ')} |`),
  'empty cells left out, tabs': (lines) => rowsOf(lines).map((line) => filled(line).join('\t')),
  'an empty cell behind each, as merged ones leave it': (lines) =>
    rowsOf(lines).map((line) => line.replace(/\|([^|]*)(?=\|)/g, '|$1|')),
  'an empty cell behind each, the last without': (lines) =>
    rowsOf(lines).map((line) => line.replace(/\|([^|]*)(?=\|)/g, '|$1|').replace(/\|\s*$/, '')),
  'two empty cells before each': (lines) => rowsOf(lines).map((line) => line.replace(/\|(?=.)/g, '|||')),
  'line ends, emphasis and blanks of HTML in its cells': (lines) =>
    lines.map((line) =>
      line
        .replace(/(\p{Script=Han}{5})(?=\p{Script=Han})/gu, '$1<br/>')
        .replace(/ (\d*[1-4]) /g, ' <b>$1</b><br> ')
        .replace(/ (\d+[05]) /g, ' &nbsp;<span style="color: red">$1</span>&nbsp; '),
    ),
  'units behind the labels of table 二': (lines, { id }) =>
    id === 'proactive'
      ? lines.map((line) => line.replace(/(规章|文件|许可|处罚|强制) \|/, '$1（件） |'))
      : lines,
};

describe('a table taken out of a web page', () => {
  for (const [name, reshape] of Object.entries(SHAPES))
    it(`is read with ${name}`, () => {
      fc.assert(
        fc.property(fc.constantFrom(...FORMS), fc.integer({ min: 1, max: 1 << 30 }), (form, seed) => {
          const values = consistentValues(form, drawFrom(seed));
          const report = read(writeReport({ form, layout: 'markdown', values, reshape }));
          assert.deepEqual(
            report.cells.filter(({ digits, place }) => digits !== values.get(place.id)),
            [],
          );
          assert.deepEqual(check(report), []);
        }),
        { numRuns: 30 },
      );
    });

  it('is read with bold numbers that stand in lines of their own, or blanks apart', () => {
    for (const form of FORMS)
      for (const layout of ['cell-line', 'spaced'] as const) {
        const values = consistentValues(form, drawFrom(7));
        const reshape = (lines: readonly string[]) =>
          lines.map((line) => line.replace(/(?<![^ ])-?\d[\d.]*(?![^ ])/g, '**$&**'));
        const report = read(writeReport({ form, layout, values, reshape }));
        assert.deepEqual(
          report.cells.filter(({ digits, place }) => digits !== values.get(place.id)),
          [],
        );
      }
  });

  it('is read with a merged cell that is repeated, behind a mark for nothing', () => {
    const values = new Map([...consistentValues(FORM_2019, drawFrom(5)), ['proactive/fees/change', '3']]);
    const reshape = (lines: readonly string[]) =>
      lines.map((line) => (line.includes('事业性收费') ? '| 行政事业性收费 | / | 3 | 3 |' : line));
    const report = read(writeReport({ form: FORM_2019, layout: 'markdown', values, reshape }));
    const fees = report.cells.filter(({ place }) => place.row.id === 'fees');
    assert.deepEqual(
      fees.map(({ status, digits }) => [status, digits]),
      [
        ['blank', ''],
        ['given', '3'],
      ],
    );
  });

  it('is read with merged cells that are repeated, blanks apart', () => {
    const values = consistentValues(FORM_2021, drawFrom(5));
    const reshape = (lines: readonly string[]) =>
      lines.map((line) => line.replace(/^(行政(?:许可|处罚|强制|事业性收费) )(\S+)$/, '$1$2 $2 $2'));
    const report = read(writeReport({ form: FORM_2021, layout: 'spaced', values, reshape }));
    for (const { place, digits } of report.cells) assert.equal(digits, values.get(place.id), place.id);
  });

  it('is read with a number for each line between labels and numbers', () => {
    const values = consistentValues(FORM_2021, drawFrom(5));
    const reshape = (lines: readonly string[], { id }: Table) =>
      id === 'applications'
        ? lines.map((line, at) => {
            const cells = line.split('\t');
            return [...cells.slice(0, 3), at < 3 ? '' : String(at - 2), ...cells.slice(3)].join('\t');
          })
        : lines;
    const report = read(writeReport({ form: FORM_2021, layout: 'tsv', values, reshape }));
    for (const { place, digits } of report.cells) assert.equal(digits, values.get(place.id), place.id);
  });

  it('has no index before a label in the place of its row’s empty cells', () => {
    const values = new Map([...consistentValues(FORM_2021, drawFrom(5))]);
    const reshape = (lines: readonly string[]) =>
      lines.map((line, at) => line.replace(/^规章,.*/, '规章,/,/,/').replace(/^(?=规章)/, `${at},`));
    const report = read(writeReport({ form: FORM_2021, layout: 'csv', values, reshape }));
    const regulations = report.cells.filter(({ place }) => place.row.id === 'regulations');
    assert.deepEqual(
      regulations.map(({ status }) => status),
      ['blank', 'blank', 'blank'],
    );
  });

  it('is read with NaN for what is empty', () => {
    const values = new Map([...consistentValues(FORM_2021, drawFrom(5))]);
    const reshape = (lines: readonly string[]) =>
      lines.map((line) => line.replace(/^规章 .*/, '1  规章  NaN  NaN  0'));
    const report = read(writeReport({ form: FORM_2021, layout: 'spaced', values, reshape }));
    const regulations = report.cells.filter(({ place }) => place.row.id === 'regulations');
    assert.deepEqual(
      regulations.map(({ status }) => status),
      ['blank', 'blank', 'given'],
    );
  });

  it('has its marks for nothing in their own row where pipes stand behind others', () => {
    const values = consistentValues(FORM_2021, drawFrom(5));
    const reshape = (lines: readonly string[]) =>
      rowsOf(lines).flatMap((line) => {
        const cells = filled(line.replace(/^(\| 规章 ).*/, '$1| / | / | / |')).map((cell) => `${cell} |`);
        return cells.length === 4 ? cells : [...cells, '||'];
      });
    const report = read(writeReport({ form: FORM_2021, layout: 'markdown', values, reshape }));
    for (const { place, status, digits } of report.cells)
      if (place.row.id === 'regulations') assert.equal(status, 'blank');
      else assert.equal(digits, values.get(place.id), place.id);
  });

  const LOST: readonly [name: string, what: string, row: string][] = [
    ['a pipe alone before each row, then one cell a line', 'a 0', '18 | 0 | 0 | 0 | 0 | 18'],
    ['a pipe alone before each row, then one cell a line', 'its first number', '0 | 0 | 0 | 0 | 0 | 18'],
    ['pipes left over at the end of a row', 'a 0', '18 | 0 | 0 | 0 | 0 | 18'],
  ];
  for (const [name, what, row] of LOST)
    it(`has no number in the place of another where a row lost ${what}: ${name}`, () => {
      const values = new Map([...consistentValues(FORM_2021, drawFrom(5))]);
      for (const id of ['business', 'research', 'social-welfare', 'legal-service', 'other'])
        values.set(`applications/3.3.5/${id}`, '0');
      for (const id of ['natural-person', 'total']) values.set(`applications/3.3.5/${id}`, '18');
      const reshape = (lines: readonly string[], table: Table) =>
        SHAPES[name](
          lines.map((line) => line.replace('18 | 0 | 0 | 0 | 0 | 0 | 18', row)),
          table,
        );
      const report = read(writeReport({ form: FORM_2021, layout: 'markdown', values, reshape }));
      for (const { place, digits } of report.cells)
        if (digits !== '') assert.equal(digits, values.get(place.id), place.id);
    });

  it('has its wrong sums found in table 四 with an empty cell behind each', () => {
    const values = new Map([...consistentValues(FORM_2021, drawFrom(5))]);
    for (const id of ['reconsideration', 'litigation-direct']) values.set(`remedies/${id}/total`, '99');
    const reshape = SHAPES['an empty cell behind each, as merged ones leave it'];
    const report = read(writeReport({ form: FORM_2021, layout: 'markdown', values, reshape }));
    for (const { place, digits } of report.cells) assert.equal(digits, values.get(place.id), place.id);
    assert.equal(check(report).filter(({ code }) => code === 'remedy-total').length, 2);
  });
});
