/** What pdfminer does with a table: page by page first the labels, then each column's numbers below one another. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORM_2021 } from '../../../../src/core/form/form2021';
import { read } from '../../../../src/core/read';
import { codesOf, otherIn, wrongIn } from '../../../support/asRead';
import { consistentValues, drawFrom, type Values } from '../../../support/generate';
import { numbersDown, type Row, withRows } from '../../../support/rowsIn';
import { VALUES } from '../../../support/values';

/** A page with these rows: their labels, then the columns in this order, each number in a line of its own. */
const page = (rows: readonly Row[], columns: readonly number[]) =>
  [
    ...rows.map(({ label }) => label),
    ...columns.flatMap((at) => numbersDown(rows, at, at + 1)),
    '- 1 -',
  ].flatMap((line) => [line, '']);

interface Shape {
  readonly first?: number;
  readonly values?: Values;
  readonly columns?: readonly number[];
  readonly pages?: (pages: readonly (readonly Row[])[]) => readonly (readonly Row[])[];
}

const IN_ORDER = [0, 1, 2, 3, 4, 5, 6];

const write = ({ first = 13, values = VALUES, columns = IN_ORDER, pages = (own) => own }: Shape = {}) =>
  withRows(values, (rows) =>
    pages([rows.slice(0, first), rows.slice(first)]).flatMap((own) => page(own, columns)),
  );

describe('a table that was written column by column, page by page', () => {
  it('is read where all of its rows and columns add up', () => {
    assert.deepEqual(otherIn(write(), 'applications', VALUES), []);
    assert.deepEqual(codesOf(write()), []);
  });

  it('counts what was read as placed, not as known', () => {
    const cells = read(write()).cells.filter(({ place }) => place.table.id === 'applications');
    assert.ok(cells.every(({ inferred }) => inferred));
  });

  it('is not read where a sum of the source fails', () => {
    for (const id of ['3.7/business', '3.3.2/natural-person', '1/total', '4/other']) {
      const values = new Map(VALUES).set(`applications/${id}`, '98765');
      assert.deepEqual(wrongIn(write({ values }), 'applications', values), []);
      assert.deepEqual(codesOf(write({ values })), ['row-unclear']);
    }
  });

  it('is not read where the total stands before another column', () => {
    assert.deepEqual(wrongIn(write({ columns: [0, 1, 2, 3, 4, 6, 5] }), 'applications', VALUES), []);
    assert.deepEqual(codesOf(write({ columns: [0, 1, 2, 3, 4, 6, 5] })), ['row-unclear']);
  });

  it('is not read where a row is lacking, or a page stands before the one that it goes on from', () => {
    for (const pages of [
      ([one, other]: readonly (readonly Row[])[]) => [one, other.slice(1)],
      ([one, other]: readonly (readonly Row[])[]) => [other, one],
    ]) {
      assert.deepEqual(wrongIn(write({ pages }), 'applications', VALUES), []);
      assert.ok(codesOf(write({ pages })).includes('row-unclear'));
    }
  });

  it('is never read wrong', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1 << 30 }),
        fc.constantFrom(0, 1, 3, 40, 3000),
        fc.integer({ min: 1, max: 24 }),
        (seed, size, first) => {
          const draw = drawFrom(seed);
          const values = consistentValues(FORM_2021, (limit) =>
            draw(limit === 400 ? size : Math.min(limit, size)),
          );
          assert.deepEqual(wrongIn(write({ values, first }), 'applications', values), []);
        },
      ),
      { numRuns: 40 },
    );
  });
});
