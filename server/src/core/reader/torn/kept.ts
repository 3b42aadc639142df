/** What is sure of a torn table’s rows once its numbers are dealt out (putBack.ts). */
import { amountOf, type Token } from '../lines/token';
import type { RowText } from '../rows/rowText';
import type { AlignedRow, Alignment, Piece } from './alignment';
import { type Completed, leftIn, textOf } from './completed';
import { exchangeable, type Reading } from './doubtful';
import { type ClearRows, isNamed } from './named';
import type { Way } from './openRows';

/** How each of those rows reads that all ways to deal the numbers out agree on. */
export type Ways = ReadonlyMap<AlignedRow, Way>;

export interface Dealt {
  readonly aligned: Alignment;
  readonly whole: readonly AlignedRow[];
  readonly ways: Ways;
  readonly clear: ClearRows;
  /** All of the table comes out right. */
  readonly holds: boolean;
}

/** The rows that are sure, with their numbers, and the numbers that are left. */
export function kept(dealt: Dealt, pool: readonly Token[]): Completed {
  const { aligned, whole, ways, clear, holds } = dealt;
  const doubtful = holds ? exchangeable(aligned.rows.map((row) => readingOf(row, dealt))) : new Set();
  const left = new Set(pool);
  const standing = new Map<AlignedRow, Piece>();
  for (const [row, way] of ways) {
    const piece = doubtful.has(row) ? undefined : standingOf(row, way, left);
    if (!piece) continue;
    standing.set(row, piece);
    for (const item of piece.items) left.delete(item);
  }
  const texts = aligned.rows.map((row) => {
    const way = ways.get(row);
    if (way) return doubtful.has(row) ? null : completed(row, way, standing.get(row), left);
    if (!whole.includes(row)) return null;
    const { items } = row.pieces[0];
    if (!doubtful.has(row) && (holds || clear.isSure(row))) return textOf(row, items);
    for (const item of items) left.add(item);
    return null;
  });
  return { texts, left: leftIn(aligned.runs, left) };
}

/** How a row is read, to tell whether another one’s numbers could be its; null where it is not. */
function readingOf(row: AlignedRow, { aligned, whole, ways, clear }: Dealt): Reading | null {
  const isFixed = whole.includes(row);
  const numbers = isFixed ? row.pieces[0].items.map(amountOf) : [];
  const way = isFixed ? { values: numbers, known: numbers } : ways.get(row);
  return way ? { ...way, row, isFixed, isNamed: isNamed(aligned, row), isAnchor: clear.isAnchor(row) } : null;
}

/** The cells of a row that stand in the place in which it is read. */
function standingOf({ pieces }: AlignedRow, { known }: Way, left: ReadonlySet<Token>): Piece | undefined {
  return pieces.find(({ items, offset }) =>
    known.every((value, column) => {
      const item: Token | undefined = items[column - offset];
      return item ? amountOf(item) === value && left.has(item) : Number.isNaN(value);
    }),
  );
}

/** The row's numbers by column: those that stand in their place, and others of the same value that are left. */
function completed(
  row: AlignedRow,
  { values }: Way,
  piece: Piece | undefined,
  left: Set<Token>,
): RowText | null {
  const standing = piece?.items ?? [];
  const items = values.flatMap((value, column) => {
    const item =
      standing[column - (piece?.offset ?? 0)] ?? [...left].find((other) => amountOf(other) === value);
    if (item) left.delete(item);
    return item ?? [];
  });
  if (items.length < values.length) return null;
  return standing.length < items.length ? { ...textOf(row, items), standing } : textOf(row, items);
}
