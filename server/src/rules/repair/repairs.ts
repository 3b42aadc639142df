/**
 * The smallest sets of numbers whose change makes every relation of a table hold, and what undoes one slip of more
 * numbers; the likeliest first.
 * How they are found: docs/repair.md.
 */
import type { Table } from '../../core/form/form';
import { mapped } from '../../core/mapped';
import type { Cell } from '../../core/model';
import { once } from '../../core/once';
import { brokenIn, isKnown, type Relation } from '../../core/relations';
import { solve } from '../../solver/solve';
import type { Repair } from '../../solver/system';
import type { CellChange } from '../finding';
import { undoneSlips } from './groupSlips';
import { type CellRepair, rankRepairs, type Surroundings } from './likelihood';
import { observedIn, systemsOf, type TableSystem } from './systems';

/** A set of numbers to change, in the form's order. */
export interface TableRepair {
  readonly changes: readonly CellChange[];
  /** What it takes to explain it, in bits; the less, the likelier. */
  readonly bits: number;
  /** The relations leave its cells no other values. */
  readonly determined: boolean;
}

/** What is known about the wrong numbers of a table in which a relation is broken. */
export interface TableRepairs {
  readonly table: Table;
  readonly broken: readonly Relation[];
  /** All smallest repairs, or some where `complete` is false, and those that undo one slip of more cells; best first. */
  readonly repairs: readonly TableRepair[];
  /** Proven: at least as many numbers are wrong. */
  readonly atLeast: number;
  readonly complete: boolean;
  /** There is one smallest repair, and its values are the only ones possible. */
  readonly unique: boolean;
}

/** For each table in which a relation is broken. */
export const repairsOf = once((report): readonly TableRepairs[] => {
  const broken = new Set(brokenIn(report).map(({ relation }) => relation));
  if (!report.form || broken.size === 0) return [];
  return systemsOf(report.form).flatMap((system) => repairTable(system, broken, report.cells));
});

function repairTable(
  system: TableSystem,
  ofReport: ReadonlySet<Relation>,
  cells: readonly Cell[],
): TableRepairs[] {
  const broken = system.relations.filter((relation) => ofReport.has(relation));
  if (broken.length === 0) return [];
  const observed = observedIn(system, cells);
  const smallest = solve(system.system, observed);
  const { atLeast, complete } = smallest;
  const slips = undoneSlips(system, observed, broken, smallest);
  const repairs = ranked(system, [...smallest.repairs, ...slips], cells);
  const unique = complete && smallest.repairs.length === 1 && smallest.repairs[0].every(isDetermined);
  return [{ table: system.table, broken, repairs, atLeast, complete, unique }];
}

function ranked({ first }: TableSystem, repairs: readonly Repair[], cells: readonly Cell[]): TableRepair[] {
  const asCells = repairs.map((repair) =>
    repair.map(({ cell, value, determined }): CellRepair & { determined: boolean } => {
      const index = cell + first;
      return { cell: index, actual: cells[index].digits, suggested: String(value), determined };
    }),
  );
  return rankRepairs(asCells, surroundingsOf(cells)).map(({ repair, bits }) => ({
    changes: mapped(repair, ({ cell, suggested }) => ({ index: cell, digits: suggested })),
    bits,
    determined: repair.every(isDetermined),
  }));
}

/** True for one of more numbers than the smallest have: it undoes one slip. */
export const isSlip = ({ changes }: TableRepair, { atLeast }: TableRepairs): boolean =>
  changes.length > atLeast;

const isDetermined = ({ determined }: { readonly determined: boolean }) => determined;

/** The cells as they stand beside one another. */
function surroundingsOf(cells: readonly Cell[]): Surroundings {
  return {
    actual: (index) => (index >= 0 && isKnown(cells[index]) ? cells[index].digits : ''),
    isTotal(index) {
      const { column, row } = cells[index].place;
      return column.total === true || row.role === 'outcome-total';
    },
    beside(index, right, down) {
      const { block, row, column } = cells[index].place;
      const width = block.columns.length;
      const to = block.columns.indexOf(column) + right;
      const line = block.rows.indexOf(row) + down;
      if (to < 0 || to >= width || line < 0 || line >= block.rows.length) return -1;
      return index + right + down * width;
    },
  };
}
