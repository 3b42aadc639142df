/**
 * Whole numbers that are not negative and satisfy rows of equations: by narrowing the bounds of each cell, and where
 * that leaves several values, by trying them. Every narrowed bound remembers which cells it rests on, so that a
 * contradiction names the known cells of which one has to be wrong.
 */
import { type CellSet, emptySet, union } from './cellSet';
import { addInts, crossDifference, divideDown, type Int, subtractInts } from './integers';

/** `Σ coefficients[i] · cells[i] = sum`, over cells that are open. */
export interface OpenRow {
  readonly cells: readonly number[];
  readonly coefficients: readonly number[];
  readonly sum: Int;
  /** The known cells that `sum` rests on. */
  readonly witnesses: CellSet;
}

interface Bound {
  readonly low: Int;
  /** Null where there is none. */
  readonly high: Int | null;
  readonly witnesses: CellSet;
}

type Bounds = Map<number, Bound>;

/** Each open cell's value, and which of them are the only ones possible. */
export interface Solution {
  readonly values: ReadonlyMap<number, Int>;
  readonly determined: ReadonlySet<number>;
}

/** `conflict`: the known cells of which one has to be wrong; null where it was not found out in time. */
export type Outcome = { readonly solution: Solution } | { readonly conflict: CellSet | null };

/** Values tried before the question is left open. */
const TRIES = 300;
/** Narrowing goes round this often at most; sums of sums settle in a few. */
const ROUNDS = 40;

/** `first` is the value to try first for a cell: what stands there now. */
export function solveOpenRows(rows: readonly OpenRow[], size: number, first: (cell: number) => Int): Outcome {
  const none = emptySet(size);
  const bounds: Bounds = new Map();
  for (const { cells } of rows)
    for (const cell of cells) bounds.set(cell, { low: 0, high: null, witnesses: none });
  const conflict = narrow(rows, bounds);
  if (conflict) return { conflict };
  const determined = new Set([...bounds].filter(([, { low, high }]) => low === high).map(([cell]) => cell));
  const budget = { tries: TRIES };
  const found = choose(rows, bounds, first, budget);
  if (found) return { solution: { values: found, determined } };
  return { conflict: budget.tries > 0 ? rows.reduce((all, row) => union(all, row.witnesses), none) : null };
}

/** Values for all cells, null where there are none or too many were tried. */
function choose(
  rows: readonly OpenRow[],
  bounds: Bounds,
  first: (cell: number) => Int,
  budget: { tries: number },
): Map<number, Int> | null {
  const open = [...bounds].find(([, { low, high }]) => low !== high);
  if (!open) {
    const values = new Map([...bounds].map(([cell, { low }]) => [cell, low]));
    return rows.every((row) => holds(row, values)) ? values : null;
  }
  const [cell, bound] = open;
  const wanted = clamp(first(cell), bound);
  const parts: readonly Partial<Bound>[] = [
    { low: wanted, high: wanted },
    { high: subtractInts(wanted, 1) },
    { low: addInts(wanted, 1) },
  ];
  for (const part of parts) {
    const narrowed = { ...bound, ...part };
    if (narrowed.high !== null && narrowed.low > narrowed.high) continue;
    if (--budget.tries <= 0) return null;
    const child: Bounds = new Map(bounds).set(cell, narrowed);
    const found = narrow(rows, child) ? null : choose(rows, child, first, budget);
    if (found) return found;
  }
  return null;
}

const holds = ({ cells, coefficients, sum }: OpenRow, values: ReadonlyMap<number, Int>): boolean =>
  cells.reduce((rest, cell, i) => crossDifference(rest, 1, values.get(cell) ?? 0, coefficients[i]), sum) ===
  0;

function clamp(value: Int, { low, high }: Bound): Int {
  if (value < low) return low;
  return high !== null && value > high ? high : value;
}

/** Narrows the bounds until nothing changes; the witnesses of a contradiction, or null. */
function narrow(rows: readonly OpenRow[], bounds: Bounds): CellSet | null {
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false;
    for (const row of rows) {
      const result = narrowRow(row, bounds);
      if (typeof result === 'boolean') changed = result || changed;
      else return result;
    }
    if (!changed) return null;
  }
  return null;
}

/** Whether a bound changed, or the witnesses of a contradiction. */
function narrowRow(row: OpenRow, bounds: Bounds): boolean | CellSet {
  let changed = false;
  for (let at = 0; at < row.cells.length; at++) {
    const cell = row.cells[at];
    const bound = bounds.get(cell) as Bound;
    const [least, most] = othersOf(row, at, bounds);
    const a = row.coefficients[at];
    // a · value lies between sum − most and sum − least.
    const [from, to] = a > 0 ? [most, least] : [least, most];
    const low = from === null ? null : divideUp(subtractInts(row.sum, from), a);
    const high = to === null ? null : divideDown(subtractInts(row.sum, to), a);
    const tighterLow = low !== null && low > bound.low;
    const tighterHigh = high !== null && (bound.high === null || high < bound.high);
    if (!tighterLow && !tighterHigh) continue;
    const next = {
      low: tighterLow ? low : bound.low,
      high: tighterHigh ? high : bound.high,
      witnesses: witnessesOf(row, bounds),
    };
    if (next.high !== null && next.low > next.high) return next.witnesses;
    bounds.set(cell, next);
    changed = true;
  }
  return changed;
}

/** The least and the greatest sum of a row's other cells; null where it has no bound. */
function othersOf(row: OpenRow, at: number, bounds: Bounds): [Int | null, Int | null] {
  let least: Int | null = 0;
  let most: Int | null = 0;
  for (let i = 0; i < row.cells.length; i++) {
    if (i === at) continue;
    const { low, high } = bounds.get(row.cells[i]) as Bound;
    const a = row.coefficients[i];
    least = plus(least, a, a > 0 ? low : high);
    most = plus(most, a, a > 0 ? high : low);
  }
  return [least, most];
}

const plus = (sum: Int | null, a: number, bound: Int | null): Int | null =>
  sum === null || bound === null ? null : crossDifference(sum, 1, bound, -a);

const divideUp = (a: Int, by: number): Int => crossDifference(0, 0, divideDown(a, -by), 1);

function witnessesOf(row: OpenRow, bounds: Bounds): CellSet {
  return row.cells.reduce((all, cell) => union(all, (bounds.get(cell) as Bound).witnesses), row.witnesses);
}
