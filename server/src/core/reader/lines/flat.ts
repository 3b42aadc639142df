/**
 * Text that a copy laid into one line, its words a blank, a tab or a pipe apart: headings, labels and numbers of whole tables. Parted again
 * into what can be lines: headings, words of tables, sentences.
 */
import { isDigit, isSpace } from '../../fold';
import { FORMS } from '../../form/forms';
import { officialHeading, SECTIONS } from '../../form/sections';
import type { Line } from './line';

/** No row of a table is written in one line with so little. */
export const SHORTEST_FLAT = 60;
/** … nor so wide, where tabs or pipes divide it. */
export const SHORTEST_DIVIDED = 100;
/** Numbers that stand one behind another are cells where there are so many … */
const RUN = 3;
/** … and so many of them and of words of a table’s head tell that one was laid into the line: more than a row’s. */
const ENOUGH = 8;
const ENOUGH_HEADS = 2;
const HEADS: ReadonlySet<string> = new Set(
  FORMS.flatMap(({ places }) => places.flatMap(({ block, column }) => [column.label, block.corner ?? ''])),
);
const HEADINGS: ReadonlySet<string> = new Set(SECTIONS.map(officialHeading));
/** A longer word is a sentence. */
const LONGEST_LABEL = 60;

const SENTENCE = /[。；，！？]/;
const NUMBERED = /^[一二三四五六]、/;

/** The parts of a line; null where neither a table nor a heading was laid into it. */
export function partsOfFlat(text: string, line: Line): Line[] | null {
  const holds = laidInto(text, line);
  if (!holds) return null;
  const parts: Line[] = [];
  let goesOn = false;
  for (const [start, end] of wordsOf(text, line)) {
    const word = text.slice(start, Math.min(end, start + LONGEST_LABEL + 1));
    const isSentence = word.length > LONGEST_LABEL || SENTENCE.test(word);
    const isHeading = holds === 'table' ? !isSentence && NUMBERED.test(word) : HEADINGS.has(word);
    const prose = holds === 'table' ? isSentence : !isHeading;
    const last = parts.at(-1);
    if (last && goesOn && !isHeading && last.prose === prose) parts[parts.length - 1] = { ...last, end };
    else parts.push({ index: line.index, start, end, prose, isPart: true });
    goesOn = !isHeading;
  }
  return parts;
}

/** A table: enough numbers that stand one behind another, and words of a table’s head with them; else headings among sentences. */
function laidInto(text: string, line: Line): 'table' | 'headings' | null {
  let [run, sum, heads] = [0, 0, 0];
  let holds: 'headings' | null = null;
  for (const [start, end] of wordsOf(text, line)) {
    if (isNumber(text, start, end)) {
      run++;
      if (run >= RUN) sum += run === RUN ? RUN : 1;
    } else {
      run = 0;
      const word = end - start <= LONGEST_LABEL ? text.slice(start, end) : '';
      if (HEADS.has(word)) heads++;
      else if (start > line.start && HEADINGS.has(word)) holds = 'headings';
    }
    if (sum > 0 && heads >= ENOUGH_HEADS && sum + heads >= ENOUGH) return 'table';
  }
  return holds;
}

/** Digits, with points between or behind them. */
function isNumber(text: string, start: number, end: number): boolean {
  if (!isDigit(text.charCodeAt(start))) return false;
  let at = start + 1;
  while (at < end && (isDigit(text.charCodeAt(at)) || text.charCodeAt(at) === POINT)) at++;
  return at === end;
}

const POINT = 46;

function* wordsOf(text: string, { start: from, end: to }: Line): Generator<[number, number]> {
  for (let start = wordStart(text, from, to), end = start; start < to; start = wordStart(text, end, to)) {
    end = wordEnd(text, start, to);
    yield [start, end];
  }
}

function wordStart(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isGap(text.charCodeAt(at))) at++;
  return at;
}

function wordEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isGap(text.charCodeAt(at))) at++;
  return at;
}

/** Pipes stand in no word. */
export const isGap = (unit: number): boolean => isSpace(unit) || unit === PIPE;
const PIPE = 124;
