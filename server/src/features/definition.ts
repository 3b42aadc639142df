/** The way between a number of the text and the table's cells that count the same: there, and back. */
import type { Range, Report } from '../core/model';
import { type Comparison, comparisonsOf } from '../core/narrative/compare';
import { type Analyses, analysisAt } from './analysis';
import { cellAt } from './locate';

export interface Definition {
  /** The number, or the words of a denial. */
  readonly origin: Range;
  readonly targets: readonly Range[];
}

/** Where the number of a sentence is counted: its cells in the tables. */
export function definition(analyses: Analyses, offset: number): Definition | null {
  const { report } = analysisAt(analyses, offset);
  const stated = statedAt(report, offset);
  if (stated.length === 0) return null;
  const targets = cellsOf(
    report,
    stated.flatMap(({ count }) => count.cells),
  );
  return targets.length > 0 ? { origin: stated[0].statement.range, targets } : null;
}

/** Where the text speaks of a cell; from a number of the text, wherever else it does of the same cells. */
export function references(analyses: Analyses, offset: number, withCells: boolean): readonly Range[] {
  const { report } = analysisAt(analyses, offset);
  const stated = statedAt(report, offset);
  const cell = cellAt(report, offset);
  const cells = new Set(
    stated.length > 0 ? stated.flatMap(({ count }) => count.cells) : cell ? [cell.place.index] : [],
  );
  const places = new Map<number, Range>();
  for (const { count, statement } of comparisonsOf(report))
    if (count.cells.some((index) => cells.has(index))) places.set(statement.range.start, statement.range);
  return [...places.values(), ...(withCells ? cellsOf(report, [...cells]) : [])];
}

/** What is stated at a place: one thing, or all that the same words deny. */
export const statedAt = (report: Report, offset: number): readonly Comparison[] =>
  comparisonsOf(report).filter(({ statement: { range } }) => range.start <= offset && offset <= range.end);

const cellsOf = (report: Report, indexes: readonly number[]): Range[] =>
  [...new Set(indexes)].flatMap((index) => {
    const { start, end, status } = report.cells[index];
    return status === 'missing' ? [] : [{ start, end }];
  });
