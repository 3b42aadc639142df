import assert from 'node:assert/strict';
import { formOf } from '../../src/core/form/forms';
import { relatedCells } from '../../src/features/related';
import { sumsByCell } from '../../src/features/sums';
import { analysed } from './analysed';
import { reportText } from './report';

describe('the sums of each cell', () => {
  const form = formOf('2021');
  const sums = sumsByCell(form);
  const { report } = analysed(reportText()).analyses[0];

  it('bring together the cells that the cursor in the text marks', () => {
    for (const [index, { partOf, totalOf }] of sums.entries()) {
      const own = new Set([...partOf, ...totalOf]);
      const together = sums.flatMap((other, at) =>
        [...other.partOf, ...other.totalOf].some((sum) => own.has(sum)) ? [at] : [],
      );
      assert.deepEqual(
        together,
        [...relatedCells(report, index).keys()].sort((a, b) => a - b),
      );
    }
  });

  it('tell the totals from the parts', () => {
    const index = form.places.findIndex(({ id }) => id === 'applications/3.7/natural-person');
    const { partOf, totalOf } = sums[index];
    // Part of its row and of the balance, total of its column.
    assert.deepEqual([partOf.length, totalOf.length], [2, 1]);
  });
});
