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

/** What each cell is at least and at most (null where nothing says), and the known cells that this rests on. */
interface Bounds {
  readonly low: Int[];
  readonly high: (Int | null)[];
  readonly witnesses: CellSet[];
}

/** Each open cell's value, and which of them are the only ones possible. */
export interface Solution {
  readonly values: ReadonlyMap<number, Int>;
  readonly determined: ReadonlySet<number>;
}

/**
 * `conflict`: the known cells of which one has to be wrong; null where it was not found out in time. `work` tells how
 * often a row's bounds were looked at.
 */
export type Outcome = ({ readonly solution: Solution } | { readonly conflict: CellSet | null }) & {
  readonly work: number;
};

/** Values tried before the question is left open. */
const TRIES = 300;
/** Of each row, while bounds are narrowed; sums of sums settle in a few. */
const ROUNDS = 40;
/** Rows looked at before the question is left open. */
const WORK = 10_000;

/** `first` is the value to try first for a cell: what stands there now. */
export function solveOpenRows(rows: readonly OpenRow[], size: number, first: (cell: number) => Int): Outcome {
  const none = emptySet(size);
  const bounds: Bounds = {
    low: new Array(size).fill(0),
    high: new Array(size).fill(null),
    witnesses: new Array(size).fill(none),
  };
  const rowsWith = rowsByCell(rows);
  const budget: Budget = { tries: TRIES, work: WORK };
  const conflict = narrow({ rows, rowsWith, budget }, bounds, [...rows.keys()]);
  if (conflict) return { conflict, work: WORK - budget.work };
  const determined = new Set([...rowsWith.keys()].filter((cell) => bounds.low[cell] === bounds.high[cell]));
  const values = choose({ rows, rowsWith, budget }, bounds, first);
  const work = WORK - budget.work;
  if (values) return { solution: { values, determined }, work };
  const all = () => rows.reduce((witnesses, row) => union(witnesses, row.witnesses), none);
  return { conflict: isSpent(budget) ? null : all(), work };
}

/** What is left of {@link TRIES} and of {@link WORK}. */
interface Budget {
  tries: number;
  work: number;
}

const isSpent = ({ tries, work }: Budget): boolean => tries <= 0 || work <= 0;

interface Problem {
  readonly rows: readonly OpenRow[];
  /** The rows that each cell stands in, by their index. */
  readonly rowsWith: ReadonlyMap<number, readonly number[]>;
  readonly budget: Budget;
}

function rowsByCell(rows: readonly OpenRow[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [at, { cells }] of rows.entries())
    for (const cell of cells) {
      const own = found.get(cell);
      if (own) own.push(at);
      else found.set(cell, [at]);
    }
  return found;
}

/** Values for all cells, null where there are none or too many were tried. */
function choose(problem: Problem, bounds: Bounds, first: (cell: number) => Int): Map<number, Int> | null {
  const { rows, rowsWith, budget } = problem;
  const { low, high, witnesses } = bounds;
  const cells = [...rowsWith.keys()];
  const open = cells.find((cell) => low[cell] !== high[cell]);
  if (open === undefined) {
    const values = new Map(cells.map((cell) => [cell, low[cell]]));
    return rows.every((row) => holds(row, values)) ? values : null;
  }
  const [least, most] = [low[open], high[open]];
  const wanted = clamp(first(open), least, most);
  const parts: readonly (readonly [Int, Int | null])[] = [
    [wanted, wanted],
    [least, subtractInts(wanted, 1)],
    [addInts(wanted, 1), most],
  ];
  for (const [from, to] of parts) {
    if (isEmpty(from, to)) continue;
    budget.tries--;
    if (isSpent(budget)) return null;
    const child: Bounds = { low: [...low], high: [...high], witnesses: [...witnesses] };
    child.low[open] = from;
    child.high[open] = to;
    const found = narrow(problem, child, rowsWith.get(open) ?? []) ? null : choose(problem, child, first);
    if (found) return found;
  }
  return null;
}

/** Narrows the bounds, beginning with some rows, until nothing changes; the witnesses of a contradiction, or null. */
function narrow(
  { rows, rowsWith, budget }: Problem,
  bounds: Bounds,
  start: readonly number[],
): CellSet | null {
  const waiting = new Set(start);
  let left = ROUNDS * rows.length;
  for (const at of waiting) {
    waiting.delete(at);
    budget.work--;
    if (left-- <= 0 || budget.work <= 0) return null;
    const changed = narrowRow(rows[at], bounds);
    if (changed instanceof Int32Array) return changed;
    for (const cell of changed) for (const other of rowsWith.get(cell) ?? []) waiting.add(other);
  }
  return null;
}

const holds = ({ cells, coefficients, sum }: OpenRow, values: ReadonlyMap<number, Int>): boolean =>
  cells.reduce((rest, cell, i) => crossDifference(rest, 1, values.get(cell) ?? 0, coefficients[i]), sum) ===
  0;

function clamp(value: Int, low: Int, high: Int | null): Int {
  if (value < low) return low;
  return high !== null && value > high ? high : value;
}

/** The cells whose bounds changed, or the witnesses of a contradiction. */
function narrowRow(
  { cells, coefficients, sum, witnesses: known }: OpenRow,
  bounds: Bounds,
): number[] | CellSet {
  const { low, high, witnesses } = bounds;
  const changed: number[] = [];
  const [least, most] = [new Sum(), new Sum()];
  const count = (cell: number, a: number, times: 1 | -1) => {
    least.add(a, a > 0 ? low[cell] : high[cell], times);
    most.add(a, a > 0 ? high[cell] : low[cell], times);
  };
  for (let at = 0; at < cells.length; at++) count(cells[at], coefficients[at], 1);
  for (let at = 0; at < cells.length; at++) {
    const [cell, a] = [cells[at], coefficients[at]];
    // a · value lies between sum − what the others are at most and sum − what they are at least.
    count(cell, a, -1);
    const [from, to] = a > 0 ? [most.value, least.value] : [least.value, most.value];
    const atLeast = from === null ? null : divideUp(subtractInts(sum, from), a);
    const atMost = to === null ? null : divideDown(subtractInts(sum, to), a);
    const top = high[cell];
    const tighterLow = atLeast !== null && atLeast > low[cell];
    const tighterHigh = atMost !== null && (top === null || atMost < top);
    if (tighterLow || tighterHigh) {
      witnesses[cell] = cells.reduce((all, other) => union(all, witnesses[other]), known);
      if (tighterLow) low[cell] = atLeast;
      if (tighterHigh) high[cell] = atMost;
      if (isEmpty(low[cell], high[cell])) return witnesses[cell];
      changed.push(cell);
    }
    count(cell, a, 1);
  }
  return changed;
}

const isEmpty = (low: Int, high: Int | null): boolean => high !== null && low > high;

/** A sum of bounds, some of which may be none. */
class Sum {
  #known: Int = 0;
  #unbounded = 0;

  /** Null where one of them is no bound. */
  get value(): Int | null {
    return this.#unbounded > 0 ? null : this.#known;
  }

  /** `times` -1 takes out what was put in. */
  add(a: number, bound: Int | null, times: 1 | -1): void {
    if (bound === null) this.#unbounded += times;
    else this.#known = crossDifference(this.#known, 1, bound, -a * times);
  }
}

const divideUp = (a: Int, by: number): Int => crossDifference(0, 0, divideDown(a, -by), 1);
