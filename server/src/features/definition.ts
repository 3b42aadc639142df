/**
 * The ways between numbers that belong together: from a number of the text to the cells that count it and back, from a
 * part of a sum to its total and back.
 */
import type { Range, Report } from '../core/model';
import { type Comparison, comparisonsOf } from '../core/narrative/compare';
import { type Analyses, analysisAt } from './analysis';
import { cellAt } from './locate';
import { mentionsOf, partsOf, placesOf, relatedCells, totalsOf } from './related';

export interface Definition {
  /** The number, or the words of a denial. */
  readonly origin: Range;
  readonly targets: readonly Range[];
}

/** From a number of a sentence its cells in the tables; from a part its totals, and from a total its parts, zeros left out. */
export function definition(analyses: Analyses, offset: number): Definition | null {
  const { report } = analysisAt(analyses, offset);
  const stated = statedAt(report, offset);
  const cell = stated.length === 0 ? cellAt(report, offset) : undefined;
  const origin = stated[0]?.statement.range ?? cell;
  if (!origin) return null;
  const indexes = cell
    ? [...totalsOf(report, cell.place.index), ...telling(report, partsOf(report, cell.place.index))]
    : telling(
        report,
        stated.flatMap(({ count }) => count.cells),
      );
  const targets = placesOf(report, indexes);
  return targets.length > 0 ? { origin: { start: origin.start, end: origin.end }, targets } : null;
}

/** Those that are added up: not the zeros among them, of which a total has twenty; where all are, all of them. */
function telling({ cells }: Report, added: readonly number[]): readonly number[] {
  const some = added.filter((index) => cells[index].digits !== '0');
  return some.length > 0 ? some : added;
}

/**
 * From a number of the text, wherever else it speaks of the same cells; from a cell, where the text speaks of it, and
 * all cells of its sums. What one asks from, or the cells that count it, come along where `withOwn`.
 */
export function references(analyses: Analyses, offset: number, withOwn: boolean): readonly Range[] {
  const { report } = analysisAt(analyses, offset);
  const stated = statedAt(report, offset);
  const cell = stated.length === 0 ? cellAt(report, offset) : undefined;
  const own = new Set(cell ? [cell.place.index] : stated.flatMap(({ count }) => count.cells));
  const others = cell ? [...relatedCells(report, cell.place.index).keys()] : [];
  return [
    ...mentionsOf(report, own),
    ...placesOf(
      report,
      [...own, ...others].filter((index) => withOwn || !own.has(index)),
    ),
  ];
}

/** What is stated at a place: one thing, or all that the same words deny. */
export const statedAt = (report: Report, offset: number): readonly Comparison[] =>
  comparisonsOf(report).filter(({ statement: { range } }) => range.start <= offset && offset <= range.end);
