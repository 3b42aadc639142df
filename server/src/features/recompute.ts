/** Recomputing totals where a person asks for it: at a place of the text, or everywhere. */
import type { Report } from '../core/model';
import { type RecomputeScope, recompute } from '../rules/recompute';
import type { Edit } from '../rules/rule';
import { acceptedCells } from '../rules/verdict/verdicts';
import type { Analysis } from './analysis';
import { rowAt, tableAt } from './locate';

export type ScopeKind = RecomputeScope['kind'];

/**
 * The edits for the row or table at the offset, or for the whole report; none where the offset is in no such part. A
 * total that was accepted stays.
 */
export function recomputeAt(
  { report, accepted }: Analysis,
  kind: ScopeKind,
  offset: number | null,
): readonly Edit[] {
  const scope = scopeAt(report, kind, offset);
  return scope ? recompute(report, scope, acceptedCells(accepted)) : [];
}

function scopeAt(report: Report, kind: ScopeKind, offset: number | null): RecomputeScope | null {
  if (kind === 'report') return { kind };
  if (offset === null) return null;
  const row = rowAt(report, offset);
  if (kind === 'row') return row ? { kind, table: row.table.id, row: row.row.id } : null;
  const table = row?.table ?? tableAt(report, offset)?.table;
  return table ? { kind, table: table.id } : null;
}
