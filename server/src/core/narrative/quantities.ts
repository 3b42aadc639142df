/**
 * The quantities that a text states: a number and what it counts, `12件`, `约3.5万元`, `三十二条`, `33.9%`. What only looks
 * like one (a year, a date, the number of an article or a document) is passed over.
 */
import { shiftExact } from '../exact';
import { addTo } from '../grouped';
import type { Quantity } from '../model';
import { NUMERALS, numeralValue } from './numerals';

const MEASURES = [
  ...['万元', '亿元', '千元', '人次', '件次', '个工作日', '个百分点'],
  ...'件条篇次份个项宗起例人家元页场期批户名处张本册类则部%‰',
];

/** What a unit can be to a number: most of a text is none of these, and one look at a table tells. */
const DIGIT = 1;
const NUMERAL = 2;
/** With it behind, a number is a date, a time or the number of a document. */
const NO_QUANTITY = 4;
/** With it in front, a number counts nothing. */
const NO_COUNT = 8;
const ABOUT_BETWEEN = 16;
const LARGE = 32;
const MEASURE = 64;
const ABOUT = 128;
const ABOUT_BEFORE = 256;

const traits = new Uint16Array(0x10000);

function mark(units: Iterable<string>, trait: number): void {
  for (const unit of units) traits[unit.charCodeAt(0)] |= trait;
}

const traitsAt = (plain: string, at: number): number =>
  at >= 0 && at < plain.length ? traits[plain.charCodeAt(at)] : 0;

/** Words by their first unit, longer ones before their beginnings. */
const byFirst = (words: readonly string[], trait: number) => {
  const map = new Map<number, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) addTo(map, word.charCodeAt(0), word);
  mark(words, trait);
  return (plain: string, at: number) =>
    (traitsAt(plain, at) & trait) === 0
      ? ''
      : (map.get(plain.charCodeAt(at))?.find((word) => word.length === 1 || plain.startsWith(word, at)) ??
        '');
};

const measureAt = byFirst(MEASURES, MEASURE);
const aboutAt = byFirst(['以上', '左右', '以内', '以下', '上下', '有余', '余', '多'], ABOUT);

const WORDS_BEFORE = ['大约', '不足', '不到', '超过', '至少', '不少于', '不低于', '约', '近', '逾', '超'];
const POWERS: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

mark('0123456789', DIGIT);
mark(NUMERALS, NUMERAL);
mark('年月日号时分秒届〕]-–—~至', NO_QUANTITY);
mark('第〔[', NO_COUNT);
// Part of a code, an address, a version.
mark('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz./-', NO_COUNT);
mark('余多几来', ABOUT_BETWEEN);
mark(Object.keys(POWERS), LARGE);
mark(
  WORDS_BEFORE.map((word) => word[word.length - 1]),
  ABOUT_BEFORE,
);

/** A number has no more digits than this; more are a telephone's or an account's. */
const MOST_DIGITS = 12;

/** @param plain as in {@link Prose.plain}. @param isThousands whether the comma there divides thousands. */
export function quantitiesIn(
  plain: string,
  start: number,
  end: number,
  isThousands: (at: number) => boolean,
): Quantity[] {
  const found: Quantity[] = [];
  for (let at = start; at < end; ) {
    const kind = traits[plain.charCodeAt(at)] & (DIGIT | NUMERAL);
    if (kind === 0) {
      at++;
      continue;
    }
    const isDigit = kind === DIGIT;
    const stop = isDigit ? endOfDigits(plain, at, end, isThousands) : endOfNumerals(plain, at, end);
    const quantity = quantityAt(plain, at, stop, end, isDigit);
    if (quantity) found.push(quantity);
    at = quantity && quantity.unitEnd > stop ? quantity.unitEnd : stop;
  }
  return found;
}

const COMMA = 44;
const POINT = 46;

function endOfDigits(
  plain: string,
  start: number,
  end: number,
  isThousands: (at: number) => boolean,
): number {
  let at = start;
  while (at < end && isDigitAt(plain, at)) at++;
  if (at === plain.length) return at;
  while (plain.charCodeAt(at) === COMMA && isThousands(at) && isGroup(plain, at + 1, end)) at += 4;
  if (plain.charCodeAt(at) === POINT && at + 1 < end && isDigitAt(plain, at + 1)) {
    at++;
    while (at < end && isDigitAt(plain, at)) at++;
  }
  return at;
}

/** Three digits and no more. */
const isGroup = (plain: string, at: number, end: number) =>
  at + 3 <= end &&
  isDigitAt(plain, at) &&
  isDigitAt(plain, at + 1) &&
  isDigitAt(plain, at + 2) &&
  !isDigitAt(plain, at + 3);

const isDigitAt = (plain: string, at: number) => (traitsAt(plain, at) & DIGIT) !== 0;

function endOfNumerals(plain: string, start: number, end: number): number {
  let at = start;
  while (at < end && (traits[plain.charCodeAt(at)] & NUMERAL) !== 0) at++;
  return at;
}

function quantityAt(
  plain: string,
  start: number,
  end: number,
  limit: number,
  isDigit: boolean,
): Quantity | null {
  const behind = traitsAt(plain, end);
  if (end - start > MOST_DIGITS || (behind & NO_QUANTITY) !== 0) return null;
  let at = end;
  const inLarge = (behind & LARGE) !== 0 && plain[end + 1] !== '元';
  if (inLarge) at++;
  const between = at;
  while (at < limit && (traitsAt(plain, at) & ABOUT_BETWEEN) !== 0) at++;
  const measure = measureAt(plain, at);
  const unit = at + measure.length <= limit ? measure : '';
  // 四类过程性信息 is a name.
  if (!isDigit && (unit === '' || unit === '类') && !isNone(plain, start, end)) return null;
  const before = traitsAt(plain, start - 1);
  if ((before & NO_COUNT) !== 0) return null;
  const written = plain.slice(start, end);
  const digits = isDigit ? withoutCommas(written) : (numeralValue(written)?.toString() ?? null);
  if (digits === null) return null;
  const unitEnd = at + unit.length;
  return {
    start,
    end: inLarge ? end + 1 : end,
    digits: inLarge ? shiftExact(digits, POWERS[plain[end]]) : digits,
    unit,
    unitEnd,
    exact:
      !inLarge &&
      at === between &&
      aboutAt(plain, unitEnd) === '' &&
      ((before & ABOUT_BEFORE) === 0 || !WORDS_BEFORE.some((word) => plain.endsWith(word, start))),
    inWords: !isDigit,
  };
}

/** 均为零. */
const isNone = (plain: string, start: number, end: number) =>
  end === start + 1 && plain[start] === '零' && plain[start - 1] === '为';

const withoutCommas = (digits: string) => (digits.includes(',') ? digits.replaceAll(',', '') : digits);
