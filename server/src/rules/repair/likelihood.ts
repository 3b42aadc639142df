/** Which of several repairs is the likeliest: the one that takes the least to explain. */
import { addExact, compareExact, subtractExact } from '../../core/exact';
import { BITS, PART_BITS, slipOf } from './slips';

/** One cell of a repair, both numbers as plain decimal text. `actual` is empty where nothing was read as a number. */
export interface CellRepair {
  readonly cell: number;
  readonly actual: string;
  readonly suggested: string;
}

/** What ranking has to know of the table. */
export interface Surroundings {
  /** What stands in a cell, as plain decimal text; empty where it is no number. */
  actual(cell: number): string;
  isTotal(cell: number): boolean;
  /** The cell beside it: so many to the right, so many down; -1 where the table ends. */
  beside(cell: number, right: number, down: number): number;
}

/** A repair with what it takes to explain it, in bits. */
export interface Ranked<R> {
  readonly repair: R;
  readonly bits: number;
}

/** Best first; equally likely ones by the smaller change, then by their cells. */
export function rankRepairs<R extends readonly CellRepair[]>(
  repairs: readonly R[],
  around: Surroundings,
): Ranked<R>[] {
  return repairs
    .map((repair) => ({ repair, bits: bitsOf(repair, around), change: changeOf(repair) }))
    .sort((a, b) => a.bits - b.bits || compareExact(a.change, b.change))
    .map(({ repair, bits }) => ({ repair, bits }));
}

/** How much all of a repair's numbers change, together. */
const changeOf = (repair: readonly CellRepair[]): string =>
  addExact(
    repair.map(({ actual, suggested }) =>
      actual === '' ? '0' : subtractExact(suggested, actual).replace('-', ''),
    ),
  );

const DIRECTIONS: readonly (readonly [right: number, down: number])[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
];

function bitsOf(repair: readonly CellRepair[], around: Surroundings): number {
  const singly = repair.reduce((sum, change) => sum + bitsOfOne(change, around), 0);
  if (repair.length < 2) return singly;
  return Math.min(singly, shiftBits(repair, around), pairBits(repair, around));
}

function bitsOfOne({ cell, actual, suggested }: CellRepair, around: Surroundings): number {
  const bits = actual === '' ? BITS.other : BITS[slipOf(actual, suggested)];
  return around.isTotal(cell) ? Math.min(bits, BITS['stale-total']) : bits + PART_BITS;
}

/** The whole repair as one shift: every cell holds what belongs into its neighbour, but for the one at the end. */
function shiftBits(repair: readonly CellRepair[], around: Surroundings): number {
  if (repair.length < 3) return Infinity;
  for (const [right, down] of DIRECTIONS) {
    const strangers = repair.filter(
      ({ cell, suggested }) => suggested !== around.actual(around.beside(cell, right, down)),
    );
    if (strangers.length === 0) return BITS['shifted-cells'];
    if (strangers.length === 1 && isOneLine(repair, around, right))
      return BITS['shifted-cells'] + bitsOfOne(strangers[0], around) / 2;
  }
  return Infinity;
}

/** Whether all cells stand in one row (`right` is not 0) or in one column. */
function isOneLine(repair: readonly CellRepair[], around: Surroundings, right: number): boolean {
  const start = (cell: number) => {
    let at = cell;
    for (let next = at; next >= 0; next = around.beside(at, right ? -1 : 0, right ? 0 : -1)) at = next;
    return at;
  };
  return repair.every(({ cell }) => start(cell) === start(repair[0].cell));
}

/** The cheapest explanation in which two neighbours were swapped or share one number, and the others stand alone. */
function pairBits(repair: readonly CellRepair[], around: Surroundings): number {
  let best = Infinity;
  for (const one of repair)
    for (const [right, down] of DIRECTIONS) {
      const other = repair.find(({ cell }) => cell === around.beside(one.cell, right, down));
      if (!other) continue;
      const bits = bitsOfPair(one, other, right);
      if (bits === Infinity) continue;
      const rest = repair.filter((change) => change !== one && change !== other);
      best = Math.min(best, bits + (rest.length > 0 ? bitsOf(rest, around) : 0));
    }
  return best;
}

function bitsOfPair(one: CellRepair, other: CellRepair, right: number): number {
  if (one.suggested === other.actual && other.suggested === one.actual) return BITS['swapped-cells'];
  if (right === 1 && one.suggested === one.actual + other.actual) return BITS['split-number'];
  return Infinity;
}
