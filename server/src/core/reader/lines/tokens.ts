/** Cuts the lines that can hold a part of a table into tokens: words, numbers, empty cells. */
import { fold, isSpace, readableUnit, unitsOf } from '../../fold';
import type { Range } from '../../model';
import { isBlankMark, type NumberReading, readNumber, trimmed } from '../../numbers';
import { withDividerLines } from './dividerLines';
import { finder, type Line } from './lines';
import { isPageNumber } from './pageNumber';

export interface Token {
  readonly kind: 'text' | 'number' | 'blank';
  /** What stands in the cell, marks and notes too; empty range for an empty cell. */
  readonly start: number;
  readonly end: number;
  readonly number: NumberReading | null;
  /** The folded form of a text. */
  readonly key: string;
  readonly line: number;
  /** Which field of its line it is, and how many the line has; 0 fields where only white space divides it. */
  readonly field: number;
  readonly fields: number;
  /** Digits of several numbers with nothing between them: one that was cut out of them, or all where that cannot be told. */
  readonly glued?: 'cut' | 'whole';
  /** Lines of dividers tell the cells apart: an empty one is no remainder of a merged one. */
  readonly isBetween?: true;
}

/** The number of a cell, for sums; not a number where it has none, or there is no cell. */
export const amountOf = (token: Token | undefined): number => token?.number?.value ?? Number.NaN;

/** From the first of them to the last. */
export const rangeOf = (tokens: readonly Token[]): Range => ({
  start: tokens[0].start,
  end: tokens[tokens.length - 1].end,
});

type Divider = 'tab' | 'pipe' | 'comma' | 'space';

const TAB = 9;
const PIPE = 124;
const COMMA = 44;
const QUOTE = 34;
const STAR = 42;

/** A CSV of the form has this many commas in a row of the applications table … */
const CSV_COMMAS = 7;
/** … and this many such rows, before the text counts as one. */
const CSV_ROWS = 4;

/** The tokens of all lines that are not prose. */
export function tokensOf(text: string, lines: readonly Line[]): readonly Token[] {
  const csv = isCsv(text, lines);
  const tab = finder(text, '\t');
  const pipe = finder(text, '|');
  const comma = finder(text, ',');
  const dividerOf = ({ start, end }: Line): Divider => {
    if (tab(start) < end) return 'tab';
    if (pipe(start) < end) return 'pipe';
    return csv && comma(start) < end ? 'comma' : 'space';
  };
  const tokens: Token[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line.prose) continue;
    if (line.end - line.start === 1 && isOrdinalAlone(text, line, lines[at + 1])) continue;
    cutLine(text, line, dividerOf(line), tokens);
  }
  return withDividerLines(text, lines, tokens);
}

const POINTS = unitsOf('.．、');

/**
 * A digit of a label that was torn into single characters: the point behind it stands in the next line. Nothing is numbered
 * with 0: there 、 is of 三、本年度办理结果, which stands upright beside the rows.
 */
function isOrdinalAlone(text: string, { start }: Line, next: Line | undefined): boolean {
  if (!next || !POINTS.has(text.charCodeAt(next.start))) return false;
  return (readNumber(text, start, start + 1)?.value ?? 0) !== 0;
}

/** True for a text whose table rows are divided by commas. */
function isCsv(text: string, lines: readonly Line[]): boolean {
  let rows = 0;
  const comma = finder(text, ',');
  for (const line of lines) {
    if (line.prose || comma(line.start) >= line.end) continue;
    let commas = 0;
    for (let at = line.start; at < line.end && commas >= 0; at++) {
      const unit = text.charCodeAt(at);
      if (unit === COMMA) commas++;
      else if (unit === TAB || unit === PIPE) commas = -1;
    }
    if (commas >= CSV_COMMAS && ++rows >= CSV_ROWS) return true;
  }
  return false;
}

function cutLine(text: string, line: Line, divider: Divider, tokens: Token[]): void {
  if (divider === 'space') cutWords(text, line, tokens);
  else pushFields(text, line, fieldsOf(text, line, divider), tokens);
}

function fieldsOf(text: string, line: Line, divider: Divider): Bounds {
  if (divider === 'comma') return fieldsOfCsv(text, line);
  return divider === 'tab' ? fieldsBetween(text, line, '\t') : fieldsOfPipes(text, line);
}

/** Field boundaries: start and end in turn. */
type Bounds = number[];

function fieldsBetween(text: string, line: Line, divider: '\t' | '|'): Bounds {
  const bounds: Bounds = [line.start];
  for (
    let at = text.indexOf(divider, line.start);
    at >= 0 && at < line.end;
    at = text.indexOf(divider, at + 1)
  )
    bounds.push(at, at + 1);
  bounds.push(line.end);
  // One tab in front of one cell is how a text with one cell a line indents.
  if (divider === '\t' && bounds.length === 4 && bounds[0] === bounds[1]) return bounds.slice(2);
  return bounds;
}

/** Fields between pipes; one pipe at either end of the line is its border. */
function fieldsOfPipes(text: string, line: Line): Bounds {
  const bounds = fieldsBetween(text, line, '|');
  if (bounds.length > 4 && bounds[0] === bounds[1]) bounds.splice(0, 2);
  if (trimmed(text, bounds[bounds.length - 2], line.end).start === line.end) bounds.splice(-2, 2);
  if (isRuleOfMarkdown(text, line)) return [];
  return bounds.length > 4 && isLastCell(text, line, bounds) ? bounds.slice(0, 2) : bounds;
}

