/** That every smallest repair is found, and none that is not one: against trying everything. */
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Int } from '../../src/solver/integers';
import { solve } from '../../src/solver/solve';
import type { Answer, Limits, Observed, System } from '../../src/solver/system';
import { drawFrom } from '../support/generate';
import { canHold, lightestSets, opened, smallestSets, subsets } from './support/bruteForce';
import { brokenBy, range, repaired, totalsTable, withTotals } from './support/tables';

const NO_LIMITS: Limits = { weight: 1000, steps: 1e6, repairs: 1e5 };

/** Two rows and three columns, with their totals: 12 cells. */
const SMALL = totalsTable(3, 4);

describe('every set of wrong cells in a table of 12', () => {
  const sound = withTotals(3, 4, [1, 0, 7, 2, 5, 0]);
  const most = 4;

  for (const size of range(most + 1))
    it(`of ${size} cells: the list is that of trying everything`, () => {
      const draw = drawFrom(1000 + size);
      for (const wrong of subsets(range(SMALL.size), size)) {
        const observed: Observed[] = [...sound];
        // Small changes, so that they cancel one another now and then and a smaller set explains them.
        for (const cell of wrong) observed[cell] = other(sound[cell], draw(9));
        compare(SMALL, observed, most);
      }
    }).timeout(60_000);

  it('of two cells, with each pair of blanks', () => {
    const draw = drawFrom(7);
    for (const blanks of subsets(range(SMALL.size), 2)) {
      const observed: Observed[] = [...sound];
      for (const cell of [draw(11), draw(11)]) observed[cell] = other(sound[cell], draw(9));
      for (const cell of blanks) observed[cell] = null;
      compare(SMALL, observed, 3);
    }
  });
});

describe('a number that cannot be, in a table that adds up with it', () => {
  it('is wrong all the same, and so is at least one more', () => {
    // Whoever added these up took the sign for right.
    const sum: System = { size: 3, equations: [{ cells: [0, 1, 2], coefficients: [1, 1, -1] }] };
    compare(sum, [5, -1, 4], 3);
    compare(SMALL, [1, 5, 0, 6, -1, 0, 1, 0, 0, 5, 1, 6], 4);
    compare(SMALL, [1, 5, 0, 5, -1, 0, 1, 0, 0, 5, 1, 6], 4);
  });
});

describe('small tables with any numbers, blanks and signs', () => {
  const CELL: fc.Arbitrary<Observed> = fc.oneof(
    { weight: 12, arbitrary: fc.nat(6) },
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom<Observed>('wrong', -1, -7) },
  );

  it('have the repairs that trying everything finds', () => {
    const tables = fc.tuple(
      fc.array(fc.nat(5), { minLength: 6, maxLength: 6 }),
      fc.dictionary(fc.integer({ min: 0, max: 11 }).map(String), CELL, { maxKeys: 4 }),
    );
    fc.assert(
      fc.property(tables, ([parts, changed]) => {
        const observed: Observed[] = withTotals(3, 4, parts);
        for (const [cell, value] of Object.entries(changed)) observed[Number(cell)] = value;
        compare(SMALL, observed, 4);
      }),
      { numRuns: 400 },
    );
  }).timeout(60_000);

  it('have the lightest repairs where cells weigh differently', () => {
    const table = totalsTable(3, 3);
    const inputs = fc.tuple(
      fc.array(fc.nat(5), { minLength: 4, maxLength: 4 }),
      fc.dictionary(fc.integer({ min: 0, max: 8 }).map(String), fc.nat(9), { maxKeys: 3 }),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 9, maxLength: 9 }),
    );
    fc.assert(
      fc.property(inputs, ([parts, changed, weights]) => {
        const observed = withTotals(3, 3, parts);
        for (const [cell, value] of Object.entries(changed)) observed[Number(cell)] = value;
        const answer = solve(table, observed, NO_LIMITS, weights);
        const expected = lightestSets(table, observed, weights);
        assert.deepEqual(cellsListed(answer), expected.filter(isNotEmpty));
      }),
      { numRuns: 150 },
    );
  }).timeout(60_000);

  it('have them in any system of sums and differences', () => {
    const systems = fc.array(
      fc
        .array(fc.constantFrom(-1, 0, 0, 1), { minLength: 5, maxLength: 5 })
        .filter((row) => row.some(Boolean)),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(systems, fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }), (matrix, observed) => {
        const system: System = {
          size: 5,
          equations: matrix.map((row) => {
            const cells = row.flatMap((a, cell) => (a === 0 ? [] : [cell]));
            return { cells, coefficients: cells.map((cell) => row[cell]) };
          }),
        };
        const answer = solve(system, observed, NO_LIMITS);
        for (const repair of answer.repairs)
          assert.deepEqual(brokenBy(system, repaired(observed, repair)), []);
        const found = range(6)
          .map((size) => [...subsets(range(5), size)].filter((cells) => canBe(system, observed, cells)))
          .find((sets) => sets.length > 0) as number[][];
        assert.ok(answer.atLeast <= found[0].length);
        // Where sums may grow without end the question can stay open; then it is said.
        if (!answer.complete || answer.atLeast < found[0].length) return;
        const listed = cellsListed(answer).map(String);
        for (const cells of found.filter(isNotEmpty))
          assert.ok(listed.includes(String(cells)), String(cells));
      }),
      { numRuns: 200 },
    );
  }).timeout(60_000);
});

