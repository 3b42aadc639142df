/** Changes of numbers: what they do to the relations, and the edits that make them. */
import type { Cell, Report } from '../core/model';
import { writeLike } from '../core/numbers';
import { judge, relationsOf } from '../core/relations';
import type { CellChange, Edit } from './rule';

/** The edits that put the numbers into the text, and touch nothing else. */
export function editsOf(report: Report, changes: readonly CellChange[]): Edit[] {
  return changes.map(({ index, digits }) => {
    const { start, end } = report.cells[index];
    return { start, end, newText: writeLike(report.text.slice(start, end), digits) };
  });
}

/** The report's cells with the changes made. */
export function withChanges(report: Report, changes: readonly CellChange[]): Cell[] {
  const cells = [...report.cells];
  for (const { index, digits } of changes)
    cells[index] = { ...cells[index], status: 'given', digits, value: Number(digits), inferred: false };
  return cells;
}

/** True where the changes break no relation that is not broken now. */
export function breaksNothing(report: Report, changes: readonly CellChange[]): boolean {
  if (!report.form) return true;
  const changed = new Set(changes.map(({ index }) => index));
  const after = withChanges(report, changes);
  return relationsOf(report.form)
    .filter(({ parts, whole }) => parts.some((i) => changed.has(i)) || whole.some((i) => changed.has(i)))
    .every(
      (relation) =>
        judge(relation, after).state !== 'broken' || judge(relation, report.cells).state === 'broken',
    );
}
