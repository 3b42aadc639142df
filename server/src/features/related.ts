/**
 * What belongs to a cell: the sums (勾稽关系) that it stands in, their cells, and the numbers of the text that state it.
 * Moving about, marking and the preview all ask here, so that each shows the same cells.
 */
import type { Range, Report } from '../core/model';
import { comparisonsOf } from '../core/narrative/compare';
import { type Relation, relationsWith } from '../core/relations';

/** `total`: it is what the others of a sum add up to; `part`: it is added up, or stands in the balance of a column. */
export type Part = 'total' | 'part';

/** Every cell of the sums of a cell, itself included, by its index; empty for a cell that no sum has. */
export function relatedCells({ form }: Report, index: number): ReadonlyMap<number, Part> {
  const related = new Map<number, Part>();
  for (const relation of relationsWith(form, index)) {
    const total = totalOf(relation);
    for (const cell of [...relation.parts, ...relation.whole])
      if (cell === total) related.set(cell, 'total');
      else if (!related.has(cell)) related.set(cell, 'part');
  }
  return related;
}

/** The totals that a cell is a part of. */
export const totalsOf = ({ form }: Report, index: number): number[] =>
  relationsWith(form, index).flatMap((relation) => {
    const total = totalOf(relation);
    return total === null || total === index ? [] : [total];
  });

/** The parts of a total; none for another cell. */
export const partsOf = ({ form }: Report, index: number): number[] =>
  relationsWith(form, index).flatMap((relation) => (totalOf(relation) === index ? relation.parts : []));

/** In a balance two sides stand against each other: neither has a total. */
export const totalOf = ({ code, whole }: Relation): number | null => (code === 'balance' ? null : whole[0]);

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
