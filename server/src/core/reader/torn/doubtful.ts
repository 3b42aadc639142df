/**
 * Which rows of a torn table could as well be read otherwise, though they add up: sums do not tell apart what changes
 * places between rows of the same part in them, nor the order of a row's numbers.
 */
import { amountOf } from '../lines/token';
import { sumOf } from '../rows/sums';
import type { AlignedRow } from './alignment';
import { isSame, type Way } from './openRows';

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
