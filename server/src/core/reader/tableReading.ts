/** What was read of a table's rows, as a report has it. */
import { isAcross, type Table } from '../form/form';
import { lastOf, mapped } from '../mapped';
import type { Range, RowReading, TableReading, Unplaced } from '../model';
import { layoutOfRows } from './columns/layoutOfRows';
import type { AcrossReading } from './remedies/acrossReading';
import type { RowRef } from './rows/labels';
import { type RowText, textsOf } from './rows/rowText';

/** A table with what was read for it. */
interface TableRead {
  readonly table: Table;
  readonly refs: readonly RowRef[];
  /** What stands for the form's rows. */
  readonly texts: readonly (RowText | null)[];
  /** The labels of its rows that have no numbers. */
  readonly empty: ReadonlyMap<RowRef, Range> | null;
  readonly across: AcrossReading | undefined;
  readonly isTorn: boolean;
}

export function tableReading(text: string, read: TableRead): TableReading {
  const { table, refs, texts, empty, across, isTorn } = read;
  const rows = mapped(refs, (ref, at) =>
    across ? rowAcross(ref, across, at) : rowReading(ref, texts[ref.order], empty?.get(ref) ?? null),
  );
  return {
    table,
    range: around(rows),
    layout: layoutOfRows(text, across ? [across.row] : textsOf(refs, texts)),
    isTorn: isTorn || !!across?.glued,
    rows,
  };
}

/** From the first of the rows that were found to the last. */
function around(rows: readonly RowReading[]): Range | null {
  let [start, end] = [Infinity, -1];
  for (const { range } of rows) {
    if (!range) continue;
    start = Math.min(start, range.start);
    end = Math.max(end, range.end);
  }
  return end < 0 ? null : { start, end };
}

/** A row of a table that is one line of numbers. */
function rowAcross({ table, row, first, columns }: RowRef, across: AcrossReading, at: number): RowReading {
  const end = first + columns;
  const own = across.cells.slice(at * columns, (at + 1) * columns);
  const isTold = !across.glued || own.every((cell) => cell);
  const range = isTold ? { start: across.start, end: across.end } : null;
  const token = across.labels[at];
  const label = token ? { start: token.start, end: token.end } : null;
  return { table, row, first, end, label, range, found: isTold ? columns : 0 };
}

function rowReading(
  { table, row, first, columns }: RowRef,
  text: RowText | null,
  empty: Range | null,
): RowReading {
  const end = first + columns;
  if (!text) return { table, row, first, end, label: empty, range: empty, found: 0 };
  return { table, row, first, end, label: text.label, range: rangeOfRow(text), found: text.items.length };
}

/** A row's label and those of its cells that stand with it. */
export function rangeOfRow({ label, items, standing = items }: RowText): Range {
  const cells = standing.length > 0 ? standing : items.slice(0, 1);
  const [first, last] = [cells[0].start, lastOf(cells).end];
  return { start: Math.min(label?.start ?? first, first), end: Math.max(label?.end ?? last, last) };
}

/** Numbers between a table's first and last row that belong to none of its rows. */
export function unplacedRows(tables: readonly TableReading[], rest: readonly RowText[]): readonly Unplaced[] {
  return rest.flatMap((row) => {
    const start = row.label?.start ?? row.items[0].start;
    const { end } = lastOf(row.items);
    const table = tables.find(
      ({ table, range }) => !isAcross(table) && range && range.start < start && end < range.end,
    );
    return table ? [{ table: table.table, range: { start, end } }] : [];
  });
}
