/** Recomputing totals where a person asks for it: at a place of the text, or everywhere. */
import type { Report } from '../core/model';
import type { Edit, Translate } from '../rules/finding';
import { notRecomputed, type RecomputeScope, recompute } from '../rules/recompute';
import { cellName } from '../rules/sums/words';
import { acceptedCells } from '../rules/verdict/verdicts';
import { type Analyses, type Analysis, analysisAt } from './analysis';
import { rowAt, tableAt } from './locate';

export type ScopeKind = RecomputeScope['kind'];

/**
 * The edits for the row, the table or the report at the offset; none where it is in no such part. Without an offset a
 * report is every report of the text. A total that was accepted stays.
 */
export const recomputeAt = (analyses: Analyses, kind: ScopeKind, offset: number | null): readonly Edit[] =>
  scopesAt(analyses, kind, offset).flatMap(({ analysis: { report, accepted }, scope }) =>
    recompute(report, scope, acceptedCells(accepted)),
  );

/** What a person has to know of the totals that stay as they are. */
export const leftOutAt = (
  analyses: Analyses,
  kind: ScopeKind,
  offset: number | null,
  t: Translate,
): readonly string[] =>
  scopesAt(analyses, kind, offset).flatMap(({ analysis: { report, accepted }, scope }) =>
    notRecomputed(report, scope, acceptedCells(accepted)).map(({ index, digits }) => {
      const name = cellName(report.cells[index], t);
      return t(
        '{0}: tags of the page are in the way, and {1} was not written. Write it in the text.',
        name,
        digits,
      );
    }),
  );

interface Scoped {
  readonly analysis: Analysis;
  readonly scope: RecomputeScope;
}

function scopesAt(analyses: Analyses, kind: ScopeKind, offset: number | null): readonly Scoped[] {
  if (offset === null)
    return kind === 'report' ? analyses.map((analysis) => ({ analysis, scope: { kind } })) : [];
  const analysis = analysisAt(analyses, offset);
  const scope = scopeAt(analysis.report, kind, offset);
  return scope ? [{ analysis, scope }] : [];
}

function scopeAt(report: Report, kind: ScopeKind, offset: number): RecomputeScope | null {
  if (kind === 'report') return { kind };
  const row = rowAt(report, offset);
  if (kind === 'row') return row ? { kind, table: row.table.id, row: row.row.id } : null;
  const table = row?.table ?? tableAt(report, offset)?.table;
  return table ? { kind, table: table.id } : null;
}
