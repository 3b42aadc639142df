/** A page's number (页码) in a line of its own, right beside a row of which a cell is empty. */
import assert from 'node:assert/strict';
import { FORMS } from '../../../../src/core/form/forms';
import type { LayoutId } from '../../../../src/core/layouts/layout';
import { read } from '../../../../src/core/read';
import { consistentValues, drawFrom, writeReport } from '../../../support/generate';

const FORM = FORMS[1];
const VALUES = consistentValues(FORM, drawFrom(7));
const PAGE = '97531';

/** The cells that have the page's number, of a report without one of its totals and with the number beside that row. */
function takenIn(
  layout: LayoutId,
  empty: string,
  beside: (numbers: string, page: string) => string,
): string[] {
  const values = new Map(VALUES).set(empty, '');
  const whole = writeReport({ form: FORM, layout, values: VALUES });
  const text = writeReport({ form: FORM, layout, values }).split('\n');
  const row = text.findIndex((line, at) => line !== whole.split('\n')[at]);
  text[row] = beside(text[row], PAGE);
  const { cells } = read(text.join('\n'));
  assert.equal(cells.find(({ place }) => place.id === empty)?.digits, '');
  return cells.filter(({ digits }) => digits.includes(PAGE)).map(({ place }) => place.id);
}

describe('a page’s number beside a row that lacks a total', () => {
  const ROWS = {
    applications: 'applications/3.3.2/total',
    remedies: 'remedies/litigation-after-reconsideration/total',
  };
  for (const layout of ['tsv', 'csv', 'markdown', 'aligned', 'spaced'] as const)
    for (const [table, empty] of Object.entries(ROWS)) {
      it(`is not taken for that total where it stands below (${layout}, ${table})`, () => {
        assert.deepEqual(
          takenIn(layout, empty, (numbers, page) => `${numbers}\n${page}`),
          [],
        );
      });
      it(`is not taken for the row’s first number where it stands above (${layout}, ${table})`, () => {
        assert.deepEqual(
          takenIn(layout, empty, (numbers, page) => `${page}\n${numbers}`),
          [],
        );
      });
    }
});

describe('a number without the tab or pipe of the cells around it, one in each line', () => {
  for (const layout of ['cell-tab', 'cell-pipe'] as const)
    it(`is none of them (${layout})`, () => {
      const text = writeReport({ form: FORM, layout, values: VALUES });
      const cells = read(text).cells.map(({ digits }) => digits);
      const lines = text.split('\n');
      const label = lines.findIndex((line) => line.includes('1.属于国家秘密'));
      const torn = [...lines.slice(0, label + 3), PAGE, ...lines.slice(label + 3)].join('\n');
      assert.deepEqual(
        read(torn).cells.map(({ digits }) => digits),
        cells,
      );
    });
  for (const layout of ['cell-tab', 'cell-pipe'] as const)
    it(`is the cell whose tab or pipe was lost, where the row has no more than others with it (${layout})`, () => {
      const text = writeReport({ form: FORM, layout, values: VALUES });
      const cells = read(text).cells.map(({ digits }) => digits);
      const lines = text.split('\n');
      const label = lines.findIndex((line) => line.includes('1.属于国家秘密'));
      const lost = lines.map((line, at) => (at === label + 3 ? line.replace(/[^\d]/g, '') : line));
      assert.notEqual(lost[label + 3], lines[label + 3]);
      assert.deepEqual(
        read(lost.join('\n')).cells.map(({ digits }) => digits),
        cells,
      );
    });
});
