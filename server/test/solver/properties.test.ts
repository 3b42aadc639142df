/** What holds of every answer, whatever the numbers. */
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { canonical } from '../../src/solver/integers';
import { solve } from '../../src/solver/solve';
import type { Answer, Observed, Repair, System } from '../../src/solver/system';
import { drawFrom } from '../support/generate';
import {
  brokenBy,
  drawCells,
  FORM_TABLE,
  formValues,
  range,
  repaired,
  shown,
  shownAll,
} from './support/tables';

/** The form’s table with up to four wrong cells and three blanks, from a seed. */
const DAMAGED = fc
  .record({ seed: fc.nat(1e9), wrong: fc.nat(4), blanks: fc.nat(3), signs: fc.boolean() })
  .map(({ seed, wrong, blanks, signs }): Observed[] => {
    const draw = drawFrom(seed);
    const observed: Observed[] = formValues(draw);
    for (const cell of drawCells(draw, FORM_TABLE.size, wrong))
      observed[cell] =
        signs && draw(3) === 0
          ? [-1 - draw(300), 'wrong' as const][draw(1)]
          : (observed[cell] as number) + 1 + draw(draw(1) === 0 ? 3 : 900);
    for (const cell of drawCells(draw, FORM_TABLE.size, blanks)) observed[cell] = null;
    return observed;
  });

const RUNS = { numRuns: 400 };

/** Enough for every answer to be complete. */
const LIMITS = { weight: 5, steps: 5_000_000, repairs: 100_000 };

function answerOf(observed: readonly Observed[], system: System = FORM_TABLE): Answer {
  const answer = solve(system, observed, LIMITS);
  assert.ok(answer.complete);
  return answer;
}

describe('every repair', () => {
  it('leaves no broken equation, writes whole numbers that are not negative, and changes each of its cells', () => {
    fc.assert(
      fc.property(DAMAGED, (observed) => {
        for (const repair of answerOf(observed).repairs) {
          const after = repaired(observed, repair);
          assert.deepEqual(brokenBy(FORM_TABLE, after), [], shown(repair));
          for (const { cell, value } of repair) {
            assert.ok(
              value >= 0 && (typeof value === 'bigint' || Number.isSafeInteger(value)),
              shown(repair),
            );
            assert.notEqual(observed[cell], value, shown(repair));
            assert.notEqual(observed[cell], null, 'what is not known is not changed');
          }
          assert.deepEqual(answerOf(after).repairs, [], `is sound after ${shown(repair)}`);
        }
      }),
      RUNS,
    );
  }).timeout(60_000);

  it('is as small as the others, names its cells in order, and stands in the list once', () => {
    fc.assert(
      fc.property(DAMAGED, (observed) => {
        const { repairs, atLeast } = answerOf(observed);
        for (const repair of repairs) {
          assert.equal(repair.length, atLeast);
          const cells = repair.map(({ cell }) => cell);
          assert.deepEqual(
            cells,
            [...new Set(cells)].sort((a, b) => a - b),
          );
        }
        const lists = repairs.map((repair) => repair.map(({ cell }) => cell).join());
        assert.equal(new Set(lists).size, lists.length);
      }),
      RUNS,
    );
  }).timeout(60_000);
});

/** Of 30,000 tables with no more blanks than these, none was left open. */
const FEW_BLANKS = 12;

describe('a sound table', () => {
  it('gets no repair, with or without blanks, and an inferred value is the one that was there', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(40), (seed, blanks) => {
        const draw = drawFrom(seed);
        const sound = formValues(draw);
        const observed: Observed[] = [...sound];
        for (const cell of drawCells(draw, FORM_TABLE.size, blanks)) observed[cell] = null;
        const { repairs, complete, inferred } = solve(FORM_TABLE, observed, LIMITS);
        assert.deepEqual(repairs, []);
        // Whether whole numbers fill many blanks is not always found out.
        assert.ok(complete || blanks > FEW_BLANKS);
        for (const [cell, value] of inferred) {
          assert.equal(observed[cell], null);
          assert.equal(value, sound[cell]);
        }
      }),
      RUNS,
    );
  }).timeout(60_000);
});

