/**
 * Sections, their tables and the tables' rows as a tree of ranges: what symbols and folding show. Wherever a text
 * puts them, a part lies in its whole, and parts of one whole follow each other without overlap.
 */
import { isAcross } from '../core/form/form';
import type { Range, Report, RowReading, Section, TableReading } from '../core/model';
import { numbersOf } from './locate';

export type OutlineNode = (
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'table'; readonly table: TableReading }
  | { readonly kind: 'row'; readonly row: RowReading }
) & {
  readonly range: Range;
  /** The part to go to: the heading, the label. Lies in the range. */
  readonly selection: Range;
  readonly children: readonly OutlineNode[];
};

/** A report among several, without the blank lines behind it. */
export const wholeOf = ({ text, range }: Report): Range => trimmed(text, range, []);

/** A section without the blank lines behind it. */
export const rangeOfSection = ({ text }: Report, { range }: Section): Range => trimmed(text, range, []);

/** The sections in the text's order; a table that no section holds stands among them. */
export function outline(report: Report): OutlineNode[] {
  const tables = report.tables.flatMap((table) => tableNode(report, table));
  const sections = report.sections.map((section): OutlineNode => {
    const children = tables.filter((table) => contains(section.range, table.range));
    const range = trimmed(report.text, section.range, children);
    return { kind: 'section', section, range, selection: section.heading, children };
  });
  const loose = tables.filter((table) => !sections.some((section) => section.children.includes(table)));
  return apart([...sections, ...loose], report.range);
}

function tableNode(report: Report, table: TableReading): OutlineNode[] {
  if (!table.range) return [];
  const start = headerOf(report, table.range.start);
  const range = { start, end: table.range.end };
  const selection = { start, end: start };
  return [
    { kind: 'table', table, range, selection, children: table.rows.flatMap((row) => rowNode(report, row)) },
  ];
}

/** No line of a header is longer, and none has a full stop. */
const LONGEST_HEADER = 200;

/** Where a table begins with the lines of its header: those above its first row that are no sentences. */
function headerOf({ prose, sections }: Report, row: number): number {
  const section = sections.find(({ range }) => range.start <= row && row < range.end);
  if (!section) return row;
  let start = row;
  const { paragraphs } = prose;
  for (let at = paragraphs.findLastIndex(({ source }) => source.end <= row); at >= 0; at--) {
    const { source, start: from, end } = paragraphs[at];
    const isAbove = source.start >= section.heading.end && source.end <= start;
    if (!isAbove || end - from > LONGEST_HEADER || prose.plain.slice(from, end).includes('。')) break;
    start = source.start;
  }
  return start;
}

/** A row of a form that is printed across (table 四) is where its numbers are: its label stands in the header. */
export function rangeOfRow(report: Report, row: RowReading): Range | null {
  return isAcross(row.table) ? numbersOf(report, row) : row.range;
}

function rowNode(report: Report, row: RowReading): OutlineNode[] {
  const range = rangeOfRow(report, row);
  return range ? [{ kind: 'row', row, range, selection: row.label ?? range, children: [] }] : [];
}

/** In order, each within the whole and ending where the next begins; what would be left empty is left out. */
function apart(nodes: readonly OutlineNode[], whole: Range): OutlineNode[] {
  const sorted = [...nodes].sort((a, b) => a.range.start - b.range.start);
  return sorted.flatMap((node, index) => {
    const end = Math.min(node.range.end, sorted[index + 1]?.range.start ?? whole.end);
    const range = clip({ start: node.range.start, end }, whole);
    if (range.start >= range.end) return [];
    return [
      { ...node, range, selection: clip(node.selection, range), children: apart(node.children, range) },
    ];
  });
}

const contains = (outer: Range, inner: Range) => outer.start <= inner.start && inner.end <= outer.end;

/** The part of a range that lies in another; where there is none, the nearest point. */
function clip(range: Range, outer: Range): Range {
  const within = (offset: number) => Math.min(Math.max(offset, outer.start), outer.end);
  return { start: within(range.start), end: within(range.end) };
}

/** Without the white space behind its last word or cell, so that a fold leaves the blank lines between sections alone. */
const trimmed = (text: string, { start, end }: Range, parts: readonly OutlineNode[]): Range => ({
  start,
  end: Math.max(start + text.slice(start, end).trimEnd().length, ...parts.map((part) => part.range.end)),
});
