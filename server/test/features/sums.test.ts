import assert from 'node:assert/strict';
import { formOf } from '../../src/core/form/forms';
import { cellsOfSums } from '../../src/features/sums';

const form = formOf('2021');
const indexOf = (id: string) => form.places.findIndex((place) => place.id === id);

/** The cells that are looked at together with one: `row/column`, totals in capitals. */
function together(id: string) {
  const { totals, parts } = cellsOfSums(form, indexOf(id));
  const names = (indexes: readonly number[]) => indexes.map((index) => form.places[index].id);
  return { totals: names(totals), parts: names(parts) };
}

describe('the cells of a sum', () => {
  it('are the parts and the total of a row where the number stands in no other sum', () => {
    const columns = ['upheld', 'corrected', 'other', 'pending'];
    assert.deepEqual(together('remedies/reconsideration/other'), {
      totals: ['remedies/reconsideration/total'],
      parts: columns.map((column) => `remedies/reconsideration/${column}`),
    });
  });

  it('are those of the row, of the column and of the balance', () => {
    const { totals, parts } = together('applications/3.7/natural-person');
    assert.deepEqual(totals, ['applications/3.7/natural-person', 'applications/3.7/total']);
    for (const id of ['3.7/business', '3.1/natural-person', '4/natural-person', '1/natural-person'])
      assert.ok(parts.includes(`applications/${id}`), id);
    assert.ok(!parts.includes('applications/1/business'));
  });

  it('are none for a number that no sum has', () => {
    assert.deepEqual(together('proactive/licensing/decisions'), { totals: [], parts: [] });
  });
});
