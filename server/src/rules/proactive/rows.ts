/** The rows of table 二 (主动公开政府信息情况) as its rules need them: the numbers of some columns, where all are known. */
import type { Cell, Report, RowReading } from '../../core/model';
import { isKnown } from '../../core/relations';

/** A row, and its cells in the columns that were asked for, in their order. */
export interface KnownRow {
  readonly row: RowReading['row'];
  readonly cells: readonly Cell[];
}

/** Each row of table 二 that has all of these columns, with a number in every one of them. */
export function rowsWith(report: Report, columns: readonly string[]): KnownRow[] {
  const rows = report.tables.find(({ table }) => table.id === 'proactive')?.rows ?? [];
  return rows.flatMap(({ row, first, end }) => {
    const own = report.cells.slice(first, end);
    const cells = columns.flatMap((id) => own.find(({ place }) => place.column.id === id) ?? []);
    return cells.length === columns.length && cells.every(isKnown) ? [{ row, cells }] : [];
  });
}

export const rangeOf = ({ start, end }: Cell) => ({ start, end });
