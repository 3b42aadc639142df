/**
 * The smallest repairs of small systems, by trying every set of cells: slow, short, and without a line of the solver.
 *
 * A set is a repair where the equations have a solution in whole numbers that are not negative, the set's cells and
 * the unknown ones being open. In tables of sums there is one just where there is one that uses no columns but such
 * as are independent of one another, and that one is whole (their matrices are totally unimodular). So each
 * choice of columns is solved, exactly.
 */
import type { Observed, System } from '../../../src/solver/system';
import { type Fraction, fraction, solveExactly } from './fractions';

/** Every smallest set of cells, in order; one empty set where nothing is wrong, none where each has more than `most`. */
export function smallestSets(system: System, observed: readonly Observed[], most: number): number[][] {
  const forced = observed.flatMap((value, cell) => (isWrong(value) ? [cell] : []));
  const others = observed.flatMap((value, cell) => (value === null || isWrong(value) ? [] : [cell]));
  for (let size = 0; forced.length + size <= most; size++) {
    const found = [...subsets(others, size)]
      .map((chosen) => [...forced, ...chosen].sort((a, b) => a - b))
      .filter((cells) => canHold(system, opened(observed, cells)));
    if (found.length > 0) return found.sort(compareCells);
  }
  return [];
}

/** The sets of the least weight, whatever their size. */
export function lightestSets(
  system: System,
  observed: readonly Observed[],
  weights: readonly number[],
): number[][] {
  const weightOf = (cells: readonly number[]) => cells.reduce((sum, cell) => sum + weights[cell], 0);
  const all = observed.map((_, cell) => cell);
  const sets = [0, ...all.map((cell) => cell + 1)].flatMap((size) => [...subsets(all, size)]);
  for (const weight of [...new Set(sets.map(weightOf))].sort((a, b) => a - b)) {
    const found = sets.filter(
      (cells) => weightOf(cells) === weight && canHold(system, opened(observed, cells)),
    );
    if (found.length > 0) return found.sort(compareCells);
  }
  return [];
}

/** The numbers with some cells' taken away. */
export const opened = (observed: readonly Observed[], cells: readonly number[]): Observed[] =>
  observed.map((value, cell) => (cells.includes(cell) ? null : value));

/** Whether whole numbers that are not negative, put in the place of each `null`, satisfy every equation. */
export function canHold({ equations }: System, observed: readonly Observed[]): boolean {
  if (observed.some(isWrong)) return false;
  const open = observed.flatMap((value, cell) => (value === null ? [cell] : []));
  const right: Fraction[] = [];
  const left = equations.map(({ cells, coefficients }) => {
    const row = open.map(() => 0n);
    let known = 0n;
    cells.forEach((cell, i) => {
      const value = observed[cell];
      if (value === null) row[open.indexOf(cell)] += BigInt(coefficients[i]);
      else known += BigInt(value) * BigInt(coefficients[i]);
    });
    right.push(fraction(-known));
    return row.map((value) => fraction(value));
  });
  if (solveExactly(left, right) === 'none') return false;
  for (let size = 0; size <= open.length; size++)
    for (const columns of subsets([...open.keys()], size)) {
      const chosen = left.map((row) => columns.map((column) => row[column]));
      const solved = solveExactly(chosen, right);
      if (typeof solved === 'string') continue;
      if (solved.every(({ top, bottom }) => top >= 0n && bottom === 1n)) return true;
    }
  return false;
}

const isWrong = (value: Observed): value is number | bigint =>
  value === 'wrong' || (value !== null && value < 0);

/** Every choice of `size` of the items, each in order. */
export function* subsets<T>(items: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) yield [];
  else
    for (let at = from; at + size <= items.length; at++)
      for (const rest of subsets(items, size - 1, at + 1)) yield [items[at], ...rest];
}

function compareCells(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((cell, i) => cell !== b[i]);
  return at < 0 ? a.length - b.length : b.length <= at ? 1 : a[at] - b[at];
}
