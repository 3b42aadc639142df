/** A finding on a number of a table, and the others that take part in it. */
import type { Cell } from '../core/model';
import type { Found } from './finding';

/** One finding of all of them, on the first. */
export function onCells(cells: readonly Cell[]): Found {
  const [{ start, end, place }] = cells;
  return {
    range: { start, end },
    cells: cells.map((cell) => cell.place.index),
    row: place.row.id,
    section: place.table.section,
  };
}
