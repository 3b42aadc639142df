/**
 * Rows of a torn table of which one number may stand out of its place, before or behind the others: they add up in any order. Where
 * the columns' sums do not hold, and would with that number elsewhere in its row, the conversion is as likely to blame as the source.
 */
import { lastOf } from '../../mapped';
import type { Relation } from '../../relations';
import { type KnownRow, sumsWith } from '../rows/sums';

export interface ReadRow extends KnownRow {
  /** Its numbers stand in one line, and so in their order. */
  readonly isInLine: boolean;
}

/** @returns which of the rows. */
export function movedRows(rows: readonly ReadRow[], relations: readonly Relation[]): Set<number> {
  const sums = sumsWith(relations, rows);
  const found = new Set<number>();
  if (!sums.isBroken()) return found;
  for (const [at, { first, values, isInLine }] of rows.entries()) {
    if (isInLine) continue;
    sums.setRow(first, values, -1);
    for (const other of moves(values)) {
      sums.setRow(first, other, 1);
      if (!sums.isBroken()) found.add(at);
      sums.setRow(first, other, -1);
    }
    sums.setRow(first, values, 1);
  }
  return found;
}

/** The numbers with one of them elsewhere, the total last. */
function* moves(values: readonly number[]): Iterable<number[]> {
  const parts = values.slice(0, -1);
  for (const from of parts.keys())
    for (const to of parts.keys()) {
      if (from === to) continue;
      const moved = parts.toSpliced(from, 1);
      moved.splice(to, 0, parts[from]);
      yield [...moved, lastOf(values)];
    }
}
