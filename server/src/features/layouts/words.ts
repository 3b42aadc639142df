/**
 * The words of a table as they stand in its text: what a line break, a page break or a divider cut in two is one again,
 * and no character is gained or lost.
 */
import { fold, isSpace } from '../../core/fold';
import type { Token } from '../../core/reader/lines/token';

/** A heading or label is broken into no more pieces than this. */
const MOST_PIECES = 12;

/** The cell as it stands, Markdown's asterisks around it too. */
export function rawOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  let from = start;
  let to = end;
  while (from < to && text[from - 1] === '*' && text[to] === '*') {
    from--;
    to++;
  }
  return text.slice(from, to);
}

/** Pieces of one cell as one: with the blanks that stand between words of one line, else with none. */
export function joined(text: string, pieces: readonly Token[]): string {
  let words = '';
  for (const [at, piece] of pieces.entries()) {
    const before = pieces[at - 1];
    if (before) words += gapBetween(text, before, piece);
    words += rawOf(text, piece);
  }
  return words;
}

function gapBetween(text: string, before: Token, piece: Token): string {
  if (before.line === piece.line && before.fields === 0) return text.slice(before.end, piece.start);
  return isAscii(text[before.end - 1]) && isAscii(text[piece.start]) ? ' ' : '';
}

const isAscii = (character: string) => /^[0-9A-Za-z]$/.test(character);

/** What the form has in a cell of a head or in front of a row's label. */
export interface Expected {
  readonly words: string;
  readonly row: number;
  readonly column: number;
}

/** What stands for an expected cell, and the line in which it begins. */
export interface Found {
  readonly of: Expected;
  readonly words: string;
  readonly line: number;
}

/** Tells pieces as the expected words, in their order; `stranger` is the first piece that is none of them. */
export function match(
  text: string,
  pieces: readonly Token[],
  expected: readonly Expected[],
): { readonly found?: readonly Found[]; readonly stranger?: Token } {
  const found: Found[] = [];
  let next = 0;
  for (let at = 0; at < pieces.length; ) {
    const hit = hitAt(pieces, at, expected, next);
    if (!hit) return { stranger: pieces[at] };
    const words = joined(text, pieces.slice(at, hit.end));
    found.push({ of: expected[hit.index], words, line: pieces[at].line });
    next = hit.index + 1;
    at = hit.end;
  }
  return { found };
}

/** The first of the expected that some pieces from here on make; of two ways the one that leaves out less. */
function hitAt(pieces: readonly Token[], at: number, expected: readonly Expected[], from: number) {
  for (let index = from; index < expected.length; index++) {
    let key = '';
    for (let end = at + 1; end <= Math.min(pieces.length, at + MOST_PIECES); end++) {
      key += pieces[end - 1].key;
      if (isMeant(key, expected[index].words)) return { index, end };
    }
  }
  return null;
}

/** Digits and words of the note on the 勾稽关系 differ from report to report, and so do units in brackets. */
function isMeant(key: string, words: string): boolean {
  const whole = fold(words);
  if (key === whole) return true;
  if (whole.includes(NOTE)) return key.includes(NOTE) && key.length >= whole.length - SLACK;
  const bare = fold(words.split('（')[0]);
  return bare.length >= SHORTEST_BARE && key.startsWith(bare) && UNIT.test(key.slice(bare.length));
}

const NOTE = '勾稽关系';
/** A note may leave out so many characters of the form's. */
const SLACK = 8;
const SHORTEST_BARE = 3;
const UNIT = /^(?:(?:单位)?(?:万元|元|件|项|个|条|部|宗|件数)(?:保留[四4两2]位小数)?)?$/;

/** All characters but white space and what divides cells: what no layout may change. */
export function signatureOf(text: string, dividers: string): string {
  let signature = '';
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (dividers.includes('|') && isRule(line)) continue;
    for (let at = 0; at < line.length; at++)
      if (!isSpace(line.charCodeAt(at)) && !dividers.includes(line[at])) signature += line[at];
  }
  return signature;
}

/** The line under a Markdown table's head. */
export const isRule = (line: string): boolean => line.includes('--') && /^[\s|:-]*$/.test(line);
