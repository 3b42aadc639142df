/**
 * Tables of which each cell stands on a line of its own and empty ones leave no trace, as a page is copied: a row may be nothing
 * but its label.
 */
import assert from 'node:assert/strict';
import { FORM_2021 } from '../../../../src/core/form/form2021';
import { read } from '../../../../src/core/read';
import { check } from '../../../../src/rules/check';
import { figuresOf } from '../../../rules/figures';
import { writeReport } from '../../../support/generate';

const figures = figuresOf(FORM_2021);

/** The faultless report, of table 三 those lines that are kept. */
const reportOf = (reshape: (lines: readonly string[]) => readonly string[]) =>
  writeReport({
    form: FORM_2021,
    layout: 'cell-line',
    values: figures,
    reshape: (lines, table) => (table.id === 'applications' ? reshape(lines) : lines),
  });

const isNumber = (line: string) => /^\d+$/.test(line);

/** Without what the columns but the first and the last have. */
const withEnds = (lines: readonly string[]) =>
  lines.filter((line, at) => !isNumber(line) || !isNumber(lines[at - 1]) || !isNumber(lines[at + 1]));

const found = (text: string) =>
  check(read(text))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ code }) => code);

describe('rows of which only the label is there', () => {
  it('are one finding, and the others are read', () => {
    const text = reportOf((lines) => {
      const from = lines.findIndex((line) => line.includes('不掌握'));
      const to = lines.findIndex((line) => line.includes('（七）'));
      return lines.filter((line, at) => at < from || at > to || !isNumber(line));
    });
    assert.deepEqual(found(text), ['cell-missing']);
    const { cells, unplaced } = read(text);
    assert.deepEqual(unplaced, []);
    for (const { place, digits } of cells)
      if (digits !== '') assert.equal(`${place.id} ${digits}`, `${place.id} ${figures.get(place.id)}`);
    const ofRow = (id: string) => cells.filter(({ place }) => place.id.startsWith(`applications/${id}/`));
    assert.ok([...ofRow('1'), ...ofRow('4')].every(({ status }) => status === 'given'));
    assert.ok(ofRow('3.4.1').every(({ status }) => status === 'missing'));
  });

  it('are a table, though none of its rows has a number', () => {
    assert.deepEqual(found(reportOf((lines) => lines.filter((line) => !isNumber(line)))), ['cell-missing']);
  });

  it('are no rows that are missing where others have their first and last number only', () => {
    const text = reportOf((lines) => {
      const ends = withEnds(lines);
      return ends.filter((line, at) => line !== '0' || !isNumber(ends[at - 1] ?? '') || at % 3 > 0);
    });
    assert.ok(!found(text).includes('row-missing'), found(text).join());
    for (const { place, digits } of read(text).cells)
      if (digits !== '') assert.equal(`${place.id} ${digits}`, `${place.id} ${figures.get(place.id)}`);
  });
});

describe('the label of a table’s last row, alone', () => {
  for (const layout of ['tsv', 'markdown', 'csv', 'aligned'] as const)
    it(`is a row without numbers where the others have theirs on their lines (${layout})`, () => {
      const text = writeReport({
        form: FORM_2021,
        layout,
        values: figures,
        reshape: (lines, { id }) =>
          id === 'applications'
            ? lines.map((line) => (line.includes('四、结转') ? '四、结转下年度继续办理' : line))
            : lines,
      });
      assert.deepEqual(found(text), ['cell-missing']);
    });

  it('may be the one of numbers that stand in front of their labels', () => {
    const text = reportOf((lines) => lines.slice(0, -7));
    assert.ok(read(text).unplaced.length > 0);
  });
});

describe('a label that is not there', () => {
  it('is a row that is missing', () => {
    const text = reportOf((lines) => {
      const from = lines.findIndex((line) => line.includes('不掌握'));
      return lines.filter((_, at) => at < from || at > from + 7);
    });
    assert.deepEqual(found(text), ['row-missing']);
  });
});

describe('labels that a conversion put in front of all numbers', () => {
  it('are no rows without numbers', () => {
    const text = reportOf((lines) => [
      ...lines.filter((line) => !isNumber(line)),
      ...lines.filter((line) => isNumber(line)),
    ]);
    assert.ok(!found(text).includes('cell-missing'), found(text).join());
    for (const { place, digits } of read(text).cells)
      if (digits !== '') assert.equal(`${place.id} ${digits}`, `${place.id} ${figures.get(place.id)}`);
  });
});