describe('the answer does not depend on', () => {
  it('the order of the equations, nor on that of their cells', () => {
    fc.assert(
      fc.property(DAMAGED, fc.nat(1e9), (observed, seed) => {
        const draw = drawFrom(seed);
        const equations = shuffled(draw, FORM_TABLE.equations).map(({ cells, coefficients }) => {
          const order = shuffled(draw, [...cells.keys()]);
          return { cells: order.map((i) => cells[i]), coefficients: order.map((i) => coefficients[i]) };
        });
        assert.deepEqual(
          shownAll(answerOf(observed, { ...FORM_TABLE, equations })),
          shownAll(answerOf(observed)),
        );
      }),
      RUNS,
    );
  }).timeout(60_000);

  it('the order of the cells: rows and columns may stand anywhere', () => {
    fc.assert(
      fc.property(DAMAGED, fc.nat(1e9), (observed, seed) => {
        const to = shuffled(drawFrom(seed), range(FORM_TABLE.size));
        const system = {
          ...FORM_TABLE,
          equations: FORM_TABLE.equations.map((equation) => ({
            ...equation,
            cells: equation.cells.map((cell) => to[cell]),
          })),
        };
        const moved: Observed[] = [];
        for (const [cell, value] of observed.entries()) moved[to[cell]] = value;
        const back = (repair: Repair) =>
          shown(
            repair
              .map((change) => ({ ...change, cell: to.indexOf(change.cell) }))
              .sort((a, b) => a.cell - b.cell),
          );
        assert.deepEqual(
          answerOf(moved, system).repairs.map(back).sort(),
          shownAll(answerOf(observed)).sort(),
        );
      }),
      RUNS,
    );
  }).timeout(60_000);

  it('how an equation is written: turned round, multiplied, or said twice and summed up in others', () => {
    fc.assert(
      fc.property(DAMAGED, fc.nat(1e9), (observed, seed) => {
        const draw = drawFrom(seed);
        const equations = FORM_TABLE.equations.map(({ cells, coefficients }) => {
          const by = (1 + draw(2)) * (draw(1) === 0 ? 1 : -1);
          return { cells, coefficients: coefficients.map((a) => a * by) };
        });
        const [one, other] = [draw(equations.length - 1), draw(equations.length - 1)].map(
          (at) => equations[at],
        );
        const sum = range(FORM_TABLE.size).map(
          (cell) =>
            (one.coefficients[one.cells.indexOf(cell)] ?? 0) +
            (other.coefficients[other.cells.indexOf(cell)] ?? 0),
        );
        const cells = range(FORM_TABLE.size).filter((cell) => sum[cell] !== 0);
        equations.push({ cells, coefficients: cells.map((cell) => sum[cell]) }, one);
        assert.deepEqual(
          shownAll(answerOf(observed, { ...FORM_TABLE, equations })),
          shownAll(answerOf(observed)),
        );
      }),
      RUNS,
    );
  }).timeout(60_000);

  it('how long the numbers are: all of them times 10^30', () => {
    const factor = 10n ** 30n;
    fc.assert(
      fc.property(DAMAGED, (observed) => {
        const long = observed.map((value) =>
          value === null || value === 'wrong' ? value : canonical(BigInt(value) * factor),
        );
        const lengthened = answerOf(observed).repairs.map((repair) =>
          repair.map((change) => ({ ...change, value: canonical(BigInt(change.value) * factor) })),
        );
        assert.deepEqual(shownAll(answerOf(long)), lengthened.map(shown));
      }),
      RUNS,
    );
  }).timeout(60_000);

  it('what was asked before; and what is given is left as it was', () => {
    fc.assert(
      fc.property(DAMAGED, DAMAGED, (observed, other) => {
        const before = [...observed];
        const first = answerOf(observed);
        answerOf(other);
        assert.deepEqual(answerOf(observed), first);
        assert.deepEqual(observed, before);
      }),
      RUNS,
    );
  }).timeout(60_000);
});

describe('what is known beforehand', () => {
  it('a cell that no right number can stand in is in every repair', () => {
    fc.assert(
      fc.property(DAMAGED, (observed) => {
        const bad = range(FORM_TABLE.size).filter((cell) => {
          const value = observed[cell];
          return value === 'wrong' || (value !== null && value < 0);
        });
        for (const repair of answerOf(observed).repairs)
          for (const cell of bad)
            assert.ok(
              repair.some((change) => change.cell === cell),
              shown(repair),
            );
      }),
      RUNS,
    );
  }).timeout(60_000);

  it('taking one number away never makes the smallest repair larger', () => {
    fc.assert(
      fc.property(DAMAGED, fc.nat(FORM_TABLE.size - 1), (observed, cell) => {
        const less = observed.map((value, at) => (at === cell ? null : value));
        assert.ok(answerOf(less).atLeast <= answerOf(observed).atLeast);
      }),
      RUNS,
    );
  }).timeout(60_000);

  it('a cell twice as dear to suspect is named only where that is still the least', () => {
    fc.assert(
      fc.property(DAMAGED, fc.nat(FORM_TABLE.size - 1), (observed, dear) => {
        const weights = observed.map((_, cell) => (cell === dear ? 2 : 1));
        const all = answerOf(observed);
        const without = all.repairs.filter((repair) => !repair.some(({ cell }) => cell === dear));
        if (without.length === 0) return;
        const weighed = solve(FORM_TABLE, observed, LIMITS, weights);
        assert.deepEqual(shownAll(weighed), without.map(shown));
      }),
      RUNS,
    );
  }).timeout(60_000);
});

function shuffled<T>(draw: (limit: number) => number, items: readonly T[]): T[] {
  const result = [...items];
  for (let at = result.length - 1; at > 0; at--) {
    const other = draw(at);
    [result[at], result[other]] = [result[other], result[at]];
  }
  return result;
}
