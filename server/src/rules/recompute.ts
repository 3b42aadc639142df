/**
 * Recomputes totals from their parts: 总计 of rows, 三（七）of columns, 总计 of the remedies; never 四, a count of its
 * own. A total whose parts are not all known stays as it is.
 */
import { addExact } from '../core/exact';
import type { TableId } from '../core/form/form';
import type { Cell, Report } from '../core/model';
import { isKnown, type Relation, relationsOf } from '../core/relations';
import { withDigits } from './changed';
import { editsOf } from './changes';
import type { CellChange, Edit } from './finding';

export type RecomputeScope =
  | { readonly kind: 'report' }
  | { readonly kind: 'table'; readonly table: TableId }
  | { readonly kind: 'row'; readonly table: TableId; readonly row: string };

const NONE: ReadonlySet<number> = new Set();

/** The edits that put the totals right; empty where all are right or cannot be known. Cells in `kept` stay. */
export const recompute = (report: Report, scope: RecomputeScope, kept = NONE): readonly Edit[] =>
  editsOf(report, recomputed(report, scope, kept));

/** What {@link recompute} would change and cannot: tags stand in the number, or nothing is there to be replaced. */
export const notRecomputed = (report: Report, scope: RecomputeScope, kept = NONE): readonly CellChange[] =>
  report.markup === null
    ? []
    : recomputed(report, scope, kept).filter((change) => editsOf(report, [change]).length === 0);

function recomputed(report: Report, scope: RecomputeScope, kept: ReadonlySet<number>): CellChange[] {
  if (!report.form) return [];
  const cells = [...report.cells];
  const changes = new Map<number, CellChange>();
  const relations = relationsOf(report.form);
  // Twice: 三（七）is the sum of row totals and has a row total of its own.
  for (const relation of [...relations, ...relations]) {
    const [index] = relation.whole;
    if (relation.code === 'balance' || kept.has(index) || !isInScope(cells[index], scope)) continue;
    const digits = sumOfParts(relation, cells);
    if (digits === null || !canHold(cells[index])) continue;
    changes.set(index, { index, digits });
    cells[index] = withDigits(cells[index], digits);
  }
  return [...changes.values()].filter(
    ({ index, digits }) => report.cells[index].status !== 'given' || report.cells[index].digits !== digits,
  );
}

function isInScope({ place }: Cell, scope: RecomputeScope): boolean {
  if (scope.kind === 'report') return true;
  if (place.table.id !== scope.table) return false;
  return scope.kind === 'table' || place.row.id === scope.row;
}

function sumOfParts(relation: Relation, cells: readonly Cell[]): string | null {
  const parts = relation.parts.map((index) => cells[index]);
  return parts.every(isKnown) ? addExact(parts.map((part) => part.digits)) : null;
}

/** A number or an empty cell; what holds words is its author's to change. */
const canHold = (cell: Cell) => (cell.status === 'given' && !cell.inferred) || isEmpty(cell);

const isEmpty = (cell: Cell) => cell.status === 'blank' && cell.start === cell.end;
