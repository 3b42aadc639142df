/** The rows of a table's head, from the words of the text that were found for them. */
import type { GridRow } from '../../core/layouts/grid';
import { isCellALine, type LayoutId } from '../../core/layouts/layout';
import type { Expected, Found } from './words';

/** Where lines divide the text into rows, those; else the form's. */
export function headRows(
  head: readonly GridRow[],
  found: readonly Found[],
  layout: LayoutId,
): readonly GridRow[] {
  const byLine = isCellALine(layout) ? null : rowsByLine(head, found);
  const rows = head.map((row, at) => ({
    ...row,
    cells: row.cells.map((_, column) => wordsAt(found, at, column)),
  }));
  return (byLine ?? rows).filter(({ cells }) => cells.some((cell) => cell !== null));
}

export const expectedOf = (head: readonly GridRow[]): Expected[] =>
  head.flatMap(({ cells }, row) =>
    cells.flatMap((words, column) => (typeof words === 'string' ? [{ words, row, column }] : [])),
  );

export const wordsAt = (found: readonly Found[], row: number, column: number): string | null =>
  found.find(({ of }) => of.row === row && of.column === column)?.words ?? null;

/** Null where two words of one line would stand in one cell. */
function rowsByLine(head: readonly GridRow[], found: readonly Found[]): GridRow[] | null {
  const width = Math.max(...head.map(({ cells }) => cells.length), 0);
  const rows = new Map<number, (string | null)[]>();
  const kinds = new Map<number, GridRow['kind']>();
  for (const { of, words, line } of found) {
    if (of.row >= head.length) continue;
    const cells = rows.get(line) ?? new Array(width).fill(null);
    if (cells[of.column] !== null) return null;
    cells[of.column] = words;
    rows.set(line, cells);
    kinds.set(line, kinds.get(line) ?? head[of.row].kind);
  }
  return [...rows].map(([line, cells]) => ({
    kind: kinds.get(line) ?? 'head',
    cells: cutTo(cells, head, kinds.get(line)),
  }));
}

/** A caption takes one cell. */
const cutTo = (cells: (string | null)[], head: readonly GridRow[], kind: GridRow['kind'] | undefined) =>
  kind === 'caption' ? cells.slice(0, head[0].cells.length) : cells;
