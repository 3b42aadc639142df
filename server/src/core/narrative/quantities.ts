/**
 * The quantities that a text states: a number and what it counts, `12件`, `约3.5万元`, `三十二条`, `33.9%`. What only looks
 * like one (a year, a date, the number of an article or a document) is passed over.
 */
import type { Quantity } from '../model';
import { NUMERALS, numeralValue } from './numerals';

const MEASURES = [
  ...['万元', '亿元', '千元', '人次', '件次', '个工作日', '个百分点'],
  ...'件条篇次份个项宗起例人家元页场期批户名处张本册类则部%‰',
];

/** Words by their first unit, longer ones before their beginnings. */
const byFirst = (words: readonly string[]) => {
  const map = new Map<number, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length))
    map.set(word.charCodeAt(0), [...(map.get(word.charCodeAt(0)) ?? []), word]);
  return (plain: string, at: number) =>
    map.get(plain.charCodeAt(at))?.find((word) => word.length === 1 || plain.startsWith(word, at)) ?? '';
};

const measureAt = byFirst(MEASURES);

/** A number with one of these behind it is a date, a time or the number of a document. */
const NO_QUANTITY: ReadonlySet<string> = new Set('年月日号时分秒届〕]-');

const NO_COUNT_BEFORE: ReadonlySet<string> = new Set('第〔[');

const ABOUT_BEFORE = ['大约', '不足', '不到', '超过', '至少', '不少于', '不低于', '约', '近', '逾', '超'];
const ABOUT_BETWEEN: ReadonlySet<string> = new Set('余多几来');
const aboutAt = byFirst(['以上', '左右', '以内', '以下', '上下', '有余', '余', '多']);

const LARGE: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

/** A number has no more digits than this; more are a telephone's or an account's. */
const MOST_DIGITS = 12;

/** What a unit can begin or go on: most of a text is neither, and one look tells. */
const DIGIT = 1;
const NUMERAL = 2;
const kinds = new Uint8Array(0x10000).fill(DIGIT, 48, 58);
for (const numeral of NUMERALS) kinds[numeral.charCodeAt(0)] = NUMERAL;

/** @param plain as in {@link Prose.plain}. @param isThousands whether the comma there divides thousands. */
export function quantitiesIn(
  plain: string,
  start: number,
  end: number,
  isThousands: (at: number) => boolean,
): Quantity[] {
  const found: Quantity[] = [];
  for (let at = start; at < end; ) {
    const kind = kinds[plain.charCodeAt(at)];
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

function endOfDigits(
  plain: string,
  start: number,
  end: number,
  isThousands: (at: number) => boolean,
): number {
  let at = start;
  while (at < end && isDigitAt(plain, at)) at++;
  while (plain[at] === ',' && isThousands(at) && isGroup(plain, at + 1, end)) at += 4;
  if (plain[at] === '.' && at + 1 < end && isDigitAt(plain, at + 1)) {
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

const isDigitAt = (plain: string, at: number) => kinds[plain.charCodeAt(at)] === DIGIT;

function endOfNumerals(plain: string, start: number, end: number): number {
  let at = start;
  while (at < end && kinds[plain.charCodeAt(at)] === NUMERAL) at++;
  return at;
}

function quantityAt(
  plain: string,
  start: number,
  end: number,
  limit: number,
  isDigit: boolean,
): Quantity | null {
  if (end - start > MOST_DIGITS || NO_QUANTITY.has(plain[end])) return null;
  let at = end;
  const inLarge = LARGE[plain[at]] !== undefined && plain[at + 1] !== '元';
  if (inLarge) at++;
  const between = at;
  while (at < limit && ABOUT_BETWEEN.has(plain[at])) at++;
  const measure = measureAt(plain, at);
  const unit = at + measure.length <= limit ? measure : '';
  if (!isDigit && unit === '') return null;
  if (NO_COUNT_BEFORE.has(plain[start - 1]) || isLatin(plain, start - 1)) return null;
  const written = plain.slice(start, end);
  const value = isDigit ? written.replaceAll(',', '') : numeralValue(written);
  if (value === null) return null;
  const unitEnd = at + unit.length;
  return {
    start,
    end: inLarge ? end + 1 : end,
    digits: inLarge ? shifted(String(value), LARGE[plain[end]]) : String(value),
    unit,
    unitEnd,
    exact:
      !inLarge &&
      at === between &&
      aboutAt(plain, unitEnd) === '' &&
      !ABOUT_BEFORE.some((word) => plain.endsWith(word, start)),
    inWords: !isDigit,
  };
}

/** Part of a code, an address, a version. */
function isLatin(plain: string, at: number): boolean {
  const unit = plain.charCodeAt(at);
  return (
    (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || unit === 46 || unit === 47 || unit === 45
  );
}

/** A decimal text times a power of ten. */
function shifted(digits: string, places: number): string {
  const [whole, decimals = ''] = digits.split('.');
  const moved = decimals.slice(0, places).padEnd(places, '0');
  const rest = decimals.slice(places);
  return (whole + moved).replace(/^0+(?=\d)/, '') + (rest ? `.${rest}` : '');
}
