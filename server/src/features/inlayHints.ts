/**
 * Words between the numbers that are not part of the text: the column before a number where one cell stands a line and no
 * header above it, and behind each total whether it is the sum of its parts.
 */
import { compareExact, subtractExact } from '../core/exact';
import { fullLabel, type Place } from '../core/form/form';
import { addTo } from '../core/grouped';
import { isCellALine } from '../core/layouts/layout';
import type { Range, Report } from '../core/model';
import { judge, relationsOf, type Verdict } from '../core/relations';
import type { Translate } from '../rules/finding';
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
  const hints: InlayHint[] = [];
  for (const { report } of analyses) {
    if (!isIn(report.range)) continue;
    if (columns) addColumns(hints, report, isIn);
    if (totals) addTotals(hints, report, isIn, t);
  }
  return hints.sort((a, b) => a.offset - b.offset);
}

type IsIn = (range: Range) => boolean;

function addColumns(hints: InlayHint[], { tables, cells }: Report, isIn: IsIn): void {
  for (const { layout, rows } of tables) {
    if (!isCellALine(layout)) continue;
    for (const { first, end } of rows)
      for (let at = first; at < end; at++) {
        const cell = cells[at];
        if (cell.status === 'missing' || !isIn(cell.outer)) continue;
        hints.push({
          offset: cell.outer.start,
          kind: 'column',
          label: nameOf(cell.place),
          tooltip: [],
          cell,
        });
      }
  }
}

/** Of rows that stand side by side the label is as far away as the header. */
const nameOf = ({ block, row, column }: Place): string =>
  block.axis === 'across' ? `${fullLabel(row)} · ${column.label}：` : `${column.label}：`;

function addTotals(hints: InlayHint[], report: Report, isIn: IsIn, t: Translate): void {
  const { form, cells } = report;
  if (!form) return;
  const byTotal = new Map<number, Verdict[]>();
  for (const relation of relationsOf(form)) {
    const [total] = relation.whole;
    if (relation.code === 'balance' || cells[total].status !== 'given' || !isIn(cells[total])) continue;
    addTo(byTotal, total, judge(relation, cells));
  }
  for (const [index, verdicts] of byTotal) {
    const label = labelOf(verdicts);
    if (!label) continue;
    const cell = cells[index];
    const tooltip = verdicts.map((verdict) => sumLine(verdict, report, t));
    hints.push({ offset: cell.outer.end, kind: 'total', label, tooltip, cell });
  }
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
