/** That no repair is smaller than those listed, in tables too large to try everything: against HiGHS. */
import assert from 'node:assert/strict';

import { solve } from '../../src/solver/solve';
import type { Observed, System } from '../../src/solver/system';
import { drawFrom } from '../support/generate';
import { drawCells, FORM_TABLE, formValues, range } from './support/tables';

/** With its own tolerances it now and then calls a set the smallest that is not. */
const EXACTLY = { output_flag: false, mip_feasibility_tolerance: 1e-9, primal_feasibility_tolerance: 1e-9 };

describe('the size of the smallest repairs of the form’s table, as HiGHS finds it', () => {
  let smallestSize: (system: System, observed: readonly Observed[]) => number;

  before(async () => {
    const { default: load } = await import('highs');
    // Its types and its modules do not agree on what the default is.
    const highs = await (load as unknown as typeof load.default)();
    smallestSize = (system, observed) => {
      const { Status, ObjectiveValue } = highs.solve(modelOf(system, observed), EXACTLY);
      assert.equal(Status, 'Optimal');
      return Math.round(ObjectiveValue);
    };
  });

  for (const count of range(6))
    for (const blanks of [0, 3])
      it(`${count} wrong cells, ${blanks} blanks`, () => {
        const draw = drawFrom(10 * count + blanks);
        for (let round = 0; round < 8; round++) {
          const observed: Observed[] = formValues(draw);
          // Small changes: they cancel one another and are explained by fewer cells more often than others.
          for (const cell of drawCells(draw, FORM_TABLE.size, count))
            observed[cell] = (observed[cell] as number) + 1 + draw(2);
          for (const cell of drawCells(draw, FORM_TABLE.size, blanks)) observed[cell] = null;
          const { repairs, atLeast, complete } = solve(FORM_TABLE, observed);
          const about = JSON.stringify(observed);
          assert.ok(complete, about);
          assert.equal(repairs[0]?.length ?? 0, smallestSize(FORM_TABLE, observed), about);
          assert.equal(atLeast, repairs[0]?.length ?? 0, about);
        }
      }).timeout(60_000);
});

/** The least number of cells to change, as a mixed-integer program: `d` is 1 where `z` may differ from what stands there. */
function modelOf({ equations, size }: System, observed: readonly Observed[]): string {
  const known = range(size).filter((cell) => observed[cell] !== null);
  const most = 10 * Math.max(...known.map((cell) => observed[cell] as number)) + 100;
  const sums = equations.map(
    ({ cells, coefficients }) =>
      `${cells.map((cell, i) => `${coefficients[i] < 0 ? '-' : '+'} z${cell}`).join(' ')} = 0`,
  );
  const changes = known.flatMap((cell) => [
    `z${cell} - ${most} d${cell} <= ${observed[cell]}`,
    `z${cell} + ${most} d${cell} >= ${observed[cell]}`,
  ]);
  return [
    'Minimize',
    known.map((cell) => `d${cell}`).join(' + '),
    'Subject To',
    ...sums,
    ...changes,
    'Bounds',
    ...range(size).map((cell) => `0 <= z${cell} <= ${most}`),
    'Binary',
    ...known.map((cell) => `d${cell}`),
    'End',
  ].join('\n');
}
