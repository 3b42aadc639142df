/** Every row and column of the forms is explained, for hovers and completion. */
import assert from 'node:assert/strict';
import { countedInColumn, countedInRow } from '../../../src/core/form/explained';
import { FORMS } from '../../../src/core/form/forms';

describe('what a place of a form counts', () => {
  for (const { id, places } of FORMS)
    it(`is said of each row and column of ${id}`, () => {
      const unsaid = places.filter(
        ({ table, row, column }) => !countedInRow(row) || !countedInColumn(id, table.id, column),
      );
      assert.deepEqual(
        unsaid.map((place) => place.id),
        [],
      );
    });

  it('differs where forms of two years have a column of one name', () => {
    const [said, others] = FORMS.map(({ id, places }) => {
      const place = places.find((each) => each.id === 'proactive/licensing/decisions');
      return place && countedInColumn(id, 'proactive', place.column);
    });
    assert.notEqual(said, others);
  });
});
