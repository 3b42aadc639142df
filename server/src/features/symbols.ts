/**
 * The outline of a text: section, table, row, with the row's total beside it; where there are several reports, each
 * above its own.
 */
import { fullLabel } from '../core/form/form';
import type { Range, Report, RowReading } from '../core/model';
import type { Translate } from '../rules/rule';
import type { Analyses, Analysis } from './analysis';
import { type OutlineNode, outline, wholeOf } from './outline';
import { countText, tableState } from './state';
import { titleOf } from './title';

export interface ReportSymbol {
  readonly kind: OutlineNode['kind'] | 'report';
  readonly name: string;
  readonly detail: string;
  readonly range: Range;
  readonly selection: Range;
  readonly children: readonly ReportSymbol[];
}

export function symbols(analyses: Analyses, t: Translate): ReportSymbol[] {
  if (analyses.length === 1) return partsOf(analyses[0], t);
  return analyses.map((analysis): ReportSymbol => {
    const { report, findings } = analysis;
    const range = wholeOf(report);
    return {
      kind: 'report',
      name: titleOf(report) || t('Report'),
      detail: countText(findings.filter(({ severity }) => severity !== 'hint').length, t),
      range,
      selection: report.title ?? { start: range.start, end: range.start },
      children: partsOf(analysis, t),
    };
  });
}

function partsOf(analysis: Analysis, t: Translate): ReportSymbol[] {
  const symbolOf = (node: OutlineNode): ReportSymbol => {
    const { kind, range, selection, children } = node;
    return { kind, ...wordsOf(node, analysis, t), range, selection, children: children.map(symbolOf) };
  };
  return outline(analysis.report).map(symbolOf);
}

function wordsOf(node: OutlineNode, analysis: Analysis, t: Translate): { name: string; detail: string } {
  switch (node.kind) {
    case 'section':
      return { name: node.section.title, detail: '' };
    case 'table':
      return { name: t('Table'), detail: tableState(analysis, node.table.table, t) };
    case 'row':
      return { name: fullLabel(node.row.row), detail: numbersText(node.row, analysis.report) };
  }
}

/** The row's total; all of its numbers where the form gives it none. */
function numbersText(row: RowReading, report: Report): string {
  const cells = report.cells.slice(row.first, row.end);
  const total = cells.filter((cell) => cell.place.column.total);
  return (total.length > 0 ? total : cells).map((cell) => cell.digits || '–').join(' · ');
}
