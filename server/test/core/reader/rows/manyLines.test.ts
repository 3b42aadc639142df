/** Cells of several lines, as programs lay out a table of narrow columns: the numbers stand in the first of a row's lines. */
import assert from 'node:assert/strict';
import { FORMS, formOf } from '../../../../src/core/form/forms';
import { gridOfTable } from '../../../../src/core/layouts/grid';
import { writeRows } from '../../../../src/core/layouts/write';
import { read } from '../../../../src/core/read';
import { consistentValues, drawFrom, writeReport } from '../../../support/generate';

const FRAME = '├──┼──┤';

/** The lines of a row, no cell of which holds more than so many characters of words in one. */
function linesOf(row: string, width: number): string[] {
  const cells = row
    .split('\t')
    .map((cell) => (/^[\d.-]+$/.test(cell) ? [cell] : (cell.match(new RegExp(`.{1,${width}}`, 'g')) ?? [])));
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => cells.map((lines) => lines[at] ?? '').join('\t'));
}

/** A report whose tables stand in narrow columns. */
function narrow(at: number, width: number, put: (line: string) => string, frame: readonly string[] = []) {
  const form = FORMS[at % FORMS.length];
  const values = consistentValues(form, drawFrom(at + 3));
  let text = writeReport({ form, layout: 'tsv', values });
  for (const table of form.tables)
    for (const row of writeRows(gridOfTable(table, form.places), 'tsv', ({ id }) => values.get(id) ?? ''))
      text = text.replace(`\n${row}\n`, `\n${[...linesOf(row, width).map(put), ...frame].join('\n')}\n`);
  return { text, values };
}

describe('cells of several lines', () => {
  for (const width of [4, 6, 10])
    for (const [way, put, frame] of [
      ['tabs', (line: string) => line, []],
      ['pipes', (line: string) => `|${line.replaceAll('\t', '|')}|`, []],
      ['drawn lines', (line: string) => `│${line.replaceAll('\t', '│')}│`, [FRAME]],
    ] as const)
      it(`are read whole where ${way} divide them, ${width} characters wide`, () => {
        for (const at of FORMS.keys()) {
          const { text, values } = narrow(at, width, put, frame);
          for (const { place, digits } of read(text).cells)
            assert.equal(digits, values.get(place.id), `${place.id}\n${text}`);
        }
      });

  it('do not take the numbers of a row for those of the empty one below', () => {
    const values = consistentValues(formOf('2021'), drawFrom(3));
    const text = writeReport({ form: formOf('2021'), layout: 'markdown', values })
      .replace('1.属于国家秘密', '1.涉密文件')
      .replace(/(2\.其他法律行政法规禁止公开)(?: \| \d+)+/, `$1${' | '.repeat(7)}`);
    const { cells } = read(text);
    for (const { place, status } of cells)
      if (place.row.id === '3.3.2') assert.notEqual(status, 'given', place.id);
  });
});

describe('a table whose lines begin with an empty cell', () => {
  const isShown = (id: string) => !/^remedies\/(?!reconsideration\/(?:upheld|total))/.test(id);

  it('has its numbers in their columns, where others are empty', () => {
    for (const at of FORMS.keys()) {
      const form = FORMS[at];
      const values = consistentValues(form, drawFrom(at + 9));
      const shown = new Map([...values].map(([id, digits]) => [id, isShown(id) ? digits : '']));
      const text = writeReport({ form, layout: 'tsv', values: shown }).replace(/^.*\t.*$/gm, '\t$&\t');
      for (const { place, status, digits } of read(text).cells)
        if (status === 'given') assert.equal(digits, values.get(place.id), place.id);
    }
  });
});
