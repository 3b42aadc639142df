/** The number that a line begins with: 一、 第一部分 （一） ㈠ 1. ⒈ */
import { isSpace, plainUnit, unitsOf } from '../../fold';

export type Style = 'numeral' | 'bracket' | 'digit' | 'none';

export interface Ordinal {
  readonly style: Style;
  /** From 0; -1 where there is no number. */
  readonly ordinal: number;
  /** Behind the number and what divides it from the words. */
  readonly end: number;
}

export const NUMERALS = '一二三四五六七八九十';
export const ENCLOSED = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩';
export const DIGITS = '123456789';
/** A digit and its point in one. */
const POINTED = '⒈⒉⒊⒋⒌⒍⒎⒏⒐';
/** A dash where the numeral should be is a 一 that was read wrong. */
const DASHES = '—-';

const inOrder = (units: string): [number, number][] =>
  Array.from(units, (unit, ordinal) => [unit.charCodeAt(0), ordinal]);

const enclosed: ReadonlyMap<number, number> = new Map(inOrder(ENCLOSED));
const pointed: ReadonlyMap<number, number> = new Map(inOrder(POINTED));
const digits: ReadonlyMap<number, number> = new Map(inOrder(DIGITS));
const numerals: ReadonlyMap<number, number> = new Map(inOrder(NUMERALS));
const dashes: ReadonlyMap<number, number> = new Map(Array.from(DASHES, (dash) => [dash.charCodeAt(0), 0]));

const BEHIND_NUMERAL = unitsOf('、.,:');
const BEHIND_DIGIT = unitsOf('、.)');
const OPEN = 40;
const CLOSE = 41;
/** 第 */
const PART = 0x7b2c;

export function ordinalAt(text: string, start: number, end: number): Ordinal {
  const unitAt = (at: number) => (at < end ? plainUnit(text.charCodeAt(at)) : 0);
  const behindBlanks = (at: number) => {
    while (isSpace(unitAt(at))) at++;
    return at;
  };
  const none: Ordinal = { style: 'none', ordinal: -1, end: start };
  const first = unitAt(start);
  const whole = enclosed.get(first);
  if (whole !== undefined) return { style: 'bracket', ordinal: whole, end: start + 1 };
  const withPoint = pointed.get(first);
  if (withPoint !== undefined) return { style: 'digit', ordinal: withPoint, end: start + 1 };
  const digit = digits.get(first);
  if (digit !== undefined) {
    const behind = behindBlanks(start + 1);
    return BEHIND_DIGIT.has(unitAt(behind)) ? { style: 'digit', ordinal: digit, end: behind + 1 } : none;
  }
  if (first === OPEN) {
    const ordinal = numerals.get(unitAt(start + 1));
    if (ordinal === undefined || unitAt(start + 2) !== CLOSE) return none;
    return { style: 'bracket', ordinal, end: start + 3 };
  }
  const from = first === PART ? start + 1 : start;
  const numeral = numerals.get(unitAt(from));
  const ordinal = numeral ?? dashes.get(unitAt(from));
  if (ordinal === undefined) return none;
  const behindPart = text.startsWith('部分', from + 1) ? from + 3 : from + 1;
  const behind = behindBlanks(behindPart);
  if (BEHIND_NUMERAL.has(unitAt(behind))) return { style: 'numeral', ordinal, end: behind + 1 };
  const isPart = first === PART && numeral !== undefined && behindPart > from + 1;
  return isPart ? { style: 'numeral', ordinal, end: behindPart } : none;
}
