/**
 * The text's lines, and which of them can hold a part of a table: prose is passed over early, since it is most of
 * a report's text.
 */
import { isSpace } from '../fold';

export interface Line {
  readonly index: number;
  /** The content without the line end and without white space at its ends other than tabs. */
  readonly start: number;
  readonly end: number;
  readonly prose: boolean;
}

/** Longer lines without a tab or pipe are prose; the widest aligned row of the forms is about half of it. */
const LONGEST_ROW = 600;
const TAB = 9;
const PIPE = 124;

/** The lines that hold something. */
export function linesOf(text: string, lineStarts: readonly number[]): Line[] {
  const lines: Line[] = [];
  for (let index = 0; index < lineStarts.length; index++) {
    let start = lineStarts[index];
    let end = index + 1 < lineStarts.length ? lineStarts[index + 1] : text.length;
    while (end > start && text.charCodeAt(end - 1) !== TAB && isSpace(text.charCodeAt(end - 1))) end--;
    while (start < end && text.charCodeAt(start) !== TAB && isSpace(text.charCodeAt(start))) start++;
    if (start < end) lines.push({ index, start, end, prose: isProse(text, start, end) });
  }
  return lines;
}

/** A line with a full stop or semicolon, or a very long one, unless tabs or pipes divide it into cells. */
function isProse(text: string, start: number, end: number): boolean {
  const limit = Math.min(end, start + LONGEST_ROW);
  let stop = end - start > LONGEST_ROW;
  for (let at = start; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === TAB || unit === PIPE) return false;
    if (unit === 0x3002 || unit === 0xff1b) stop = true;
  }
  return stop;
}
