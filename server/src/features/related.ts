/** What belongs to a cell of a report: the cells of its sums, where they stand, and the numbers of the text that state it. */
import type { Range, Report } from '../core/model';
import { comparisonsOf } from '../core/narrative/compare';
import { relationsOf } from '../core/relations';
import { cellsOfSums, sumsByCell, totalOf } from './sums';

/** `total`: it is what the others of a sum add up to; `part`: it is added up, or stands in the balance of a column. */
export type Part = 'total' | 'part';

/** Every cell of the sums of a cell, itself included, by its index; empty for a cell that no sum has. */
export function relatedCells({ form }: Report, index: number): ReadonlyMap<number, Part> {
  const { totals, parts } = form ? cellsOfSums(form, index) : { totals: [], parts: [] };
  return new Map<number, Part>([
    ...totals.map((at) => [at, 'total'] as const),
    ...parts.map((at) => [at, 'part'] as const),
  ]);
}

/** The totals that a cell is a part of. */
export function totalsOf({ form }: Report, index: number): number[] {
  if (!form) return [];
  const relations = relationsOf(form);
  return sumsByCell(form)[index].partOf.flatMap((at) => totalOf(relations[at]) ?? []);
}

/** The parts of a total; none for another cell. */
export function partsOf({ form }: Report, index: number): number[] {
  if (!form) return [];
  const relations = relationsOf(form);
  return sumsByCell(form)[index].totalOf.flatMap((at) => relations[at].parts);
}

/** Where the text speaks of one of the cells. */
export function mentionsOf(report: Report, cells: ReadonlySet<number>): Range[] {
  const places = new Map<number, Range>();
  for (const { count, statement } of comparisonsOf(report))
    if (count.cells.some((index) => cells.has(index))) places.set(statement.range.start, statement.range);
  return [...places.values()];
}

/** Where cells stand in the text, in its order; those that are not there have no place. */
export const placesOf = ({ cells }: Report, indexes: Iterable<number>): Range[] =>
  [...new Set(indexes)]
    .map((index) => cells[index])
    .filter(({ status }) => status !== 'missing')
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
