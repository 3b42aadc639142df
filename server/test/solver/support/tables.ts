/** Tables of sums for the solver's tests: the form's own, and small ones with totals to the right and below. */
import { FORM_2021 } from '../../../src/core/form/form2021';
import { systemsOf } from '../../../src/rules/repair/systems';
import type { Answer, Observed, Repair, System } from '../../../src/solver/system';
import { consistentValues, type Draw } from '../../support/generate';

const [applications] = systemsOf(FORM_2021).filter(({ table }) => table.id === 'applications');

/** Table 三 of the form: 25 rows of 7 cells, 39 equations. */
export const FORM_TABLE: System = applications.system;

/** Numbers for it that satisfy every equation. */
export function formValues(draw: Draw): number[] {
  const values = consistentValues(FORM_2021, draw);
  return FORM_2021.places
    .slice(applications.first, applications.first + FORM_TABLE.size)
    .map(({ id }) => Number(values.get(id)));
}

/** A table whose last row and last column are the totals of the others. */
export function totalsTable(rows: number, columns: number): System {
  const cell = (row: number, column: number) => row * columns + column;
  const sum = (cells: number[]) => ({
    cells,
    coefficients: cells.map((_, i) => (i < cells.length - 1 ? 1 : -1)),
  });
  return {
    size: rows * columns,
    equations: [
      ...range(rows).map((row) => sum(range(columns).map((column) => cell(row, column)))),
      ...range(columns).map((column) => sum(range(rows).map((row) => cell(row, column)))),
    ],
  };
}

/** Numbers for such a table: the parts are given, row by row, the totals follow. */
export function withTotals(rows: number, columns: number, parts: readonly number[]): number[] {
  const values: number[][] = range(rows - 1).map((row) =>
    parts.slice(row * (columns - 1), (row + 1) * (columns - 1)),
  );
  for (const row of values) row.push(row.reduce((a, b) => a + b, 0));
  values.push(range(columns).map((column) => values.reduce((sum, row) => sum + row[column], 0)));
  return values.flat();
}

export const range = (end: number): number[] => Array.from({ length: end }, (_, at) => at);

/** `count` different cells. */
export function drawCells(draw: Draw, size: number, count: number): number[] {
  const cells = new Set<number>();
  while (cells.size < count) cells.add(draw(size - 1));
  return [...cells].sort((a, b) => a - b);
}

/** What is to be seen of a repair whatever way the search took: `3=17 8=?`, a `?` where several values are possible. */
export const shown = (repair: Repair): string =>
  repair.map(({ cell, value, determined }) => `${cell}=${determined ? value : '?'}`).join(' ');

export const shownAll = ({ repairs }: Answer): string[] => repairs.map(shown);

/** The table after a repair. */
export function repaired(observed: readonly Observed[], repair: Repair): Observed[] {
  const values = [...observed];
  for (const { cell, value } of repair) values[cell] = value;
  return values;
}

/** The equations that numbers do not satisfy; those that speak of an unknown cell are passed over. */
export function brokenBy({ equations }: System, values: readonly Observed[]): number[] {
  return equations.flatMap(({ cells, coefficients }, at) => {
    if (cells.some((cell) => values[cell] === null)) return [];
    const sum = cells.reduce(
      (sum, cell, i) => sum + BigInt(values[cell] as number) * BigInt(coefficients[i]),
      0n,
    );
    return sum === 0n ? [] : [at];
  });
}
