/**
 * Acceptances in the text itself: `<!-- gouji-accept CODE: reason -->`. What a comment accepts, why, and which part of
 * the text it speaks for.
 */
import { msg } from '../../core/form/form';
import { addTo } from '../../core/grouped';
import { isPiped } from '../../core/layouts/layout';
import type { Comment, Range, Report } from '../../core/model';
import { once } from '../../core/once';
import { tagsOf } from '../../core/reader/html/tags';
import { commentsOf, withoutComments } from '../../core/reader/lines/comments';
import { lineAt } from '../../core/text';
import type { Finding, Translate } from '../finding';

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
/** In the text's order. */
export function acceptancesIn(report: Report): CommentAcceptance[] {
  const acceptances: CommentAcceptance[] = [];
  let next: CommentAcceptance | null = null;
  for (const comment of [...report.comments].reverse()) {
    const { start, end, closed } = comment;
    next = {
      start,
      end,
      closed,
      ...wordsOf(comment),
      covers: { start: end, end: endOfCover(report, comment, next) },
    };
    acceptances.push(next);
  }
  const head = report.title ?? report.sections[0]?.heading;
  return acceptances
    .reverse()
    .map((each) => (head && each.end <= head.start ? { ...each, covers: report.range } : each));
}

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

export const covers = ({ covers: { start, end } }: CommentAcceptance, { range }: Finding): boolean =>
  range.start >= start && range.start <= end;

/**
 * Where that ends which a comment below the title speaks for. In front of a Markdown table: the table, since a comment
 * inside would end it. Else the next line that holds something, with those of a page that begin within a tag, and the
 * paragraph of which it is a part. What stands below another comment is what that one speaks for.
 */
function endOfCover(report: Report, { end }: Comment, next: CommentAcceptance | null): number {
  const { lineStarts, prose } = report;
  let line = lineAt(lineStarts, end) + 1;
  while (line < lineStarts.length && wordsIn(report, line) === '') {
    if (next && next.start <= lineEnd(report, line)) return next.covers.end;
    line++;
  }
  while (isRow(report, line) && isRow(report, line + 1)) line++;
  while (beginsInTag(report).has(line + 1)) line++;
  const last = lineEnd(report, line);
  const paragraph = firstWhere(prose.paragraphs, ({ source }) => source.end >= last);
  return paragraph && paragraph.source.start <= last ? paragraph.source.end : last;
}

/** By bisection, in a list that from some place on fits. */
function firstWhere<T>(list: readonly T[], fits: (each: T) => boolean): T | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(list[middle])) high = middle;
    else low = middle + 1;
  }
  return list[low];
}

/**
 * Where in the text a comment on a finding goes: in front of its line, of a Markdown table in front of the first one, of a
 * page in front of the tag in which the line begins.
 */
export function placeOfComment(report: Report, { range }: Finding): number {
  let line = lineAt(report.lineStarts, range.start);
  while (isRow(report, line) && isRow(report, line - 1)) line--;
  while (beginsInTag(report).has(line)) line--;
  return report.lineStarts[line];
}

/** The lines of a page that begin within a tag: a comment in there would end it. */
const beginsInTag = once(({ markup, lineStarts }): ReadonlySet<number> => {
  const lines = new Set<number>();
  if (markup === null) return lines;
  for (const { start, end } of tagsOf(withoutComments(markup, commentsOf(markup))))
    for (let line = lineAt(lineStarts, start) + 1; lineStarts[line] < end; line++) lines.add(line);
  return lines;
});

const isRow = (report: Report, line: number): boolean => isPiped(wordsIn(report, line));

const wordsIn = (report: Report, line: number): string =>
  line < 0 || line >= report.lineStarts.length
    ? ''
    : report.text.slice(report.lineStarts[line], lineEnd(report, line)).trim();

const lineEnd = ({ text, lineStarts }: Report, line: number): number =>
  line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : text.length;

/** By code. */
export function grouped<T>(
  list: Iterable<T>,
  codesOf: (each: T) => readonly string[],
): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of list) for (const code of codesOf(each)) addTo(groups, code, each);
  return groups;
}
