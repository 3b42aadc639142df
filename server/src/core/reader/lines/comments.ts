/**
 * Comments that are Gouji's and no part of what is published: `<!-- gouji-accept CODE: reason -->` or
 * `<!-- 勾稽接受 CODE：理由 -->`, on a line of its own. Reading passes over them, wherever in a table or a sentence they
 * stand: the text is read as if their lines were not there.
 */
import { isSpace } from '../../fold';
import type { Comment } from '../../model';

const OPEN = '<!--';
const CLOSE = '-->';
/** What such a comment begins with, the blanks in it set aside. */
const KEYWORDS = ['gouji-accept', '勾稽接受'];
/** No keyword is longer than this, with the blanks around it. */
const HEAD = 24;

const isLineEnd = (unit: number) => unit === 10 || unit === 13;

/** The comments in a text, in its order. Nearly every text has none, and one search tells that. */
export function commentsOf(text: string): Comment[] {
  const comments: Comment[] = [];
  for (let at = text.indexOf(OPEN); at >= 0; at = text.indexOf(OPEN, at + OPEN.length)) {
    const comment = commentAt(text, at);
    if (comment) comments.push(comment);
  }
  return comments;
}

function commentAt(text: string, start: number): Comment | null {
  const body = start + OPEN.length;
  const keyword = KEYWORDS.find((word) => keywordEnd(text, body, word) >= 0);
  if (!keyword || !isFirstOfLine(text, start)) return null;
  let end = body;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  while (isSpace(text.charCodeAt(end - 1))) end--;
  const close = text.slice(body, end).indexOf(CLOSE);
  const closed = close >= 0;
  // Something stands behind it: the line is a part of the report.
  if (closed && body + close + CLOSE.length < end) return null;
  const words = text.slice(keywordEnd(text, body, keyword), closed ? body + close : end).trim();
  return { start, end, words, closed };
}

/** Where the keyword ends that stands at the offset, blanks before and in it passed over; -1 where it does not. */
function keywordEnd(text: string, start: number, keyword: string): number {
  let at = start;
  let matched = 0;
  for (const limit = start + HEAD; at < limit && matched < keyword.length; at++) {
    if (text[at] === keyword[matched]) matched++;
    else if (text[at] !== ' ') return -1;
  }
  return matched === keyword.length ? at : -1;
}

function isFirstOfLine(text: string, offset: number): boolean {
  let at = offset - 1;
  while (at >= 0 && !isLineEnd(text.charCodeAt(at)) && isSpace(text.charCodeAt(at))) at--;
  return at < 0 || isLineEnd(text.charCodeAt(at));
}

/** The text with blanks in the place of the comments; every offset and every line stays. */
export const blankComments = (text: string, comments: readonly Comment[]): string =>
  blank(text, comments, ({ start }) => start);

/** The same from what was made of the text without the comments, offset by offset. */
export function withBlankLines(made: string, text: string, comments: readonly Comment[]): string {
  let result = '';
  for (const { start } of comments) {
    const lineEnd = endOfLineBefore(text, start);
    result += made.slice(result.length, lineEnd) + text.slice(lineEnd, start);
  }
  return result + made.slice(result.length);
}

/**
 * The text in which each comment's line is but blanks at the end of the line before it, so that lines which follow
 * one another without it do so with it. Every offset stays.
 */
export const withoutComments = (text: string, comments: readonly Comment[]): string =>
  blank(text, comments, ({ start }) => endOfLineBefore(text, start));

/** Before the line end in front of the offset's line; the offset itself in the first line. */
function endOfLineBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at--;
  if (at === 0) return offset;
  return text.charCodeAt(at - 1) === 10 && text.charCodeAt(at - 2) === 13 ? at - 2 : at - 1;
}

function blank(text: string, comments: readonly Comment[], from: (comment: Comment) => number): string {
  if (comments.length === 0) return text;
  let result = '';
  for (const comment of comments) {
    const start = from(comment);
    result += text.slice(result.length, start) + ' '.repeat(comment.end - start);
  }
  return result + text.slice(result.length);
}
