/** Offsets, lines and edits of a text. Offsets count UTF-16 units; lines and characters start at 0. */
import type { Range } from './model';

export interface LineCharacter {
  readonly line: number;
  readonly character: number;
}

/** Where each line starts. A line ends with CR LF, LF or CR. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    if (carriage >= 0 && (feed < 0 || carriage < feed - 1)) {
      starts.push(carriage + 1);
      carriage = text.indexOf('\r', carriage + 1);
    } else {
      starts.push(feed + 1);
      if (carriage >= 0 && carriage < feed) carriage = text.indexOf('\r', feed);
      feed = text.indexOf('\n', feed + 1);
    }
  }
  return starts;
}

/** What stands there. */
export const textIn = (text: string, { start, end }: Range): string => text.slice(start, end);

/** A part of a text that does not keep all of it in memory for as long as the part is kept. */
export const ownCopy = (text: string, start: number, end: number): string =>
  ` ${text.slice(start, end)}`.slice(1);

/** All that a global pattern finds. `matchAll` does it with a copy of the pattern, which takes longer than most words. */
export function matchesOf(pattern: RegExp, words: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  const first = pattern.exec(words);
  if (!first) return NONE;
  const found = [first];
  for (let next = pattern.exec(words); next; next = pattern.exec(words)) found.push(next);
  return found;
}

const NONE: readonly RegExpExecArray[] = [];

/** The line end that a text uses; of several, the one that most of its lines end with. */
export function lineEndOf(text: string): '\n' | '\r\n' | '\r' {
  const carriages = countOf(text, '\r');
  if (carriages === 0) return '\n';
  const pairs = countOf(text, '\r\n');
  const feeds = countOf(text, '\n') - pairs;
  if (pairs >= Math.max(feeds, carriages - pairs)) return '\r\n';
  return feeds >= carriages - pairs ? '\n' : '\r';
}

function countOf(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) count++;
  return count;
}

/** Where in a stretch of a text words stand. Behind it nothing is looked at: it may be one report of many in a text. */
export function occurrences(text: string, words: string, { start, end }: Range): number[] {
  const own = text.slice(start, end);
  const places: number[] = [];
  for (let at = own.indexOf(words); at >= 0; at = own.indexOf(words, at + 1)) places.push(start + at);
  return places;
}

/** The line that holds the offset, by bisection. */
export function lineAt(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (lineStarts[middle] <= offset) low = middle;
    else high = middle;
  }
  return low;
}

export function positionAt(lineStarts: readonly number[], offset: number): LineCharacter {
  const line = lineAt(lineStarts, offset);
  return { line, character: offset - lineStarts[line] };
}

/** The offset of a position; one past the end of its line or of the text is brought back to it. */
export function offsetAt(text: string, lineStarts: readonly number[], at: LineCharacter): number {
  const line = Math.min(Math.max(at.line, 0), lineStarts.length - 1);
  const end = line + 1 < lineStarts.length ? lineStarts[line + 1] : text.length;
  return Math.min(lineStarts[line] + Math.max(at.character, 0), end);
}

/** A replacement of `start` to `end` (excluded) by `newText`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** The text after the edits, which must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let last = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(last, edit.start) + edit.newText;
    last = edit.end;
  }
  return result + text.slice(last);
}
