/**
 * Rows of a torn table that was put together (jigsaw.ts) which add up with one another's numbers, too: what stands near behind
 * a row that is not alone between words may be its own, and in its place what another row lacks.
 */
import { lastOf } from '../../../mapped';
import { isSum, sumOf } from '../../rows/sums';
import type { Found, Torn } from './puzzle';

/** So many words may stand between a row's numbers and those of it that come out behind another's. */
const MOST_WORDS = 1;

export function exchangeablePieces(
  { values, alone, across, words }: Torn,
  ordered: ReadonlySet<number>,
  rows: readonly Found[],
): Set<number> {
  const found = new Set<number>();
  const numbers = rows.map(({ items }) => items.map((item) => values[item]));
  const isNear = (end: number, start: number) =>
    start > end && words[start] >= words[end] && words[start] - words[end] <= MOST_WORDS;
  const isAcross = ({ items, isWhole }: Found) =>
    isWhole && items.some((item, nth) => nth > 0 && across[item] > 0);
  for (const [at, row] of rows.entries()) {
    const beside = rows[at + 1];
    if (!beside || alone[at] || alone[at + 1]) continue;
    // A number between words may be of the row on either side of them.
    const isApart = (isAcross(row) && !beside.isWhole) || (isAcross(beside) && !row.isWhole);
    if (isApart && areDealtOtherwise(row, beside, values)) found.add(at).add(at + 1);
  }
  for (const [at, row] of rows.entries())
    for (const [from, to] of row.isWhole || alone[at] ? [] : piecesOf(row))
      for (const [other, { items, isWhole }] of rows.entries()) {
        if (!isWhole || alone[other] || ordered.has(items[0])) continue;
        const canBe =
          isNear(lastOf(items), row.items[from]) && areExchangeable(numbers[at], numbers[other], from, to);
        if (canBe) found.add(at).add(other);
      }
  return found;
}

/** The columns of each piece of a row, from the first up to the next piece. */
function piecesOf({ items }: Found): (readonly [from: number, to: number])[] {
  const starts = [...items.keys()].filter((at) => items[at] !== items[at - 1] + 1);
  return starts.map((from, nth) => [from, starts[nth + 1] ?? items.length]);
}

/** Both rows add up with the numbers that the other has in these columns, and these are not the same. */
function areExchangeable(a: readonly number[], b: readonly number[], from: number, to: number): boolean {
  const [own, other] = [a.slice(from, to), b.slice(from, to)];
  // The total counts against the others.
  const totals = to === a.length ? 2 * (a[to - 1] - b[to - 1]) : 0;
  return `${own}` !== `${other}` && sumOf(own) - sumOf(other) === totals;
}

/** The numbers of two rows, as they stand in the text, are two other rows as well: of the first some stand at the front, some together. */
function areDealtOtherwise(a: Found, b: Found, values: readonly number[]): boolean {
  const valuesOf = (items: readonly number[]) => items.map((item) => values[item]);
  const own = [a, b].map(({ items }) => valuesOf(items)).join();
  const all = valuesOf([...a.items, ...b.items].sort((one, other) => one - other));
  const { length } = a.items;
  for (let first = 1; first <= length; first++)
    for (let from = first; from + length - first <= all.length; from++) {
      const front = all.slice(0, first);
      const apart = all.slice(from, from + length - first);
      const rest = [...all.slice(first, from), ...all.slice(from + apart.length)];
      const ways = [front.concat(apart), apart.concat(front)];
      if (isSum(rest) && ways.some((row) => isSum(row) && [row, rest].join() !== own)) return true;
    }
  return false;
}
