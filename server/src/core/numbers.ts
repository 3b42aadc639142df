/**
 * Numbers as they stand in cells: full-width digits, thousands separators, a sign, a unit (`2517.23万元`), an
 * increase mark (`9623(增)`, `361(减)`, `减4`), a note (`22（其中修订16件）`, `5*`).
 */
import { isSpace, readable, readableUnit, unitsOf } from './fold';
import type { CellMark } from './model';

export interface NumberReading {
  /** The number's own characters: sign, digits, separators and point. */
  readonly start: number;
  readonly end: number;
  /** The number as plain decimal text. */
  readonly digits: string;
  /** The same as a number: exact as long as that holds it. */
  readonly value: number;
  readonly mark: CellMark;
}

/** 0 to 9 for an ASCII or full-width digit, -1 for anything else. */
function digitOf(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48;
  if (unit >= 0xff10 && unit <= 0xff19) return unit - 0xff10;
  return -1;
}

/** A hyphen, a minus sign, or the dash that a word processor makes of one. */
const isMinus = (unit: number) => unit === 0x2d || unit === 0xff0d || unit === 0x2212 || unit === 0x2013;
export const isPlus = (unit: number) => unit === 0x2b || unit === 0xff0b;
const isPoint = (unit: number) => unit === 0x2e || unit === 0xff0e;
const isComma = (unit: number) => unit === 0x2c || unit === 0xff0c;

const INCREASE = /^(?:增加?|新增|↑)$/;
const DECREASE = /^(?:减少?|↓)$/;
/** What can follow a number in its cell begins with one of these: a unit, a bracket, a mark. */
const BEHIND = unitsOf('亿万元件项条个次份篇宗部人例起批(增新减↑↓*※注');
const canFollow = (unit: number) => BEHIND.has(readableUnit(unit)) || isSpace(unit);
const UNIT = /^(?:亿元|万元|元|件次?|项|条|个|次|份|篇|宗|部|人次?|例|起|批次?)/;

/** Reads the whole of a cell's content as one number; null where it is none. The ends must hold no white space. */
export function readNumber(text: string, start: number, end: number): NumberReading | null {
  const at = text.charCodeAt(start) === BACKSLASH ? start + 1 : start;
  if (end - at > LONGEST_CELL || !canBegin(text.charCodeAt(at))) return null;
  const read = readSimple(text, at, end) ?? readMarked(text, at, end) ?? readNeither(text, at, end);
  return read && at > start ? { ...read, start } : read;
}

/** \-5: programs that write Markdown have it in front of a sign, and nobody sees it. */
const BACKSLASH = 0x5c;

/** The usual case at full speed: nothing but a few ASCII digits. */
function readSimple(text: string, start: number, end: number): NumberReading | null {
  if (end - start > 15 || start === end) return null;
  let value = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 48 || unit > 57) return null;
    value = 10 * value + unit - 48;
  }
  return { start, end, digits: withoutZeros(text.slice(start, end)), value, mark: 'none' };
}

const withoutZeros = (digits: string) =>
  digits.charCodeAt(0) === 48 && digits.length > 1 ? digits.replace(/^0+(?=\d)/, '') : digits;

/** A number with its marks and notes is no longer than this. */
const LONGEST_CELL = 60;

/** 增 减 新 */
const isMarkInFront = (unit: number) => unit === 0x589e || unit === 0x51cf || unit === 0x65b0;

/** Most words are no numbers: their first character tells. */
const canBegin = (unit: number) =>
  digitOf(unit) >= 0 || isMinus(unit) || isPlus(unit) || isMarkInFront(readableUnit(unit));

