/** What stands out of the form's order: `outOfOrder`. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { outOfOrder } from '../../../src/rules/structure/outOfOrder';

const outOf = (...places: number[]) =>
  outOfOrder(places.map((place) => ({ place }))).map(({ place }) => place);

/** The length of the longest stretch in order, tried in every way. */
const longestIn = (places: readonly number[], above = -1): number =>
  Math.max(0, ...places.map((place, at) => (place > above ? 1 + longestIn(places.slice(at + 1), place) : 0)));

describe('what stands out of order', () => {
  it('is nothing where all stand in order', () => {
    assert.deepEqual(outOf(0, 1, 4, 7), []);
  });

  it('is the one that was moved', () => {
    assert.deepEqual(outOf(0, 3, 1, 2, 4), [3]);
  });

  it('is the second of two at one place', () => {
    assert.deepEqual(outOf(0, 1, 1, 2), [1]);
  });

  it('leaves the most that can stand in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { maxLength: 9 }), (places) => {
        assert.equal(places.length - outOf(...places).length, longestIn(places));
      }),
    );
  });

  it('is told of as many as a text can hold', () => {
    const places = Array.from({ length: 300_000 }, (_, at) => ({ place: at % 7 }));
    assert.equal(outOfOrder(places).length, places.length - 7);
  });
});
