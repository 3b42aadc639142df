/** A table's rows and columns, as cells of its system, and the equations that they share cells with. */
import { onceFor } from '../../core/once';
import type { TableSystem } from './systems';

/** What an equation, by its index, has of a line: the coefficient of each of its cells there. */
export type Share = readonly [equation: number, coefficients: ReadonlyMap<number, number>];

export interface Line {
  readonly cells: readonly number[];
  readonly shares: readonly Share[];
  /** Those that have one cell of the line, by that cell: the sums across it. */
  readonly across: ReadonlyMap<number, readonly Share[]>;
}

/** Each block's own lines: a number does not slip from one block into another. */
export const linesOf = onceFor((system: TableSystem): readonly Line[] => {
  const lines: number[][] = [];
  let first = 0;
  for (const { rows, columns } of system.table.blocks) {
    const inRows = rows.map((_, row) => columns.map((_, column) => first + row * columns.length + column));
    lines.push(...inRows, ...columns.map((_, column) => inRows.map((row) => row[column])));
    first += rows.length * columns.length;
  }
  return lines.map((cells) => lineOf(cells, system));
});

function lineOf(cells: readonly number[], { system }: TableSystem): Line {
  const shares = system.equations.flatMap((equation, index): Share[] => {
    const coefficients = new Map(equation.cells.map((cell, at) => [cell, equation.coefficients[at]]));
    const shared = [...coefficients].filter(([cell]) => cells.includes(cell));
    return shared.length > 0 ? [[index, new Map(shared)]] : [];
  });
  const crossing = (cell: number) => shares.filter(([, shared]) => shared.size === 1 && shared.has(cell));
  return { cells, shares, across: new Map(cells.map((cell) => [cell, crossing(cell)])) };
}
