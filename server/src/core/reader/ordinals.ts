/** The number that a line begins with: 一、 第一部分 （一） ㈠ 1. */
import { isSpace, plainUnit } from '../fold';

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
/** A dash where the numeral should be is a 一 that was read wrong. */
const DASHES = '—-';

const inOrder = (units: string): [number, number][] =>
  Array.from(units, (unit, ordinal) => [unit.charCodeAt(0), ordinal]);

const enclosed: ReadonlyMap<number, number> = new Map(inOrder(ENCLOSED));
const digits: ReadonlyMap<number, number> = new Map(inOrder(DIGITS));
const numerals: ReadonlyMap<number, number> = new Map([
  ...inOrder(NUMERALS),
  ...Array.from(DASHES, (dash): [number, number] => [dash.charCodeAt(0), 0]),
]);

const unitsOf = (units: string): ReadonlySet<number> =>
  new Set(Array.from(units, (unit) => unit.charCodeAt(0)));
const BEHIND_NUMERAL = unitsOf('、.,:');
const BEHIND_DIGIT = unitsOf('、.)');
const OPEN = 40;
const CLOSE = 41;
/** 第 */
const PART = 0x7b2c;

export function ordinalAt(text: string, start: number, end: number): Ordinal {
  const unitAt = (at: number) => (at < end ? plainUnit(text.charCodeAt(at)) : 0);
  const behindBlanks = (at: number) => {
    while (at < end && isSpace(text.charCodeAt(at))) at++;
    return at;
  };
  const none: Ordinal = { style: 'none', ordinal: -1, end: start };
  const whole = enclosed.get(text.charCodeAt(start));
  if (whole !== undefined) return { style: 'bracket', ordinal: whole, end: start + 1 };
  const first = unitAt(start);
  const digit = digits.get(first);
  if (digit !== undefined) {
    const behind = behindBlanks(start + 1);
    return BEHIND_DIGIT.has(unitAt(behind)) ? { style: 'digit', ordinal: digit, end: behind + 1 } : none;
  }
  const from = first === OPEN || first === PART ? start + 1 : start;
  const ordinal = numerals.get(unitAt(from));
  if (ordinal === undefined) return none;
  if (first === OPEN) return unitAt(from + 1) === CLOSE ? { style: 'bracket', ordinal, end: from + 2 } : none;
  const isPart = text.startsWith('部分', from + 1);
  const behindPart = isPart ? from + 3 : from + 1;
  const behind = behindBlanks(behindPart);
  if (BEHIND_NUMERAL.has(unitAt(behind))) return { style: 'numeral', ordinal, end: behind + 1 };
  return isPart && first === PART ? { style: 'numeral', ordinal, end: behindPart } : none;
}
