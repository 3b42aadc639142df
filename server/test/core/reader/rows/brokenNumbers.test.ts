/** Tables with a rule between their rows, of which the number columns are so narrow that a number is broken over lines. */
import assert from 'node:assert/strict';
import { FORMS } from '../../../../src/core/form/forms';
import { read } from '../../../../src/core/read';
import { heavierCodesOf } from '../../../support/asRead';
import { consistentValues, drawFrom, writeReport } from '../../../support/generate';

/** The rows of a table in Markdown as a grid: its numbers in columns as wide as this. */
function grid(lines: readonly string[], width: number): string[] {
  const rows = lines.filter((line) => line.startsWith('|') && !line.includes('---'));
  const rule = `+${'------------+'.repeat(rows[0].split('|').length - 2)}`;
  const drawn = rows.flatMap((row) => {
    const cells = row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    const pieces = cells.map((cell) =>
      /^\d+$/.test(cell) ? (cell.match(new RegExp(`.{1,${width}}`, 'g')) ?? []) : [cell],
    );
    const height = Math.max(...pieces.map(({ length }) => length));
    const inLine = (nth: number) => `| ${pieces.map((own) => own[nth] ?? '').join(' | ')} |`;
    return [...Array.from({ length: height }, (_, nth) => inLine(nth)), rule];
  });
  return [rule, ...drawn];
}

describe('a table that is drawn as a grid', () => {
  for (const form of FORMS) {
    const values = consistentValues(form, drawFrom(7));
    const written = (width: number) =>
      writeReport({ form, layout: 'markdown', values, reshape: (own) => grid(own, width) });

    it(`is read where its numbers stand in a line each (${form.id})`, () => {
      for (const { place, digits } of read(written(9)).cells) assert.equal(digits, values.get(place.id));
      assert.deepEqual(heavierCodesOf(written(9)), []);
    });

    it(`has no number of which digits stand in several lines (${form.id})`, () => {
      const { cells } = read(written(1));
      for (const { place, digits } of cells.filter(({ digits }) => digits !== ''))
        assert.equal(digits, values.get(place.id), place.id);
      assert.ok(cells.some(({ digits }) => digits === ''));
    });
  }
});
