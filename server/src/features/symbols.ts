/**
 * The outline of a text: section, table, row, with the row's total beside it; where there are several reports, each
 * above its own. A table whose blocks have captions is these: an editor that keeps what is around in sight shows the caption
 * of the block, and not that of the first.
 */
import { fullLabel } from '../core/form/form';
import type { Range, Report, RowReading } from '../core/model';
import type { Translate } from '../rules/finding';
import type { Analyses, Analysis } from './analysis';
import { type Captioned, captioned } from './blocks';
import { type OutlineNode, outline, wholeOf } from './outline';
import { countText, tableState } from './state';
import { titleOf } from './title';

export interface ReportSymbol {
  readonly kind: OutlineNode['kind'] | 'block' | 'report';
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
    const words = wordsOf(node, analysis, t);
    const [only] = children;
    const blocks = children.length === 1 ? blocksIn(only, analysis.report) : [];
    if (blocks.length === 0) return { kind, ...words, range, selection, children: children.map(symbolOf) };
    // The section says how its table stands.
    const { detail } = wordsOf(only, analysis, t);
    return { kind, ...words, detail, range, selection, children: blocks.map(blockOf) };

    function blockOf({ caption, rows, range: block }: Captioned): ReportSymbol {
      const own = only.children.filter((child) => child.kind === 'row' && rows.includes(child.row));
      return {
        kind: 'block',
        name: caption,
        detail: '',
        range: block,
        selection: { start: block.start, end: block.start },
        children: own.map(symbolOf),
      };
    }
  };
  return outline(analysis.report).map(symbolOf);
}

/** Where they follow one another and hold all rows of a table. */
function blocksIn(node: OutlineNode, report: Report): readonly Captioned[] {
  if (node.kind !== 'table') return [];
  const blocks = captioned(report, node.table);
  const isWhole = node.children.every((child) =>
    blocks.some(
      ({ rows, range: { start, end } }) =>
        child.kind === 'row' &&
        rows.includes(child.row) &&
        start <= child.range.start &&
        child.range.end <= end,
    ),
  );
  const isInOrder = blocks.every(({ range }, at) => at === 0 || range.start >= blocks[at - 1].range.end);
  const [first] = blocks;
  return isWhole && isInOrder && first?.range.start >= node.range.start ? blocks : [];
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
