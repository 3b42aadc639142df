/** A report's cells as changes of numbers would leave them: for what looks for repairs, which needs no edits. */
import type { Cell, Report } from '../core/model';
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
