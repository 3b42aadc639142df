/** Blocks of close rows that pdftotext wrote before the row above them was whole, or right ones before left ones. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORM_2021 } from '../../../../src/core/form/form2021';
import { codesOf, otherIn, wrongIn } from '../../../support/asRead';
import { consistentValues, drawFrom, type Values } from '../../../support/generate';
import { type Row, withRows } from '../../../support/rowsIn';
import { VALUES } from '../../../support/values';

/** Some columns of rows that stand together: a line for each row. */
const block = (rows: readonly Row[], from: number, to: number) => [
  ...rows.map(({ numbers }) => numbers.slice(from, to).join(' ')),
  '',
];

/** All labels, then the rows, but for the one at `at` and so many below it, of which the blocks come as they are given. */
const write = (
  blocks: (one: readonly Row[], below: readonly Row[]) => readonly string[],
  { values = VALUES, at = 13, below = 3 }: { values?: Values; at?: number; below?: number } = {},
) =>
  withRows(values, (rows) => {
    const end = at + 1 + below;
    return [
      ...rows.map(({ label }) => label),
      '',
      ...rows.slice(0, at).flatMap((row) => block([row], 0, 7)),
      ...blocks(rows.slice(at, at + 1), rows.slice(at + 1, end)),
      ...rows.slice(end).flatMap((row) => block([row], 0, 7)),
    ];
  });

const beforeWhole = (one: readonly Row[], below: readonly Row[]) => [
  ...block(one, 0, 3),
  ...block(below, 0, 1),
  ...block(below, 1, 4),
  ...block(one, 3, 7),
  ...block(below, 4, 7),
];

const rightBeforeLeft = (one: readonly Row[], below: readonly Row[]) => [
  ...block(one, 0, 7),
  ...block(below, 0, 1),
  ...block(below, 3, 5),
  ...block(below, 5, 7),
  ...block(below, 1, 3),
];

describe('a block of rows', () => {
  it('is read where it begins before the row above it is whole', () => {
    assert.deepEqual(otherIn(write(beforeWhole), 'applications', VALUES), []);
    assert.deepEqual(codesOf(write(beforeWhole)), []);
  });

  it('is read where its right columns come before its left ones', () => {
    assert.deepEqual(otherIn(write(rightBeforeLeft), 'applications', VALUES), []);
    assert.deepEqual(codesOf(write(rightBeforeLeft)), []);
  });

  it('is not read where a sum of the source fails', () => {
    for (const order of [beforeWhole, rightBeforeLeft])
      for (const id of ['3.5.1/business', '3.4.3/natural-person', '3.7/total', '3.5.3/total']) {
        const values = new Map(VALUES).set(`applications/${id}`, '98765');
        const text = write(order, { values });
        assert.deepEqual(wrongIn(text, 'applications', values), []);
        assert.deepEqual(codesOf(text), ['row-unclear']);
      }
  });

  it('is not read where a number of it is lacking', () => {
    for (const order of [beforeWhole, rightBeforeLeft]) {
      const text = write((one, below) => {
        const [first, ...others] = order(one, below);
        return [first.replace(/ \d+$/, ''), ...others];
      });
      assert.deepEqual(wrongIn(text, 'applications', VALUES), []);
      assert.ok(codesOf(text).includes('row-unclear'));
    }
  });

  // Where one is not, a part of it may stand for zeros' own: in one text of 2,400 another row has it.
  it('is not read wrong where more than one of its rows is not 0', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1 << 30 }),
        fc.constantFrom(0, 40, 400, 3000),
        fc.integer({ min: 0, max: 20 }),
        fc.constantFrom(beforeWhole, rightBeforeLeft),
        (seed, size, at, order) => {
          const draw = drawFrom(seed);
          const values = consistentValues(FORM_2021, (limit) =>
            draw(limit === 400 ? size : Math.min(limit, size)),
          );
          const below = 2 + draw(1);
          const totals = [...values].filter(([id]) => /^applications\/.*\/total$/.test(id));
          const sums = totals.slice(at, at + 1 + below).filter(([, total]) => total !== '0');
          fc.pre(sums.length !== 1);
          const text = write(order, { values, at, below });
          assert.deepEqual(wrongIn(text, 'applications', values), []);
        },
      ),
      { numRuns: 40 },
    );
  });
});
