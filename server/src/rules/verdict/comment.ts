/**
 * Acceptances in the text itself: `<!-- gouji-accept CODE: reason -->`. What a comment accepts, why, and which part of
 * the text it speaks for.
 */
import { msg } from '../../core/form/form';
import type { Comment, Range, Report } from '../../core/model';
import { lineAt } from '../../core/text';
import type { Finding, Translate } from '../rule';

export interface CommentAcceptance extends Range {
  readonly codes: readonly string[];
  /** Empty where none is given, or only the words that ask for one. */
  readonly reason: string;
  readonly closed: boolean;
  /** The findings that start in here are accepted. */
  readonly covers: Range;
}

/** What a quick fix leaves for a person to replace, and its Chinese. Neither is a reason. */
export const PLACEHOLDER = msg('(write the reason here)');
export const CHINESE_PLACEHOLDER = '（在此写明理由）';

/** As much of a comment is looked at. */
const LONGEST = 2000;
export const acceptancesIn = (report: Report): CommentAcceptance[] =>
  report.comments.map((comment) => ({
    start: comment.start,
    end: comment.end,
    closed: comment.closed,
    ...wordsOf(comment),
    covers: coverOf(report, comment),
  }));

/** `row-total, balance: reason`; in Chinese punctuation as well. */
function wordsOf({ words }: Comment): { codes: string[]; reason: string } {
  const own = words.slice(0, LONGEST);
  const colon = own.search(/[:：]/);
  const codes = (colon < 0 ? own : own.slice(0, colon)).split(/[\s,，、]/).filter((code) => code !== '');
  return { codes, reason: asReason(colon < 0 ? '' : own.slice(colon + 1)) };
}

/** Words as a reason: none where they are blank or the placeholder. */
export function asReason(words: string): string {
  const reason = words.trim();
  return reason === PLACEHOLDER || reason === CHINESE_PLACEHOLDER ? '' : reason;
}

/** The comment as a line of the text. A reason cannot end it early. */
export const writeComment = (codes: readonly string[], reason: string, t: Translate): string =>
  t('<!-- gouji-accept {0}: {1} -->', codes.join(', '), asOneLine(reason));

const asOneLine = (reason: string) =>
  reason.trim().replace(/\s/g, ' ').replace(/-->/g, '→').replace(/--/g, '—');

export const covers = (
  { codes, covers: { start, end } }: CommentAcceptance,
  { code, range }: Finding,
): boolean => codes.includes(code) && range.start >= start && range.start <= end;

/**
 * Above the title: the whole report. In front of a Markdown table: the table, since a comment inside would end it.
 * Else the next line that holds something, and the paragraph of which it is a part.
 */
function coverOf(report: Report, { end }: Comment): Range {
  const { text, lineStarts, title, sections, prose } = report;
  const head = title ?? sections[0]?.heading;
  if (head && end <= head.start) return { start: 0, end: text.length };
  let line = lineAt(lineStarts, end) + 1;
  while (line < lineStarts.length && wordsIn(report, line) === '') line++;
  while (isPiped(report, line) && isPiped(report, line + 1)) line++;
  const last = lineEnd(report, line);
  const paragraph = prose.paragraphs.find(({ source }) => source.start <= last && last <= source.end);
  return { start: end, end: Math.max(last, paragraph?.source.end ?? last) };
}

/**
 * Where in the text a comment on a finding goes: in front of its line, of a Markdown table in front of the first one.
 */
export function placeOfComment(report: Report, { range }: Finding): number {
  let line = lineAt(report.lineStarts, range.start);
  while (isPiped(report, line) && isPiped(report, line - 1)) line--;
  return report.lineStarts[line];
}

/** A row of a table as Markdown draws it. */
function isPiped(report: Report, line: number): boolean {
  const words = wordsIn(report, line);
  return words.length > 1 && words.startsWith('|');
}

const wordsIn = (report: Report, line: number): string =>
  line < 0 || line >= report.lineStarts.length
    ? ''
    : report.text.slice(report.lineStarts[line], lineEnd(report, line)).trim();

const lineEnd = ({ text, lineStarts }: Report, line: number): number =>
  line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : text.length;
