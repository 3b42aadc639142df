/** A row whose numbers add up in any order, and whose columns add up in one order only. */
import assert from 'node:assert/strict';
import { FORM_2021 } from '../../../../src/core/form/form2021';
import { movedRows } from '../../../../src/core/reader/torn/moved';
import { relationsOf } from '../../../../src/core/relations';
import { consistentValues, drawFrom } from '../../../support/generate';

const drawn = consistentValues(FORM_2021, drawFrom(11));
const table = FORM_2021.tables.find(({ id }) => id === 'applications');
const relations = relationsOf(FORM_2021).filter(
  ({ code, whole }) => code !== 'row-total' && FORM_2021.places[whole[0]].table === table,
);

/** The table’s rows, each with its numbers below one another, one of them in another order. */
function rowsWith(id: string, order: (numbers: readonly number[]) => readonly number[], isInLine = false) {
  return (table?.blocks[0].rows ?? []).map((row) => {
    const places = FORM_2021.places.filter((place) => place.row === row);
    const values = places.map((place) => Number(drawn.get(place.id)));
    return { first: places[0].index, values: row.id === id ? order(values) : values, isInLine };
  });
}

const sixthFirst = ([a, b, c, d, e, f, g]: readonly number[]) => [f, a, b, c, d, e, g];

describe('a row of which one number stands before the others', () => {
  const idsOf = (rows: ReturnType<typeof rowsWith>) =>
    [...movedRows(rows, relations)].map((at) => table?.blocks[0].rows[at].id);

  it('is doubtful where its columns add up with that number elsewhere', () => {
    assert.deepEqual(idsOf(rowsWith('1', sixthFirst)), ['1']);
  });

  it('is an error of the source where all of it stands in one line, or where that does not put it right', () => {
    assert.deepEqual(idsOf(rowsWith('1', sixthFirst, true)), []);
    assert.deepEqual(idsOf(rowsWith('1', ([a, b, ...others]) => [a + 1, b - 1, ...others])), []);
    assert.deepEqual(idsOf(rowsWith('1', (numbers) => numbers)), []);
  });
});