function readMarked(text: string, start: number, end: number): NumberReading | null {
  let at = start;
  let mark: CellMark = 'none';
  if (isMarkInFront(readableUnit(text.charCodeAt(start)))) {
    const prefix = /^[增减新加少]{1,2}/.exec(readable(text, start, Math.min(start + 2, end)))?.[0] ?? '';
    if (INCREASE.test(prefix)) mark = 'increase';
    else if (DECREASE.test(prefix)) mark = 'decrease';
    else return null;
    at += prefix.length;
  }
  const own = at;
  const negative = isMinus(text.charCodeAt(at));
  if (negative || isPlus(text.charCodeAt(at))) for (at++; isSpace(text.charCodeAt(at)); ) at++;
  const plain = readDigits(text, at, end);
  if (!plain) return null;
  at = plain.end;
  if (at < end && !canFollow(text.charCodeAt(at))) return null;
  const rest = at < end ? readable(text, at, end).trim() : '';
  if (rest) {
    const tail = markOf(rest);
    if (!tail || (tail !== 'unit' && mark !== 'none')) return null;
    if (mark === 'none') mark = tail;
  }
  // -361(减) is one decrease; -361(增) cannot be read.
  if (negative && mark === 'increase') return null;
  const sign = (negative || mark === 'decrease') && plain.digits !== '0' ? '-' : '';
  const digits = sign + plain.digits;
  return { start: own, end: at, digits, value: Number(digits), mark };
}

/** Neither more nor less, where the form has a place for each: 0/0, +(0) -(0), 增0减0. */
function readNeither(text: string, start: number, end: number): NumberReading | null {
  if (!beginsNeither(text.charCodeAt(start))) return null;
  const marks = readable(text, start, end)
    .normalize('NFKC')
    .replace(/[\s()]/g, '');
  return NEITHER.test(marks) ? { start, end, digits: '0', value: 0, mark: 'none' } : null;
}

/** 0, + or 增 */
const beginsNeither = (unit: number) => digitOf(unit) === 0 || isPlus(unit) || readableUnit(unit) === 0x589e;
const NEITHER = /^(?:[+增]?0\/[-减]?|[+增]0[-减])0$/;

/** Digits with separators between groups of three, then a point and decimals. */
function readDigits(text: string, start: number, end: number): { digits: string; end: number } | null {
  let at = start;
  let whole = '';
  let sinceComma = -1;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    const digit = digitOf(unit);
    if (digit >= 0) {
      whole += digit;
      if (sinceComma >= 0) sinceComma++;
    } else if (isComma(unit) && whole && (sinceComma < 0 ? whole.length <= 3 : sinceComma === 3))
      sinceComma = 0;
    else break;
  }
  if (!whole || (sinceComma >= 0 && sinceComma !== 3)) return null;
  let fraction = '';
  if (at + 1 < end && isPoint(text.charCodeAt(at)) && digitOf(text.charCodeAt(at + 1)) >= 0) {
    for (at++; at < end && digitOf(text.charCodeAt(at)) >= 0; at++) fraction += digitOf(text.charCodeAt(at));
    fraction = fraction.replace(/0+$/, '');
  }
  return { digits: withoutZeros(whole) + (fraction && `.${fraction}`), end: at };
}

/** What follows a number in its cell; null where that makes it no number. */
function markOf(rest: string): CellMark | null {
  const unit = UNIT.exec(rest)?.[0] ?? '';
  const after = rest.slice(unit.length).trim();
  if (!after) return 'unit';
  const bracketed = /^[(（](.*)[)）]$/.exec(after)?.[1] ?? (unit ? '' : after);
  if (INCREASE.test(bracketed)) return 'increase';
  if (DECREASE.test(bracketed)) return 'decrease';
  return (/^[(（]/.test(after) && /[)）]$/.test(after)) || /^[*※注]$/.test(after) ? 'note' : null;
}

const NOTHING = unitsOf('/／\\-－—–―﹣_＿○〇零');
/** What pandas writes for an empty cell. */
const NAN = 'NaN';

/** True for what stands for "nothing" in a cell: `/`, `\`, `-`, `—`, `○` and their like, alone or twice. */
export function isBlankMark(text: string, start: number, end: number): boolean {
  if (end - start > 2) return end - start === NAN.length && text.startsWith(NAN, start);
  for (let at = start; at < end; at++) if (!NOTHING.has(text.charCodeAt(at))) return false;
  return start < end;
}

/** The part of the text between `start` and `end` without white space at its ends. */
export function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}
