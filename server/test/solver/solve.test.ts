/** What the solver answers, by example. */
import assert from 'node:assert/strict';
import { DEFAULT_LIMITS, solve } from '../../src/solver/solve';
import type { Observed, System } from '../../src/solver/system';
import { brokenBy, repaired, shown, shownAll, totalsTable, withTotals } from './support/tables';

/** A table of two rows and two columns, with their totals to the right and below. */
const TABLE = totalsTable(3, 3);

/** `a = b + c` and the like, over cells called by letters. */
function sums(...texts: string[]): System {
  const cells = [...new Set<string>(texts.join().match(/[a-z]/g))].sort();
  return {
    size: cells.length,
    equations: texts.map((text) => {
      const [total, ...parts] = text.match(/[a-z]/g) as string[];
      return {
        cells: [...parts, total].map((cell) => cells.indexOf(cell)),
        coefficients: [...parts.map(() => 1), -1],
      };
    }),
  };
}

describe('the solver', () => {
  it('finds the one cell whose row and column both fail', () => {
    const answer = solve(TABLE, [1, 2, 3, 4, 8, 9, 5, 7, 12]);
    assert.deepEqual(shownAll(answer), ['4=5']);
    assert.equal(answer.complete, true);
    assert.equal(answer.atLeast, 1);
  });

  it('lists every smallest way: each cell of a sum that stands alone', () => {
    assert.deepEqual(shownAll(solve(sums('c = a + b'), [1, 2, 4])), ['0=2', '1=3', '2=3']);
  });

  it('infers what takes going over an equation several times', () => {
    const system = { size: 3, equations: [{ cells: [0, 1, 2], coefficients: [4, 3, -1] }] };
    assert.deepEqual(
      [...solve(system, [null, null, 14]).inferred],
      [
        [0, 2],
        [1, 2],
      ],
    );
  });

  it('leaves out what would be negative', () => {
    assert.deepEqual(shownAll(solve(sums('c = a + b'), [1, 7, 4])), ['1=3', '2=8']);
  });

  it('leaves out what would be no whole number', () => {
    const twice: System = { size: 2, equations: [{ cells: [0, 1], coefficients: [2, -1] }] };
    assert.deepEqual(shownAll(solve(twice, [3, 7])), ['1=6']);
  });

  it('finds nothing to change in a sound table, and says so', () => {
    const answer = solve(TABLE, withTotals(3, 3, [1, 2, 4, 5]));
    assert.deepEqual(answer.repairs, []);
    assert.equal(answer.complete, true);
  });

  it('takes a cell that is not known as anything that fits', () => {
    const answer = solve(sums('c = a + b', 'f = d + e'), [1, null, 4, 5, null, 4]);
    assert.deepEqual(shownAll(answer), ['3=?', '5=?'], 'd has to shrink, f has to grow: each in many ways');
  });

  it('knows a conflict that only two equations together show', () => {
    // a + b = 9 whatever c is; but a and b are 1 and 2.
    const answer = solve(sums('c = a + b', 'c = d + e'), [1, 2, null, 4, 5]);
    assert.equal(answer.atLeast, 1);
    assert.deepEqual(shownAll(answer), ['0=7', '1=8']);
  });

  it('tells the value of an unknown cell of a sound table where only one is possible', () => {
    const { repairs, inferred } = solve(TABLE, [1, null, 3, 4, 5, 9, null, null, 12]);
    assert.deepEqual(repairs, []);
    assert.deepEqual(
      [...inferred],
      [
        ...new Map([
          [1, 2],
          [6, 5],
          [7, 7],
        ]),
      ],
    );
  });

  it('says that a value is one of several where the equations leave a choice', () => {
    const { inferred, complete } = solve(sums('c = a + b'), [null, null, 4]);
    assert.equal(complete, true);
    assert.deepEqual([...inferred], [], 'a and b may be 0 and 4, 1 and 3, …');
    assert.deepEqual([...solve(sums('c = a + b'), [null, null, 0]).inferred.values()], [0, 0]);
  });

  for (const bad of ['wrong', -4, -(10n ** 20n)] as const)
    it(`counts what no right cell can hold as wrong from the beginning: ${bad}`, () => {
      const answer = solve(TABLE, [1, 2, 3, 4, bad, 9, 5, 7, 12]);
      assert.deepEqual(shownAll(answer), ['4=5']);
      assert.equal(answer.atLeast, 1);
    });

  it('prefers cells that are cheap to suspect', () => {
    const system = sums('c = a + b');
    assert.deepEqual(shownAll(solve(system, [1, 2, 4], DEFAULT_LIMITS, [2, 1, 3])), ['1=3']);
    assert.deepEqual(shownAll(solve(system, [1, 2, 4], DEFAULT_LIMITS, [2, 3, 2])), ['0=2', '2=3']);
  });

  it('is exact however long the numbers are', () => {
    const long = 123456789012345678901234567890n;
    assert.deepEqual(shownAll(solve(sums('c = a + b'), [long, 1, long])), [
      `0=${long - 1n}`,
      '1=0',
      `2=${long + 1n}`,
    ]);
  });

  it('gives a number as a double where that is exact, however it came', () => {
    const [, , [{ value }]] = solve(sums('c = a + b'), [1n, 2n, 4n]).repairs;
    assert.equal(value, 3);
  });

  it('answers for no cells and no equations', () => {
    assert.deepEqual(solve({ size: 0, equations: [] }, []).repairs, []);
    assert.deepEqual(solve({ size: 2, equations: [] }, [5, null]).repairs, []);
    assert.deepEqual(shownAll(solve({ size: 2, equations: [] }, [5, 'wrong'])), ['1=?']);
  });
});

