/** Every pair of wrong cells of the form’s table 三: 175 cells, 39 equations, 15,225 pairs. */
import assert from 'node:assert/strict';
import { solve } from '../../src/solver/solve';
import type { Repair } from '../../src/solver/system';
import { drawFrom } from '../support/generate';
import { subsets } from './support/bruteForce';
import { brokenBy, FORM_TABLE, formValues, range, repaired } from './support/tables';

const CELLS = range(FORM_TABLE.size);

describe('every pair of wrong cells in the table of the form', () => {
  it('is listed, with the right values; all that is listed holds; a sample is compared with trying all pairs', () => {
    const draw = drawFrom(2026);
    const sound = formValues(draw);
    const isSampled = (at: number) => at % 61 === 0;
    let pairs = 0;
    for (const wrong of subsets(CELLS, 2)) {
      const observed = [...sound];
      // Changes that have nothing to do with one another, so that no single cell explains both.
      for (const cell of wrong) observed[cell] += 1000 + draw(1_000_000);
      const about = () => `${wrong} of ${observed}`;
      const { repairs, complete, atLeast } = solve(FORM_TABLE, observed);
      assert.ok(complete && atLeast === 2, about());
      assert.ok(
        repairs.some((repair) => isTruth(repair, wrong, sound)),
        about(),
      );
      for (const repair of repairs)
        assert.deepEqual(brokenBy(FORM_TABLE, repaired(observed, repair)), [], about());
      if (isSampled(pairs)) assert.deepEqual(repairs.map(cellsOf), allPairs(observed), about());
      pairs++;
    }
    assert.equal(pairs, 15_225);
  }).timeout(60_000);

  it('whose changes cancel one another in a row or a column, too: all pairs that do the same are listed', () => {
    const draw = drawFrom(2027);
    const sound = formValues(draw);
    for (const { cells, coefficients } of FORM_TABLE.equations)
      for (let round = 0; round < 4; round++) {
        const [i, j] = [draw(cells.length - 1), draw(cells.length - 1)];
        if (i === j) continue;
        const observed = [...sound];
        const by = 1 + draw(20);
        observed[cells[i]] += by;
        observed[cells[j]] -= by * coefficients[i] * coefficients[j];
        if (observed[cells[j]] < 0) continue;
        const { repairs, complete } = solve(FORM_TABLE, observed);
        assert.ok(complete);
        assert.deepEqual(repairs.map(cellsOf), allPairs(observed), `${cells[i]},${cells[j]} of ${observed}`);
        assert.ok(repairs.some((repair) => isTruth(repair, [cells[i], cells[j]], sound)));
      }
  });
});

const cellsOf = (repair: Repair): number[] => repair.map(({ cell }) => cell);

const isTruth = (repair: Repair, wrong: readonly number[], sound: readonly number[]): boolean =>
  repair.length === wrong.length &&
  repair.every(({ cell, value, determined }) => wrong.includes(cell) && value === sound[cell] && determined);

/** The column of each cell: its coefficient in every equation. */
const COLUMNS = CELLS.map((cell) =>
  FORM_TABLE.equations.map(({ cells, coefficients }) => coefficients[cells.indexOf(cell)] ?? 0),
);

/**
 * Every pair of cells whose change makes the table hold, found by looking at all pairs: `x · a + y · b = −residual`,
 * solved from two equations by Cramer’s rule, put into all. (No single cell does it: that is looked at as well.)
 */
function allPairs(observed: readonly number[]): number[][] {
  const wanted = FORM_TABLE.equations.map(
    ({ cells, coefficients }) => -cells.reduce((sum, cell, i) => sum + coefficients[i] * observed[cell], 0),
  );
  const failing = wanted.flatMap((by, at) => (by === 0 ? [] : [at]));
  const zero = COLUMNS[0].map(() => 0);
  const doIt = (a: readonly number[], x: number, b: readonly number[], y: number) =>
    wanted.every((by, at) => a[at] * x + b[at] * y === by);
  const fits = (cell: number, by: number) => Number.isInteger(by) && observed[cell] + by >= 0;
  for (const [cell, a] of COLUMNS.entries()) {
    const x = wanted[failing[0]] / a[failing[0]];
    assert.ok(!(fits(cell, x) && doIt(a, x, zero, 0)), `cell ${cell} alone does it`);
  }
  return [...subsets(CELLS, 2)].filter(([i, j]) => {
    const [a, b] = [COLUMNS[i], COLUMNS[j]];
    // What neither stands in cannot be mended by them.
    if (failing.some((at) => a[at] === 0 && b[at] === 0)) return false;
    const p = a.findIndex((value) => value !== 0);
    const q = a.findIndex((value, at) => value * b[p] !== b[at] * a[p]);
    assert.ok(q >= 0, 'no two cells of the form stand in the same equations');
    const determinant = a[p] * b[q] - a[q] * b[p];
    const x = (wanted[p] * b[q] - wanted[q] * b[p]) / determinant;
    const y = (a[p] * wanted[q] - a[q] * wanted[p]) / determinant;
    return fits(i, x) && fits(j, y) && doIt(a, x, b, y);
  });
}
