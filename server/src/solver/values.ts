/** What the suspected and the unknown cells have to hold, once no row without a suspect contradicts. */
import { type OpenRow, type Outcome, solveOpenRows } from './bounds';
import { type CellSet, cellsOf, hasCell, meets, without } from './cellSet';
import { addInts, crossDifference, divideExactly, type Int } from './integers';
import type { Row, Tableau } from './tableau';

/** What of a search's state is asked about: a tableau, and which of its cells are open (suspected or unknown). */
export interface State {
  readonly tableau: Tableau;
  readonly open: CellSet;
  /** Open cells that no row is solved for: the equations leave them some freedom. */
  readonly free: CellSet;
  readonly hasFree: boolean;
}

/** What the equations and the text give to start from. */
export interface Given {
  readonly size: number;
  /** What stands in each cell; 0 where it is not known. */
  readonly values: readonly Int[];
  /** The equations as they stand, before any cell was suspected. */
  readonly original: readonly Row[];
}

/** The value that a row gives to the cell that it is solved for; null where that is no whole number of 0 or more. */
function valueFrom({ residual, coefficients }: Row, cell: number, values: readonly Int[]): Int | null {
  const change = divideExactly(crossDifference(0, 0, residual, 1), coefficients[cell]);
  const value = change === null ? null : addInts(values[cell], change);
  return value !== null && value >= 0 ? value : null;
}

/**
 * The known cells of each row that gives its suspect an impossible value: of each, one more has to be wrong.
 * Rows with freedom in them are left to {@link openValues}.
 */
export function impossible({ tableau, free, hasFree, open }: State, values: readonly Int[]): CellSet[] {
  const found: CellSet[] = [];
  const { rows, pivots } = tableau;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    if (pivots[at] < 0) continue;
    // As it stands, it is right: nothing of its row changes.
    if (row.residual === 0 && values[pivots[at]] >= 0) continue;
    if (hasFree && meets(row.support, free)) continue;
    if (valueFrom(row, pivots[at], values) === null) found.push(without(row.support, open));
  }
  return found;
}

/** Values for every open cell that a row speaks of. */
export function openValues(state: State, given: Given): Outcome {
  const { tableau, open, free, hasFree } = state;
  const values = new Map<number, Int>();
  const openRows: OpenRow[] = [];
  tableau.rows.forEach((row, at) => {
    const cell = tableau.pivots[at];
    if (cell < 0) return;
    if (hasFree && meets(row.support, free)) openRows.push(openRowOf(row, open, given.values));
    else values.set(cell, valueFrom(row, cell, given.values) ?? 0);
  });
  if (openRows.length === 0) return { solution: { values, determined: new Set(values.keys()) }, work: 0 };
  // The equations themselves say more of bounds than their combinations do.
  for (const row of given.original)
    if (meets(row.support, open)) openRows.push(openRowOf(row, open, given.values));
  const outcome = solveOpenRows(openRows, given.size, (cell) => given.values[cell]);
  if ('conflict' in outcome) return outcome;
  const { solution, work } = outcome;
  return {
    solution: {
      values: new Map([...values, ...solution.values]),
      determined: new Set([...values.keys(), ...solution.determined]),
    },
    work,
  };
}

function openRowOf({ coefficients, support, residual }: Row, open: CellSet, values: readonly Int[]): OpenRow {
  const cells = cellsOf(support).filter((cell) => hasCell(open, cell));
  let sum = crossDifference(0, 0, residual, 1);
  for (const cell of cells) sum = crossDifference(sum, 1, values[cell], -coefficients[cell]);
  return {
    cells,
    coefficients: cells.map((cell) => coefficients[cell]),
    sum,
    witnesses: without(support, open),
  };
}
