/**
 * Rows of a torn table in two pieces that surely belong together: of large numbers, the last ones of a row are hardly ever what the
 * first ones of another lack. Such rows are put together before the others are sought (jigsaw.ts), of which few ways are left then.
 */
import { addTo } from '../../../grouped';
import { SCORING } from '../scoring';
import type { Torn } from './puzzle';
import { standingRows } from './standing';

/** Numbers that lack as much as this are not completed by chance. */
const LARGE = 100;

/** Among more pairs than these are too many that meet by chance. */
const MOST_PAIRS = 100;
/** More than two cuts. */
const APART = 3 * (SCORING.cut + SCORING.cutInRun);

/** The beginning of a row, or its end. */
interface Half {
  readonly start: number;
  readonly count: number;
  /** What the first numbers are together, or the last ones lack. */
  readonly sum: number;
}

type Pair = readonly [head: Half, tail: Half];

/** A torn table of which such rows stand together. */
export interface Paired {
  readonly torn: Torn;
  /** Where each of its numbers stands in the text. */
  readonly order: readonly number[];
}

/** @returns null where there are no such rows. */
export function withSurePairs(torn: Torn): Paired | null {
  const { values } = torn;
  const { startOf } = standingRows(torn);
  const isTaken = values.map((_, at) => startOf[at] >= 0);
  const tails = new Map<number, Half>();
  for (let pairs = surePairs(torn, isTaken); pairs.length > 0; pairs = surePairs(torn, isTaken))
    for (const [head, tail] of pairs) {
      tails.set(head.start + head.count, tail);
      for (const { start, count } of [head, tail]) isTaken.fill(true, start, start + count);
    }
  if (tails.size === 0) return null;
  const moved = new Set([...tails.values()].flatMap(placesOf));
  const order = [...values.keys()].flatMap((at) => [
    ...placesOf(tails.get(at)),
    ...(moved.has(at) ? [] : [at]),
  ]);
  // What is behind numbers that were moved goes on with those before them no more than it did.
  const across = torn.across.map((own, at) => {
    if (moved.has(at)) return 0;
    return moved.has(at - 1) ? Math.max(own, APART) : own;
  });
  const inOrder = <T>(all: readonly T[]): T[] => order.map((at) => all[at]);
  return {
    torn: {
      ...torn,
      values: inOrder(values),
      across: inOrder(across),
      inLine: inOrder(torn.inLine),
      named: inOrder(torn.named),
      words: inOrder(torn.words),
    },
    order,
  };
}

const placesOf = (piece: Half | undefined) =>
  Array.from({ length: piece?.count ?? 0 }, (_, nth) => (piece?.start ?? 0) + nth);

/** The pairs of a beginning and an end that have no number in common with another such pair. */
function surePairs(torn: Torn, isTaken: readonly boolean[]): Pair[] {
  const { values } = torn;
  const all = pairsIn(torn, isTaken);
  if (all.length > MOST_PAIRS) return [];
  const valuesOf = (pair: Pair) => pair.flatMap((piece) => placesOf(piece).map((at) => values[at])).join();
  // Zeros behind the first numbers are theirs rather than of those before the last ones.
  const isLonger = ([head, tail]: Pair, [other, end]: Pair) =>
    head.start === other.start &&
    head.count > other.count &&
    tail.start + tail.count === end.start + end.count &&
    valuesOf([head, tail]) === valuesOf([other, end]);
  const pairs = all.filter((pair) => !all.some((other) => isLonger(other, pair)));
  const uses = new Array<number>(values.length).fill(0);
  for (const pair of pairs) for (const piece of pair) for (const at of placesOf(piece)) uses[at]++;
  return pairs.filter((pair) => pair.every((piece) => placesOf(piece).every((at) => uses[at] === 1)));
}

/** Every beginning of a row with every end behind it that it lacks: of numbers in lines of their own, or beside words. */
function pairsIn({ values, across, inLine, columns }: Torn, isTaken: readonly boolean[]): Pair[] {
  const { length } = values;
  const isEdge = (at: number) =>
    at === 0 || at === length || across[at] > 0 || isTaken[at - 1] || isTaken[at];
  const heads: Half[] = [];
  /** By what they lack, and in how many columns they stand. */
  const tails = new Map<number, Half[]>();
  for (let start = 0; start < length; start++) {
    if (inLine[start]) continue;
    let sum = 0;
    let words = 0;
    for (let count = 1; count < columns; count++) {
      const at = start + count - 1;
      if (at >= length || isTaken[at]) break;
      if (count > 1) words += across[at];
      if (words > SCORING.pieceAcrossWords) break;
      sum += values[at];
      if (inLine[at + 1]) continue;
      const lack = 2 * values[at] - sum;
      if (isEdge(start) && sum >= LARGE) heads.push({ start, count, sum });
      if (words > 0 || lack < LARGE) continue;
      if (!isEdge(start) && !isEdge(at + 1) && !(count > 1 && inLine[at])) continue;
      addTo(tails, lack * columns + count, { start, count, sum: lack });
    }
  }
  return heads.flatMap((head) =>
    (tails.get(head.sum * columns + columns - head.count) ?? []).flatMap((tail) =>
      tail.start >= head.start + head.count ? [[head, tail] as const] : [],
    ),
  );
}
