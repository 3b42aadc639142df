/** Cuts the lines that can hold a part of a table into tokens: words, numbers, empty cells. */
import { fold, isSpace, readableUnit, unitsOf } from '../../fold';
import { isBlankMark, type NumberReading, readNumber, trimmed } from '../../numbers';
import { arePipesBorders, type Bounds, type Divider, fieldsOf } from './fields';
import { isGap } from './flat';
import type { Line } from './line';
import { finder } from './lines';
import { isPageNumber } from './pageNumber';
import type { Token } from './token';

const TAB = 9;
const PIPE = 124;
const COMMA = 44;
const STAR = 42;

/** A CSV of the form has this many commas in a row of the applications table … */
const CSV_COMMAS = 7;
/** … and this many such rows, before the text counts as one. */
const CSV_ROWS = 4;

/** What all lines of a text together tell of how its cells are divided. */
export interface Dividers {
  readonly isCsv: boolean;
  /** A pipe in front of a line is its border, and no empty cell stands before it. */
  readonly isBordered: boolean;
}

export const dividersOf = (text: string, lines: readonly Line[]): Dividers => ({
  isCsv: isCsv(text, lines),
  isBordered: arePipesBorders(lines, finder(text, '|')),
});

/** The tokens of the lines that are not prose, of all or of those from one to another. */
export function tokensOf(
  text: string,
  lines: readonly Line[],
  { isCsv, isBordered }: Dividers,
  from = 0,
  to = lines.length,
): readonly Token[] {
  const tab = finder(text, '\t');
  const pipe = finder(text, '|');
  const comma = finder(text, ',');
  /** Null where white space divides. */
  const dividerOf = ({ start, end }: Line): Divider | null => {
    if (tab(start) < end) return 'tab';
    if (pipe(start) < end) return 'pipe';
    return isCsv && comma(start) < end ? 'comma' : null;
  };
  const cutter = new Cutter(text);
  for (let at = from; at < to; at++) {
    const line = lines[at];
    if (line.prose) continue;
    if (line.end - line.start === 1 && isOrdinalAlone(text, line, lines[at + 1])) continue;
    const divider = line.isPart ? null : dividerOf(line);
    if (divider) cutter.cutFields(line, fieldsOf(text, line, divider, isBordered));
    else if (!isPageNumber(text, line)) cutter.cutWords(line);
  }
  return cutter.tokens;
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

class Cutter {
  readonly tokens: Token[] = [];
  readonly #text: string;
  /** Where the next token stands. */
  #line = 0;
  #field = 0;
  #fields = 0;

  constructor(text: string) {
    this.#text = text;
  }

  cutFields(line: Line, bounds: Bounds): void {
    const text = this.#text;
    this.#line = line.index;
    this.#fields = bounds.length / 2;
    for (let at = 0; at < bounds.length; at += 2) {
      this.#field = at / 2;
      let start = bounds[at];
      let end = bounds[at + 1];
      while (start < end && isSpace(text.charCodeAt(start))) start++;
      while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
      const stars = starsAround(text, start, end);
      start += stars;
      end -= stars;
      while (start < end && isSpace(text.charCodeAt(start))) start++;
      if (start < end) this.#addCell(start, end, readNumber(text, start, end));
      else {
        const place = emptyPlace(bounds[at], bounds[at + 1]);
        this.#add('blank', place, place);
      }
    }
  }

  /** Words between white space. A number takes with it a unit or a mark in brackets that follows. */
  cutWords(line: Line): void {
    const text = this.#text;
    this.#line = line.index;
    this.#field = 0;
    this.#fields = 0;
    for (let at = line.start; at < line.end; ) {
      while (at < line.end && isGap(text.charCodeAt(at))) at++;
      let end = at;
      while (end < line.end && !isGap(text.charCodeAt(end))) end++;
      const stars = starsAround(text, at, end);
      let number = readNumber(text, at + stars, end - stars);
      const longer = number && stars === 0 && end < line.end ? withSuffix(text, at, end, line.end) : end;
      if (longer > end) number = readNumber(text, at, longer);
      if (longer - stars > at + stars) {
        this.#addCell(at + stars, longer - stars, number);
        this.#field++;
      }
      at = longer;
    }
  }

  #addCell(start: number, end: number, number: NumberReading | null): void {
    const text = this.#text;
    if (number) this.#add('number', start, end, number);
    else if (isBlankMark(text, start, end)) this.#add('blank', start, end);
    else if (end - start > 1 && isQuote(text.charCodeAt(start))) this.#addQuoted(start, end);
    else this.#addWords(start, end);
  }

  /** Programs that write tables for others put all cells in quotes, or an apostrophe before a number. */
  #addQuoted(start: number, end: number): void {
    const text = this.#text;
    const own = trimmed(text, start + 1, isQuote(text.charCodeAt(end - 1)) ? end - 1 : end);
    const number = readNumber(text, own.start, own.end);
    if (number) this.#add('number', own.start, own.end, number);
    else if (own.start === own.end || isBlankMark(text, own.start, own.end)) this.#add('blank', start, end);
    else this.#addWords(start, end);
  }

  /** A sign without a meaning (※, a quotation mark of a torn label) stands in its cell for nothing; among words it is none of them. */
  #addWords(start: number, end: number): void {
    const text = this.#text;
    const whole = fold(text, start, end);
    const mayHaveNote = end - start >= LONG && (/[）)]/.test(text[end - 1]) || whole.includes('指'));
    const key = mayHaveNote ? fold(text, start, endOfLabel(text, start, end)) : whole;
    if (key) this.#add('text', start, end, null, key);
    else if (this.#fields > 1) this.#add('blank', start, end);
  }

  #add(kind: Token['kind'], start: number, end: number, number: NumberReading | null = null, key = ''): void {
    this.tokens.push({
      kind,
      start,
      end,
      number,
      key,
      line: this.#line,
      field: this.#field,
      fields: this.#fields,
    });
  }
}

const QUOTES = unitsOf('"\'＂“”‘’');
const isQuote = (unit: number): boolean => QUOTES.has(unit);

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

/** So long are words that a definition can stand behind. */
const LONG = 6;

/** Behind a label what it means, or a note to it that is none of the form's own. */
const NOTE = /(?<=[一-龥]{2})(?:[：:（(](?:是|系)?指|[（(](?!区分|单位)[^（(）)]{5,}[）)]$)/;

/** Where words end that have such behind them: 规章：指…, 规章（由设区的市填写）. */
function endOfLabel(text: string, start: number, end: number): number {
  const note = text.slice(start, end).search(NOTE);
  return note > 0 ? start + note : end;
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