/** `8 | ||||`: where one cell stands a line, the last one of a row, with what merged cells left behind it. */
function isLastCell(text: string, line: Line, bounds: Bounds): boolean {
  if (text.charCodeAt(line.start) === PIPE) return false;
  for (let at = bounds[1]; at < line.end; at++)
    if (text.charCodeAt(at) !== PIPE && !isSpace(text.charCodeAt(at))) return false;
  const { start, end } = trimmed(text, bounds[0], bounds[1]);
  return readNumber(text, start, end) !== null;
}

/** `|---|:--:|` under a Markdown table's head. */
function isRuleOfMarkdown(text: string, line: Line): boolean {
  let dashes = false;
  for (let at = line.start; at < line.end; at++) {
    const character = text[at];
    if (character === '-') dashes = dashes || text[at + 1] === '-';
    else if (character !== '|' && character !== ':' && character !== ' ') return false;
  }
  return dashes;
}

function fieldsOfCsv(text: string, line: Line): Bounds {
  const bounds: Bounds = [];
  let at = line.start;
  while (at <= line.end) {
    let end = at;
    if (text.charCodeAt(at) === QUOTE) {
      const close = text.indexOf('"', at + 1);
      if (close > 0 && close < line.end) {
        bounds.push(at + 1, close);
        at = close + 1;
        while (at < line.end && text.charCodeAt(at) !== COMMA) at++;
        at++;
        continue;
      }
    }
    while (end < line.end && text.charCodeAt(end) !== COMMA) end++;
    bounds.push(at, end);
    at = end + 1;
  }
  return bounds;
}

function pushFields(text: string, line: Line, bounds: Bounds, tokens: Token[]): void {
  const fields = bounds.length / 2;
  for (let field = 0; field < fields; field++) {
    const [from, to] = [bounds[2 * field], bounds[2 * field + 1]];
    let [start, end] = [from, to];
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    const stars = starsAround(text, start, end);
    start += stars;
    end -= stars;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    if (start >= end) {
      const place = emptyPlace(from, to);
      tokens.push(blank(place, place, line, field, fields));
    } else pushCell(text, start, end, readNumber(text, start, end), line, field, fields, tokens);
  }
}

/** How many of Markdown's asterisks stand on either side of a cell: none of its characters. */
function starsAround(text: string, start: number, end: number): number {
  let stars = 0;
  while (
    start + stars < end - stars &&
    text.charCodeAt(start + stars) === STAR &&
    text.charCodeAt(end - 1 - stars) === STAR
  )
    stars++;
  return stars;
}

/** Where the number of an empty cell would stand: behind one blank where there are two, as Markdown writes it. */
const emptyPlace = (start: number, end: number) => (end - start >= 2 ? start + 1 : start);

const blank = (start: number, end: number, line: Line, field: number, fields: number): Token => ({
  kind: 'blank',
  start,
  end,
  number: null,
  key: '',
  line: line.index,
  field,
  fields,
});

function pushCell(
  text: string,
  start: number,
  end: number,
  number: NumberReading | null,
  line: Line,
  field: number,
  fields: number,
  tokens: Token[],
): void {
  if (number) tokens.push({ kind: 'number', start, end, number, key: '', line: line.index, field, fields });
  else if (isBlankMark(text, start, end)) tokens.push(blank(start, end, line, field, fields));
  else {
    const whole = fold(text, start, end);
    const key = whole.includes('指') ? fold(text, start, endOfLabel(text, start, end)) : whole;
    if (key) tokens.push({ kind: 'text', start, end, number: null, key, line: line.index, field, fields });
  }
}

/** So long are words that a definition can stand behind. */
const LONG = 6;

/** Where words end that have what they mean behind them: 规章：指…, 行政规范性文件（指…）. */
function endOfLabel(text: string, start: number, end: number): number {
  if (end - start < LONG) return end;
  const means = text.slice(start, end).search(/[：:（(](?:是|系)?指/);
  return means > 0 ? start + means : end;
}

/** Words between white space. A number takes with it a unit or a mark in brackets that follows. */
function cutWords(text: string, line: Line, tokens: Token[]): void {
  if (isPageNumber(text, line)) return;
  let at = line.start;
  let field = 0;
  while (at < line.end) {
    while (at < line.end && isSpace(text.charCodeAt(at))) at++;
    let end = at;
    while (end < line.end && !isSpace(text.charCodeAt(end))) end++;
    if (end > at) {
      const stars = text.charCodeAt(at) === STAR ? starsAround(text, at, end) : 0;
      let number = readNumber(text, at + stars, end - stars);
      const longer = number && stars === 0 && end < line.end ? withSuffix(text, at, end, line.end) : end;
      if (longer > end) number = readNumber(text, at, longer);
      if (longer - stars > at + stars)
        pushCell(text, at + stars, longer - stars, number, line, field++, 0, tokens);
      at = longer;
    }
  }
}

/** The end of a number that goes on after a space: `361 (减)`, `2517.23 万元`. */
function withSuffix(text: string, start: number, end: number, lineEnd: number): number {
  let next = end;
  while (next < lineEnd && isSpace(text.charCodeAt(next))) next++;
  if (next >= lineEnd || !SUFFIXES.has(readableUnit(text.charCodeAt(next)))) return end;
  let close = next;
  while (close < lineEnd && !isSpace(text.charCodeAt(close))) close++;
  return readNumber(text, start, close) ? close : end;
}

const SUFFIXES = unitsOf('(万元件项批');
