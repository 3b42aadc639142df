/**
 * Words between the numbers that are not part of the text: the column before a number where one cell stands a line and no
 * header above it, and behind each total whether it is the sum of its parts.
 */
import { compareExact, subtractExact } from '../core/exact';
import { fullLabel } from '../core/form/form';
import type { LayoutId } from '../core/layouts/layout';
import type { Cell, Range, Report } from '../core/model';
import { judge, relationsOf, type Verdict } from '../core/relations';
import type { Translate } from '../rules/rule';
import type { Analyses } from './analysis';
import { sumLine } from './formula';

export interface InlayHint {
  readonly offset: number;
  /** `column` stands before a number, `total` behind one. */
  readonly kind: 'column' | 'total';
  readonly label: string;
  /** What it says in full, line by line; empty where that is all. */
  readonly tooltip: readonly string[];
  /** The number that it is about. */
  readonly cell: Range;
}

export interface InlayHintSettings {
  readonly columns: boolean;
  readonly totals: boolean;
}

/** Those in a range, in the text's order. */
export function inlayHints(
  analyses: Analyses,
  within: Range,
  { columns, totals }: InlayHintSettings,
  t: Translate,
): InlayHint[] {
  const isIn = ({ start, end }: Range) => start >= 0 && start <= within.end && end >= within.start;
  const hints = analyses
    .filter(({ report }) => isIn(report.range))
    .flatMap(({ report }) => [
      ...(columns ? columnHints(report, isIn) : []),
      ...(totals ? totalHints(report, isIn, t) : []),
    ]);
  return hints.sort((a, b) => a.offset - b.offset);
}

const CELL_A_LINE: ReadonlySet<LayoutId> = new Set<LayoutId>([
  'cell-pipe',
  'cell-tab',
  'cell-blank',
  'cell-line',
]);

type IsIn = (range: Range) => boolean;

const columnHints = ({ tables, cells }: Report, isIn: IsIn): InlayHint[] =>
  tables
    .filter(({ layout }) => CELL_A_LINE.has(layout))
    .flatMap(({ rows }) => rows.flatMap(({ first, end }) => cells.slice(first, end)))
    .filter(({ status, outer }) => status !== 'missing' && isIn(outer))
    .map(({ place: { block, row, column }, outer, start, end }) => {
      // Of rows that stand side by side the label is as far away as the header.
      const name = block.axis === 'across' ? `${fullLabel(row)} · ${column.label}` : column.label;
      return { offset: outer.start, kind: 'column', label: `${name}：`, tooltip: [], cell: { start, end } };
    });

function totalHints(report: Report, isIn: IsIn, t: Translate): InlayHint[] {
  const { form, cells } = report;
  if (!form) return [];
  const byTotal = new Map<number, Verdict[]>();
  for (const relation of relationsOf(form)) {
    const [total] = relation.whole;
    if (relation.code === 'balance' || cells[total].status !== 'given' || !isIn(cells[total])) continue;
    const verdict = judge(relation, cells);
    byTotal.set(total, [...(byTotal.get(total) ?? []), verdict]);
  }
  return [...byTotal].flatMap(([index, verdicts]) => {
    const label = labelOf(verdicts);
    if (!label) return [];
    const { start, end, outer }: Cell = cells[index];
    const tooltip = verdicts.map((verdict) => sumLine(verdict, report, t));
    return [{ offset: outer.end, kind: 'total', label, tooltip, cell: { start, end } }];
  });
}

/**
 * `✓` where all sums hold, `≠ 90 (+1)` where one does not; nothing where it cannot be told. None, too, behind a 0 of
 * nothing but zeros: most rows of most reports are that, and a tick behind each hides the few that say something.
 */
function labelOf(verdicts: readonly Verdict[]): string {
  const broken = verdicts.filter(({ state }) => state === 'broken');
  if (broken.length > 0) return [...new Set(broken.map(differenceOf))].join(' ');
  const holds = verdicts.every(({ state, actual }) => state === 'holds' && compareExact(actual, '0') !== 0);
  return holds ? '✓' : '';
}

function differenceOf({ expected, actual }: Verdict): string {
  if (!expected) return '≠';
  const by = subtractExact(actual, expected);
  return `≠ ${expected} (${compareExact(by, '0') > 0 ? '+' : ''}${by})`;
}
