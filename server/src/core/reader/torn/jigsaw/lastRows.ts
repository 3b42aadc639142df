/** The last rows of a torn table: where all before them are read, the columns' sums tell their numbers (jigsaw.ts). */
import { type Sums, sumsWith } from '../../rows/sums';
import { gapOf } from './owedZeros';
import type { Pieces } from './pieces';
import { type Found, NOWHERE, type Row, type Torn } from './puzzle';

/** The table's sums with the rows that are read. */
export const sumsOf = ({ firsts, relations }: Torn, rows: readonly Row[]): Sums =>
  sumsWith(
    relations,
    rows.map(({ values }, at) => ({ first: firsts[at], values })),
  );

/** @returns the values of the rows behind those that are read; null where the sums do not hold. */
export function tellLast(torn: Torn, rows: readonly Row[]): number[][] | null {
  const sums = sumsOf(torn, rows);
  const told: number[][] = [];
  for (const first of torn.firsts.slice(rows.length)) {
    const values = Array.from({ length: torn.columns }, (_, column) => sums.told(first + column));
    if (!values.every((value) => value >= 0)) return null;
    sums.setRow(first, values, 1);
    told.push(values);
  }
  return sums.isBroken() ? null : told;
}

/**
 * Which numbers stand for each row, those of the rows that are told among what is left.
 * @param apart by columns that rows lack where the numbers for them stand.
 * @returns null where they are not what is left, or one of them stands clearly and says otherwise.
 */
export function findItems(
  { columns, values }: Torn,
  { used, standing }: Pieces,
  rows: readonly Row[],
  told: readonly (readonly number[])[],
  apart: ReadonlyMap<number, readonly number[]>,
): Found[] | null {
  const left = new Set(values.keys());
  for (const at of values.keys()) if (used[at]) left.delete(at);
  const isAt = (row: readonly number[], at: number) =>
    row.every((value, column) => left.has(at + column) && values[at + column] === value);
  for (const at of left) if (standing.ordered.has(at) && !told.some((row) => isAt(row, at))) return null;
  const take = (value: number) => {
    for (const at of left)
      if (values[at] === value) {
        left.delete(at);
        return at;
      }
    return NOWHERE;
  };
  const read = rows.map((row) => itemsOf(row, columns, apart));
  const last = told.map((row): Found => {
    const start = [...left].find((at) => isAt(row, at));
    if (start === undefined) return { items: row.map(take), isWhole: false };
    const items = row.map((_, column) => start + column);
    for (const at of items) left.delete(at);
    return { items, isWhole: true };
  });
  if (last.some(({ items }) => items.includes(NOWHERE))) return null;
  const all = [...read, ...last].map((row) => ({
    ...row,
    items: row.items.map((at) => (at === NOWHERE ? take(0) : at)),
  }));
  return left.size === 0 && !all.some(({ items }) => items.includes(NOWHERE)) ? all : null;
}

/** Where the numbers of a row stand that was read; NOWHERE for zeros that were not found. */
function itemsOf({ pieces }: Row, columns: number, apart: ReadonlyMap<number, readonly number[]>): Found {
  const items: number[] = new Array(columns).fill(NOWHERE);
  for (const { start, count, column, nth } of pieces) {
    const from = start === NOWHERE ? apart.get(gapOf(column, count))?.[nth ?? 0] : start;
    if (from === undefined || from === NOWHERE) continue;
    for (let at = 0; at < count; at++) items[column + at] = from + at;
  }
  return { items, isWhole: pieces.length === 1 };
}