/** The solver’s list, its values and what it says about them, against those of trying everything. */
function compare(system: System, observed: readonly Observed[], most: number): void {
  const answer = solve(system, observed, { ...NO_LIMITS, weight: most });
  const about = () => JSON.stringify({ observed, answer, inferred: [...answer.inferred] });
  const expected = smallestSets(system, observed, most);
  if (expected.length === 0) {
    assert.equal(answer.complete, false, about());
    assert.equal(answer.atLeast > most, true, about());
    return;
  }
  assert.equal(answer.complete, true, about());
  assert.equal(answer.atLeast, expected[0].length, about());
  assert.deepEqual(cellsListed(answer), expected.filter(isNotEmpty), about());
  for (const repair of answer.repairs) {
    assert.ok(canHold(system, repaired(observed, repair)), about());
    const open = opened(
      observed,
      repair.map(({ cell }) => cell),
    );
    for (const { cell, value, determined } of repair)
      assert.equal(isOnly(system, open, cell, value), determined, about());
  }
  if (answer.repairs.length === 0)
    observed.forEach((value, cell) => {
      const inferred = answer.inferred.get(cell);
      if (inferred !== undefined)
        assert.ok(value === null && isOnly(system, observed, cell, inferred), about());
    });
}

/** Whether no other value is possible. Where a greater or a lesser one is, so is the next one. */
function isOnly(system: System, open: readonly Observed[], cell: number, value: Int): boolean {
  const holds = (by: bigint) =>
    canHold(
      system,
      open.map((other, at) => (at === cell ? BigInt(value) + by : other)),
    );
  return holds(0n) && !holds(1n) && !holds(-1n);
}

/** Whether numbers from 0 to 8 in these cells satisfy the system: by putting in each of them. */
function canBe({ equations }: System, observed: readonly number[], cells: readonly number[]): boolean {
  const values = [...observed];
  const holds = () =>
    equations.every(({ cells, coefficients }) => {
      let sum = 0;
      for (let i = 0; i < cells.length; i++) sum += coefficients[i] * values[cells[i]];
      return sum === 0;
    });
  const put = (at: number): boolean => {
    if (at === cells.length) return holds();
    for (let value = 0; value <= 8; value++) {
      values[cells[at]] = value;
      if (put(at + 1)) return true;
    }
    values[cells[at]] = observed[cells[at]];
    return false;
  };
  return put(0);
}

const cellsListed = ({ repairs }: Answer) => repairs.map((repair) => repair.map(({ cell }) => cell));

const isNotEmpty = (cells: readonly number[]) => cells.length > 0;

/** Another number than `value`, near it. */
const other = (value: number, by: number) =>
  value + by - 4 === value || value + by < 4 ? value + 6 : value + by - 4;
