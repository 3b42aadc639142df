/**
 * The text's lines, and which of them can hold a part of a table: prose is passed over early, since it is most of
 * a report's text.
 */
import { isDigit, isSpace } from '../../fold';
import { partsOfFlat, SHORTEST_DIVIDED, SHORTEST_FLAT } from './flat';
import type { Line } from './line';

/** Longer lines without a tab or pipe are prose; the widest aligned row of the forms is about half of it. */
const LONGEST_ROW = 600;
const TAB = 9;

/** The lines that hold something, of all or of those in between. */
export function linesOf(
  text: string,
  lineStarts: readonly number[],
  from = 0,
  to = lineStarts.length,
): Line[] {
  const lines: Line[] = [];
  const tab = finder(text, '\t');
  const pipe = finder(text, '|');
  const stop = finder(text, '。');
  const semicolon = finder(text, '；');
  const space = finder(text, ' ');
  for (let index = from; index < to; index++) {
    let start = lineStarts[index];
    let end = index + 1 < lineStarts.length ? lineStarts[index + 1] : text.length;
    while (end > start && text.charCodeAt(end - 1) !== TAB && isSpace(text.charCodeAt(end - 1))) end--;
    while (start < end && text.charCodeAt(start) !== TAB && isSpace(text.charCodeAt(start))) start++;
    if (start === end) continue;
    const limit = Math.min(end, start + LONGEST_ROW);
    // Asked for once a line: V8 makes one search of two for the same, and then makes it for every line, from there to the
    // next tab, be that megabytes away.
    const divider = Math.min(tab(start), pipe(start));
    // A full stop or semicolon, or more than a row holds, unless tabs or pipes divide the line into cells.
    const prose =
      divider >= limit &&
      (limit < end || ((stop(start) < limit || semicolon(start) < limit) && !endsInRow(text, start, end)));
    const line = { index, start, end, prose };
    const mayBeFlat =
      divider < end ? end - start >= SHORTEST_DIVIDED : end - start >= SHORTEST_FLAT && space(start) < end;
    const parts = mayBeFlat ? partsOfFlat(text, line) : null;
    if (parts) lines.push(...parts);
    else lines.push(line);
  }
  return lines;
}

/** So many numbers stand at the end of no sentence … */
const IN_ROW = 4;
/** … and within these characters in a row, … */
const LONGEST_END = 80;
/** … where a scan may have left such marks between them. */
const BETWEEN = /[\s“”。，]+/;

/** What a program that reads scans took for a full stop stands in a row, among its label or its numbers. */
function endsInRow(text: string, start: number, end: number): boolean {
  if (!isDigit(text.charCodeAt(end - 1))) return false;
  const words = text.slice(Math.max(start, end - LONGEST_END), end).split(BETWEEN);
  return words.length >= IN_ROW && words.slice(-IN_ROW).every((word) => /^\d+$/.test(word));
}

/** Finds the next such character at or behind places that only go forward: each stretch is looked at once. */
export function finder(text: string, character: string): (from: number) => number {
  let next = -1;
  return (from) => {
    if (next < from) {
      next = text.indexOf(character, from);
      if (next < 0) next = text.length + 1;
    }
    return next;
  };
}
