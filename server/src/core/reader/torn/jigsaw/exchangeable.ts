/**
 * Rows of a torn table that was put together (jigsaw.ts) which add up with one another's numbers, too: what stands near behind
 * a row that is not alone between words may be its own, and in its place what another row lacks.
 */
import { isSum } from '../../rows/sums';
import type { Found, Torn } from './puzzle';

/** So many words may stand between a row's numbers and those of it that come out behind another's. */
const MOST_WORDS = 1;

export function exchangeablePieces(
  { columns, values, alone, across, words }: Torn,
  ordered: ReadonlySet<number>,
  rows: readonly Found[],
): Set<number> {
  const found = new Set<number>();
  const numbers = rows.map(({ items }) => items.map((item) => values[item]));
  const worth = (row: number, from: number, to: number) =>
    numbers[row]
      .slice(from, to)
      .reduce((sum, value, at) => (from + at === columns - 1 ? sum - value : sum + value), 0);
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
  for (const [at, { items, isWhole }] of rows.entries()) {
    if (isWhole || alone[at]) continue;
    for (let from = 0, to = 1; from < columns; from = to, to = from + 1) {
      while (to < columns && items[to] === items[to - 1] + 1) to++;
      for (const [other, row] of rows.entries()) {
        if (!row.isWhole || alone[other] || ordered.has(row.items[0])) continue;
        if (!isNear(row.items[columns - 1], items[from])) continue;
        const isSame = `${numbers[at].slice(from, to)}` === `${numbers[other].slice(from, to)}`;
        if (isSame || worth(at, from, to) !== worth(other, from, to)) continue;
        found.add(at);
        found.add(other);
      }
    }
  }
  return found;
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
