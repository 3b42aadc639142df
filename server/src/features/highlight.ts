/** What is marked while the cursor stands on a number: every cell of its sums, and where the text states it. */
import type { Range, Report } from '../core/model';
import { type Analyses, analysisAt } from './analysis';
import { statedAt } from './definition';
import { cellAt, rowLabelAt } from './locate';
import { mentionsOf, type Part, placesOf, relatedCells } from './related';

export interface Highlight {
  readonly range: Range;
  /** `stated`: a number of the text, or the words of a denial. */
  readonly kind: Part | 'stated';
}

/** In the text's order; empty where nothing of the tables stands at the offset. */
export function highlight(analyses: Analyses, offset: number): Highlight[] {
  const { report } = analysisAt(analyses, offset);
  const marks = cellsAt(report, offset);
  const cells = [...marks].flatMap(([index, kind]) =>
    placesOf(report, [index]).map((range): Highlight => ({ range, kind })),
  );
  const stated = mentionsOf(report, own(report, offset)).map(
    (range): Highlight => ({ range, kind: 'stated' }),
  );
  return [...cells, ...stated].sort((a, b) => a.range.start - b.range.start);
}

/** The cells that are meant at a place: one of the tables, or those that a number of the text counts. */
function own(report: Report, offset: number): ReadonlySet<number> {
  const stated = statedAt(report, offset);
  if (stated.length > 0) return new Set(stated.flatMap(({ count }) => count.cells));
  const cell = cellAt(report, offset);
  return new Set(cell ? [cell.place.index] : []);
}

/** On a row's label, the row. */
function cellsAt(report: Report, offset: number): ReadonlyMap<number, Part> {
  const stated = statedAt(report, offset);
  const alone = (indexes: readonly number[]) => new Map(indexes.map((index) => [index, 'part' as Part]));
  if (stated.length > 0) return alone(stated.flatMap(({ count }) => count.cells));
  const cell = cellAt(report, offset);
  if (cell) {
    const related = relatedCells(report, cell.place.index);
    return related.size > 0 ? related : alone([cell.place.index]);
  }
  const row = rowLabelAt(report, offset);
  const cells = row ? report.cells.slice(row.first, row.end) : [];
  return new Map(cells.map(({ place }) => [place.index, place.column.total ? 'total' : 'part']));
}
