/**
 * Reads a text that may hold several reports, one after another (a compilation). Each is read as if it stood alone, and
 * its ranges are then those of the whole text, so that whoever takes a report need not know that there are others.
 */
import type { Cell, Prose, Range, Report, RowReading, Section, TableReading } from './model';
import { read } from './read';
import { partsOf } from './reader/parts';
import { lineStartsOf } from './text';

/** At least one, in the text's order. */
export function readParts(text: string): readonly Report[] {
  const lineStarts = lineStartsOf(text);
  const ranges = partsOf(text, lineStarts);
  if (ranges.length === 1) return [read(text, lineStarts)];
  return ranges.map((range) => shifted(read(text.slice(range.start, range.end)), text, lineStarts, range));
}

/** A report that was read from a part of the text, as a report of the text. */
function shifted(own: Report, text: string, lineStarts: readonly number[], range: Range): Report {
  const by = range.start;
  const move = (at: Range): Range => ({ start: at.start + by, end: at.end + by });
  const maybe = (at: Range | null) => at && move(at);
  return {
    ...own,
    text,
    lineStarts,
    range,
    title: maybe(own.title),
    sections: own.sections.map(
      (section): Section => ({ ...section, heading: move(section.heading), range: move(section.range) }),
    ),
    tables: own.tables.map(
      (table): TableReading => ({
        ...table,
        range: maybe(table.range),
        rows: table.rows.map(
          (row): RowReading => ({ ...row, label: maybe(row.label), range: maybe(row.range) }),
        ),
      }),
    ),
    cells: own.cells.map(
      (cell): Cell => (cell.start < 0 ? cell : { ...cell, ...move(cell), outer: move(cell.outer) }),
    ),
    prose: movedProse(own.prose, by, move),
    unplaced: own.unplaced.map(({ table, range: at }) => ({ table, range: move(at) })),
  };
}

const movedProse = (prose: Prose, by: number, move: (at: Range) => Range): Prose => ({
  plain: prose.plain,
  places: prose.places.map((place) => place + by),
  paragraphs: prose.paragraphs.map((paragraph) => ({ ...paragraph, source: move(paragraph.source) })),
});
