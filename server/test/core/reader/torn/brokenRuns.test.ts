/** As many numbers as a row has, that do not add up: an error of the source, or pieces of the table's last two rows. */
import assert from 'node:assert/strict';
import {
  areSwapped,
  excessesIn,
  isBlockOfLast,
  isOfSeveral,
} from '../../../../src/core/reader/torn/brokenRuns';

const LAST = [
  [65, 151, 90, 19, 120, 194, 639],
  [9, 15, 2, 12, 8, 7, 53],
];

describe('numbers between words that do not add up', () => {
  it('are of two rows that changed a number where both are out by as much', () => {
    const rows = [
      [3, 0, 0, 0, 0, 4, 9],
      [0, 5, 0, 0, 0, 0, 5],
      [0, 0, 7, 0, 0, 0, 5],
    ];
    const excesses = excessesIn(rows, 7);
    assert.deepEqual(excesses, [-2, 2]);
    assert.equal(areSwapped(excesses), true);
    assert.equal(areSwapped(excesses.slice(1)), false);
  });

  it('are pieces of the last two rows where they have the same columns', () => {
    assert.equal(isBlockOfLast(LAST, [65, 151, 90, 19, 9, 15, 2]), true);
    assert.equal(isBlockOfLast(LAST, [2, 19, 120, 194, 639, 12, 8]), true);
    assert.equal(isBlockOfLast(LAST, [65, 151, 90, 19, 120, 639, 194]), false);
    assert.equal(isBlockOfLast(LAST, [65, 151, 90, 19, 15, 2, 12]), false);
  });

  it('are pieces of several rows where three of them, none a zero, are of others, whichever row they may be', () => {
    assert.equal(isOfSeveral([2, 1255, 0, 981, 6116, 19, 50], [9, 8, 9, 8, 8, 9, 9]), true);
    assert.equal(isOfSeveral([2, 1255, 0, 981, 6116, 0, 50], [9, 8, 9, 8, 8, 9, 9]), false);
    assert.equal(isOfSeveral([65, 151, 90, 19, 120, 6, 7], [8, 8, 8, 8, 8, 9, 9]), false);
  });
});
