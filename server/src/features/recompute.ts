/** Recomputing totals where a person asks for it: at a place of the text, or everywhere. */
import type { Report } from '../core/model';
import { type RecomputeScope, recompute } from '../rules/recompute';
import type { Edit } from '../rules/rule';
import { acceptedCells } from '../rules/verdict/verdicts';
import { type Analyses, type Analysis, analysisAt } from './analysis';
import { rowAt, tableAt } from './locate';

export type ScopeKind = RecomputeScope['kind'];

/**
 * The edits for the row, the table or the report at the offset; none where it is in no such part. Without an offset a
 * report is every report of the text. A total that was accepted stays.
 */
export function recomputeAt(analyses: Analyses, kind: ScopeKind, offset: number | null): readonly Edit[] {
  if (offset === null)
    return kind === 'report' ? analyses.flatMap((each) => recomputeIn(each, { kind })) : [];
  const analysis = analysisAt(analyses, offset);
  const scope = scopeAt(analysis.report, kind, offset);
  return scope ? recomputeIn(analysis, scope) : [];
}

const recomputeIn = ({ report, accepted }: Analysis, scope: RecomputeScope): readonly Edit[] =>
  recompute(report, scope, acceptedCells(accepted));

function scopeAt(report: Report, kind: ScopeKind, offset: number): RecomputeScope | null {
  if (kind === 'report') return { kind };
  const row = rowAt(report, offset);
  if (kind === 'row') return row ? { kind, table: row.table.id, row: row.row.id } : null;
  const table = row?.table ?? tableAt(report, offset)?.table;
  return table ? { kind, table: table.id } : null;
}
