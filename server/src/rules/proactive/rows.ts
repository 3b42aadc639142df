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
  const known: KnownRow[] = [];
  for (const { row, first } of rows) {
    const own = report.cells[first].place.block.columns;
    const at = columns.map((id) => own.findIndex((column) => column.id === id));
    if (at.includes(-1)) continue;
    const cells = at.map((column) => report.cells[first + column]);
    if (cells.every(isKnown)) known.push({ row, cells });
  }
  return known;
}

/** Findings on the same row’s numbers of documents have one cause: what was counted. */
export const causeOf = ({ id }: KnownRow['row']): string => `documents ${id}`;

export const rangeOf = ({ start, end }: Cell) => ({ start, end });
