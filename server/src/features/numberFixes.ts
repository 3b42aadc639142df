/** The fixes that change numbers and nothing else: what a table can show, and offer to make. */
import type { Table } from '../core/form/form';
import type { OnFault } from '../rules/check';
import type { CellChange, Edit, Finding, Translate } from '../rules/finding';
import { fixesOf } from '../rules/fixes';
import type { Analysis } from './analysis';

export interface NumberFix {
  /** The change in words. */
  readonly title: string;
  readonly preferred: boolean;
  readonly changes: readonly CellChange[];
  readonly edits: readonly Edit[];
}

export type NumberFixes = ReadonlyMap<Finding, readonly NumberFix[]>;

/** Those of each finding on cells, best first. */
export function numberFixes(
  { report, findings }: Analysis,
  { t, onFault }: { t: Translate; onFault: OnFault },
): NumberFixes {
  const fixes = new Map<Finding, readonly NumberFix[]>();
  for (const finding of findings) {
    if (!finding.cells) continue;
    try {
      fixes.set(
        finding,
        fixesOf(finding, report, t).filter((fix): fix is NumberFix => fix.changes !== undefined),
      );
    } catch (error) {
      onFault(finding.code, error);
    }
  }
  return fixes;
}

/** More than these help nobody. */
const MOST_OFFERS = 8;

/** What would put the table's numbers right: each change once, those first that are the one to take. */
export function fixesIn(table: Table, { report }: Analysis, fixes: NumberFixes): NumberFix[] {
  const offers = new Map<string, NumberFix>();
  for (const own of fixes.values())
    for (const fix of own) {
      const key = fix.changes.map(({ index, digits }) => `${index}=${digits}`).join();
      const isHere = fix.changes.every(({ index }) => report.cells[index].place.table === table);
      if (isHere && (fix.preferred || !offers.has(key))) offers.set(key, fix);
    }
  return [...offers.values()].sort((a, b) => Number(b.preferred) - Number(a.preferred)).slice(0, MOST_OFFERS);
}
