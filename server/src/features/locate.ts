/** What of a report stands at a place of its text. */
import type { Cell, Range, Report, RowReading, Section, TableReading } from '../core/model';

/** A caret after the last character still touches what it stands behind. */
const touches = (range: Range | null, offset: number): boolean =>
  range !== null && range.start <= offset && offset <= range.end;

export const cellAt = (report: Report, offset: number): Cell | undefined =>
  report.cells.find((cell) => cell.status !== 'missing' && touches(cell, offset)) ??
  report.cells.find((cell) => cell.status !== 'missing' && touches(cell.outer, offset));

export const headingAt = (report: Report, offset: number): Section | undefined =>
  report.sections.find((section) => touches(section.heading, offset));

export const tableAt = (report: Report, offset: number): TableReading | undefined =>
  report.tables.find((table) => touches(table.range, offset));

export function rowLabelAt(report: Report, offset: number): RowReading | undefined {
  for (const table of report.tables) for (const row of table.rows) if (touches(row.label, offset)) return row;
  return undefined;
}

/**
 * The row that a place belongs to: by its number or its label first, since the rows of a form that is printed
 * across (table 四) stand side by side, so that one's range runs through another's.
 */
export function rowAt(report: Report, offset: number): RowReading | undefined {
  const cell = cellAt(report, offset);
  const rows = report.tables.flatMap((table) => table.rows);
  if (cell) return rows.find((row) => row.table === cell.place.table && row.row === cell.place.row);
  return rowLabelAt(report, offset) ?? rows.find((row) => touches(row.range, offset));
}

/** From the first to the last of the row's numbers and empty places; null where the text has none of them. */
export function numbersOf(report: Report, row: RowReading): Range | null {
  const cells = report.cells.slice(row.first, row.end).filter((cell) => cell.status !== 'missing');
  if (cells.length === 0) return null;
  return {
    start: Math.min(...cells.map((cell) => cell.outer.start)),
    end: Math.max(...cells.map((cell) => cell.outer.end)),
  };
}
