/**
 * The equations in the form in which the search needs them: reduced so that every suspected cell stands in one row
 * only. A row is a combination of equations, `Σ a · change = −residual`; the change of a cell that nobody suspects is 0.
 *
 * A row without a suspect and with a residual is a conflict: at least one of its cells is wrong. A row with a suspect
 * tells what that suspect's change has to be. Rows are never written to, so that a child shares those that it has in
 * common with its parent.
 */
import { type CellSet, emptySet } from './cellSet';
import { addInts, crossDifference, divideExactly, gcd, type Int } from './integers';
import type { System } from './system';

export interface Row {
  /** A coefficient for each cell. */
  readonly coefficients: Int32Array;
  /** The cells whose coefficient is not 0. */
  readonly support: CellSet;
  readonly residual: Int;
}

export interface Tableau {
  readonly rows: readonly Row[];
  /** The cell that each row has been solved for, -1 where it has no suspect. */
  readonly pivots: Int32Array;
}

/** Coefficients beyond this could grow out of their 32 bits in the next step. */
const GREATEST = 1 << 14;

/** Thrown where coefficients grow beyond what is calculated exactly; no system of sums comes near it. */
export class CoefficientOverflow extends Error {}

/** The equations as they stand, with `values` put in. */
export function tableauOf({ size, equations }: System, values: readonly Int[]): Tableau {
  const rows: Row[] = [];
  for (const { cells, coefficients } of equations) {
    const dense = new Int32Array(size);
    let residual: Int = 0;
    for (let i = 0; i < cells.length; i++) {
      dense[cells[i]] += coefficients[i];
      residual = addInts(residual, crossDifference(values[cells[i]], coefficients[i], 0, 0));
    }
    rows.push(rowOf(dense, residual));
  }
  return unsolved(rows);
}

/** Without a suspect in any row. */
export const unsolved = (rows: readonly Row[]): Tableau => ({
  rows,
  pivots: new Int32Array(rows.length).fill(-1),
});

function rowOf(coefficients: Int32Array, residual: Int): Row {
  const support = emptySet(coefficients.length);
  for (let cell = 0; cell < coefficients.length; cell++)
    if (coefficients[cell] !== 0) support[cell >>> 5] |= 1 << (cell & 31);
  return { coefficients, support, residual };
}

/** A row without a suspect in which the cell stands, the shortest conflict first; -1 where there is none. */
export function freeRowWith({ rows, pivots }: Tableau, cell: number): number {
  let found = -1;
  for (let i = 0; i < rows.length; i++)
    if (pivots[i] < 0 && rows[i].coefficients[cell] !== 0) {
      if (rows[i].residual !== 0) return i;
      if (found < 0) found = i;
    }
  return found;
}

/** Solves a row for a cell, and takes the cell out of every other row. */
export function solveFor({ rows, pivots }: Tableau, at: number, cell: number): Tableau {
  const pivotRow = rows[at];
  const next = rows.slice();
  for (let i = 0; i < next.length; i++)
    if (i !== at && next[i].coefficients[cell] !== 0) next[i] = eliminate(next[i], pivotRow, cell);
  const nextPivots = pivots.slice();
  nextPivots[at] = cell;
  return { rows: next, pivots: nextPivots };
}

function eliminate(row: Row, pivotRow: Row, cell: number): Row {
  const divisor = gcd(Math.abs(row.coefficients[cell]), Math.abs(pivotRow.coefficients[cell]));
  let p = pivotRow.coefficients[cell] / divisor;
  let q = row.coefficients[cell] / divisor;
  if (p < 0) {
    p = -p;
    q = -q;
  }
  const a = row.coefficients;
  const b = pivotRow.coefficients;
  const coefficients = new Int32Array(a.length);
  const support = emptySet(a.length);
  let magnitude = 0;
  for (let word = 0, at = 0; word < support.length; word++) {
    const end = Math.min(at + 32, a.length);
    if ((row.support[word] | pivotRow.support[word]) === 0) {
      at = end;
      continue;
    }
    let bits = 0;
    for (let bit = 1; at < end; at++, bit <<= 1) {
      const value = a[at] * p - b[at] * q;
      if (value !== 0) {
        coefficients[at] = value;
        bits |= bit;
        magnitude |= value < 0 ? -value : value;
      }
    }
    support[word] = bits;
  }
  const residual = crossDifference(row.residual, p, pivotRow.residual, q);
  const result = { coefficients, support, residual };
  return magnitude > GREATEST ? reduced(result) : result;
}

/** The row divided by what all of its numbers have in common. */
function reduced(row: Row): Row {
  let common = 0;
  for (const value of row.coefficients) if (value !== 0) common = gcd(Math.abs(value), common);
  const residual = divideExactly(row.residual, common);
  const coefficients = residual === null ? row.coefficients : row.coefficients.map((value) => value / common);
  for (const value of coefficients) if (Math.abs(value) > GREATEST) throw new CoefficientOverflow();
  return { ...row, coefficients, residual: residual ?? row.residual };
}
