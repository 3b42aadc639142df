/**
 * What colours a text by what it means, over the colours of the grammar, which sees one line at a time: headings and row
 * labels in any wording that was read, totals, numbers that are wrong, and blanks. Other numbers are the grammar's.
 */
import type { Cell, Range, Report } from '../core/model';
import type { Analyses, Analysis } from './analysis';
import { markOf } from './tableView';
import type { TokenModifier, TokenType } from './tokenTypes';

/** Stands on one line. */
export interface Token {
  readonly range: Range;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** In the text's order, none over another; with `within`, only those that touch it. */
export function semanticTokens(analyses: Analyses, within?: Range): Token[] {
  const wanted = ({ range }: Token) => !within || (range.start <= within.end && range.end >= within.start);
  const tokens = analyses.flatMap((analysis) =>
    tokensOf(analysis)
      .filter(wanted)
      .flatMap((token) => lineByLine(token, analysis.report.text)),
  );
  tokens.sort((a, b) => a.range.start - b.range.start);
  let end = 0;
  return tokens.filter(({ range }) => {
    if (range.start < end) return false;
    end = range.end;
    return true;
  });
}

function tokensOf(analysis: Analysis): Token[] {
  const { report } = analysis;
  const marks = marksOn(analysis);
  const headings = [report.title, ...report.sections.map(({ heading }) => heading)];
  return [
    ...headings.flatMap((range) => (range ? [token('heading', range)] : [])),
    ...labels(report),
    ...report.cells.flatMap((cell) => cellTokens(cell, marks)),
    ...report.statements
      .filter(({ denies }) => !denies)
      .map(({ range }) => token('number', range, ['stated', ...(marks.get(range.start) ?? [])])),
  ];
}

const token = (type: TokenType, { start, end }: Range, modifiers: readonly TokenModifier[] = []): Token => ({
  type,
  range: { start, end },
  modifiers,
});

const labels = ({ tables }: Report): Token[] =>
  tables.flatMap(({ rows }) =>
    rows.flatMap(({ label, row }) =>
      label ? [token('rowLabel', label, row.role === 'outcome-total' ? ['total'] : [])] : [],
    ),
  );

/** By where a finding begins, what it makes of the number there. */
function marksOn({ findings }: Analysis): Map<number, TokenModifier[]> {
  const marks = new Map<number, TokenModifier[]>();
  for (const finding of findings) {
    const mark = finding.cells ? markOf(finding) : undefined;
    const known = marks.get(finding.range.start);
    if (mark && known?.[0] !== 'wrong') marks.set(finding.range.start, [mark === 'suspect' ? mark : 'wrong']);
  }
  return marks;
}

function cellTokens(cell: Cell, marks: ReadonlyMap<number, TokenModifier[]>): Token[] {
  if (cell.start >= cell.end) return [];
  if (cell.status === 'blank') return [token('blank', cell)];
  const found = marks.get(cell.start) ?? [];
  const modifiers: TokenModifier[] = [
    ...(cell.place.column.total || cell.place.row.role === 'outcome-total' ? (['total'] as const) : []),
    ...found,
    ...(cell.inferred ? (['inferred'] as const) : []),
  ];
  return modifiers.length > 0 ? [token('number', cell, modifiers)] : [];
}

/** A label that is broken over lines is a token on each: not every editor takes one over several. */
function lineByLine(whole: Token, text: string): Token[] {
  const { start, end } = whole.range;
  const words = text.slice(start, end);
  if (!/[\r\n]/.test(words)) return [whole];
  return [...words.matchAll(/[^\s][^\r\n]*/g)].map((part) => {
    const length = part[0].trimEnd().length;
    return { ...whole, range: { start: start + part.index, end: start + part.index + length } };
  });
}