/**
 * The balance sheet of Flesca, Furfaro and Parisi (DART): receipts, disbursements and balance of two years, in
 * which a scan misread two numbers.
 */
describe('the cash budget that repairs of sums were first tried on', () => {
  // Of each year: 1 beginning cash, 2 cash sales, 3 receivables, 4 total receipts, 5 accounts, 6 expenditure, 7 financing,
  // 8 total disbursements, 9 net inflow, 10 ending cash.
  const VALUES: Observed[] = [
    ...[50, 900, 100, 1250, 1120, 20, 80, 1220, 30, 80],
    ...[80, 1110, 90, 1200, 1130, 40, 20, 1120, 10, 90],
  ];
  const year = (before: number) =>
    [
      [[2, 3], [4]],
      [[5, 6, 7], [8]],
      [[9, 8], [4]],
      [[1, 9], [10]],
    ].map(([parts, total]) => ({
      cells: [...parts, ...total].map((item) => before + item - 1),
      coefficients: [...parts.map(() => 1), ...total.map(() => -1)],
    }));
  const BUDGET: System = { size: 20, equations: [...year(0), ...year(10)] };

  it('has exactly two smallest repairs', () => {
    const answer = solve(BUDGET, VALUES);
    const item = (cell: number) => cell + 1;
    assert.deepEqual(
      answer.repairs.map((repair) => repair.map(({ cell, value }) => `z${item(cell)} = ${value}`)),
      [
        ['z2 = 1150', 'z18 = 1190'],
        ['z3 = 350', 'z18 = 1190'],
      ],
    );
    assert.equal(answer.complete, true);
    assert.equal(answer.atLeast, 2);
  });
});

describe('the solver’s limits', () => {
  const three = [9, 2, 3, 4, 8, 9, 5, 7, 19];

  it('let it say how many cells at least are wrong, and that it looked no further', () => {
    const answer = solve(TABLE, three, { ...DEFAULT_LIMITS, weight: 2 });
    assert.deepEqual(answer.repairs, []);
    assert.equal(answer.complete, false);
    assert.equal(answer.atLeast, 3);
  });

  it('let it list some of many repairs, each a repair, and say that there are more', () => {
    const [system, values] = [sums('e = a + b + c + d'), [1, 2, 3, 4, 12]];
    const all = solve(system, values);
    const some = solve(system, values, { ...DEFAULT_LIMITS, repairs: 2 });
    assert.equal(all.repairs.length, 5);
    assert.equal(some.complete, false);
    assert.equal(some.repairs.length, 2);
    for (const repair of some.repairs) assert.ok(shownAll(all).includes(shown(repair)), shown(repair));
  });

  it('end its work after so many steps; what it lists by then is right', () => {
    for (let steps = 0; steps < 60; steps++) {
      const answer = solve(TABLE, three, { ...DEFAULT_LIMITS, steps });
      for (const repair of answer.repairs) assert.deepEqual(brokenBy(TABLE, repaired(three, repair)), []);
      assert.ok(answer.atLeast <= 3);
      if (!answer.complete) assert.ok(answer.steps <= steps + 9, 'ends soon after the limit');
    }
  });

  it('hold where every cell is wrong for certain', () => {
    const answer = solve(TABLE, Array(9).fill('wrong'));
    assert.equal(answer.atLeast, 9);
    assert.equal(answer.complete, false);
  });
});
