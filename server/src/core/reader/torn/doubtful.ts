/**
 * Which rows of a torn table could as well be read otherwise, though they add up: sums do not tell apart what changes
 * places between rows of the same part in them, nor the order of a row's numbers.
 */
import { amountOf } from '../lines/tokens';
import { isSum, sumOf } from '../rows/sums';
import type { AlignedRow } from './align';
import type { Way } from './complete';
import type { Found, Torn } from './jigsaw/lastRows';

/** No other row has its part in the sums. */
export const isAlone = ({ ref }: AlignedRow) => ref.row.role !== 'outcome';

/** What was received and what was carried in are added up: their numbers can change places, as those of two outcomes can. */
const haveSamePart = ({ ref: a }: AlignedRow, { ref: b }: AlignedRow) =>
  a.row.role === b.row.role || (a.row.role === 'received' && b.row.role === 'carried-in');

/** So many numbers together are told to be a row's by where they stand. */
const enough = (columns: number) => columns - 2;

/** How a row is read, and what says so. */
export interface Reading extends Way {
  readonly row: AlignedRow;
  /** All of it stands together. */
  readonly isFixed: boolean;
  /** Words name the row right before its numbers … */
  readonly isNamed: boolean;
  /** … and there are no other numbers with them: rows before it stand before it, those behind it behind it. */
  readonly isAnchor: boolean;
}

/**
 * Rows of the same part in the sums that could as well have one another's numbers: neither the words before one of them
 * nor the order of the text tells them apart.
 * @param rows in the table's order, null for those that are not read.
 */
export function exchangeable(rows: readonly (Reading | null)[]): Set<AlignedRow> {
  const found = new Set<AlignedRow>();
  for (const [at, a] of rows.entries()) {
    if (!a) continue;
    let isApart = false;
    for (const b of rows.slice(at + 1)) {
      if (
        b &&
        haveSamePart(a.row, b.row) &&
        !isTold(a, b, isApart) &&
        canBe(a, b.values) &&
        canBe(b, a.values)
      ) {
        found.add(a.row);
        found.add(b.row);
      }
      isApart ||= !!b?.isAnchor;
    }
  }
  return found;
}

/** The order of the text tells the two rows, or it makes no difference. */
function isTold(a: Reading, b: Reading, isApart: boolean): boolean {
  if (a.isFixed || b.isFixed) return (a.isFixed && b.isFixed) || isApart || isSame(a, b);
  return (isPlaced(a) && isPlaced(b)) || isSame(a, b);
}

const isPlaced = ({ row, known }: Reading) =>
  Math.min(row.sure, known.filter((value) => value >= 0).length) >= enough(known.length);

const isSame = (a: Reading, b: Reading) => a.values.every((value, column) => value === b.values[column]);

/** What surely is the row's goes with these numbers: only the first where it is read without those behind its label. */
function canBe({ row, known, isNamed }: Reading, values: readonly number[]): boolean {
  const sure = known.every(Number.isNaN) ? 1 : row.sure;
  return (
    !isNamed ||
    row.pieces.some(({ items, offset }) =>
      items.slice(0, sure).every((item, nth) => amountOf(item) === values[offset + nth]),
    )
  );
}

/** More numbers than these are hardly ever moved together from a row's front. */
const MOST_MOVED = 2;

/** The first numbers may have come out behind the others: the row adds up as well with the last ones in front. */
export function isRotated(numbers: readonly number[]): boolean {
  const all = sumOf(numbers);
  for (let moved = 1; moved <= MOST_MOVED; moved++) {
    const total = numbers[numbers.length - 1 - moved];
    const isOther = numbers.some((number, at) => number !== numbers.at(at - moved));
    if (isOther && 2 * total === all) return true;
  }
  return false;
}

/** So many words may stand between a row's numbers and those of it that come out behind another's. */
const MOST_WORDS = 1;

/**
 * Rows of a torn table that was put together (jigsaw.ts) which add up with one another's numbers, too: what stands near behind
 * a row that is not alone between words may be its own, and in its place what another row lacks.
 */
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
