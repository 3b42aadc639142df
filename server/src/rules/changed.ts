/** A report's cells, and its relations, as changes of numbers would leave them: for what looks for repairs, which needs no edits. */
import type { Cell, Report } from '../core/model';
import { judge, relationsOf, standsIn, type Verdict } from '../core/relations';
import type { CellChange } from './finding';

export function withChanges(report: Report, changes: readonly CellChange[]): Cell[] {
  const cells = [...report.cells];
  for (const { index, digits } of changes) cells[index] = withDigits(cells[index], digits);
  return cells;
}

export const withDigits = (cell: Cell, digits: string): Cell => ({
  ...cell,
  status: 'given',
  digits,
  value: Number(digits),
  inferred: false,
});

/** The relations of the changed cells, as they would be judged after the changes. */
export function verdictsAfter(report: Report, changes: readonly CellChange[]): Verdict[] {
  if (!report.form) return [];
  const after = withChanges(report, changes);
  return relationsOf(report.form)
    .filter((relation) => changes.some(({ index }) => standsIn(relation, index)))
    .map((relation) => judge(relation, after));
}
