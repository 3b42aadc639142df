/**
 * The quantities that a text states: a number and what it counts, `12件`, `约3.5万元`, `三十二条`, `33.9%`. What only looks
 * like one (a year, a date, the number of an article or a document) is passed over.
 */
import { isNumeral, numeralValue } from './numerals';

export interface Quantity {
  /** The number's own characters in the plain text. */
  readonly start: number;
  readonly end: number;
  /** Plain decimal text. */
  readonly digits: string;
  /** The measure word behind it (件, 万元, %), and where it ends; empty where none is there. */
  readonly unit: string;
  readonly unitEnd: number;
  /** False where the text says 约, 近, 余, 多, 以上 …, or rounds to 万: nothing equals it then. */
  readonly exact: boolean;
  /** Written in Chinese numerals. 一件 can be a turn of phrase. */
  readonly inWords: boolean;
}

/** Longer words before their beginnings. */
const MEASURES = [
  ...['万元', '亿元', '千元', '人次', '件次', '个工作日', '个百分点'],
  ...[
    '件',
    '条',
    '篇',
    '次',
    '份',
    '个',
    '项',
    '宗',
    '起',
    '例',
    '人',
    '家',
    '元',
    '页',
    '场',
    '期',
    '批',
    '户',
  ],
  ...['名', '处', '张', '本', '册', '类', '则', '部', '%', '‰'],
];

/** A number with one of these behind it is a date, a time or the number of a document. */
const NO_QUANTITY: ReadonlySet<string> = new Set('年月日号时分秒届〕]-');

const NO_COUNT_BEFORE: ReadonlySet<string> = new Set('第〔[');

const ABOUT_BEFORE = ['大约', '不足', '不到', '超过', '至少', '不少于', '不低于', '约', '近', '逾', '超'];
const ABOUT_BETWEEN: ReadonlySet<string> = new Set('余多几来');
const ABOUT_BEHIND = ['以上', '左右', '以内', '以下', '上下', '有余', '余', '多'];

const LARGE: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

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
    const unit = plain.charCodeAt(at);
    const isDigit = unit >= 48 && unit <= 57;
    if (!isDigit && !isNumeral(plain[at])) {
      at++;
      continue;
    }
    const stop = isDigit ? endOfDigits(plain, at, end, isThousands) : endOfNumerals(plain, at, end);
    const quantity = quantityAt(plain, at, stop, end, isDigit);
    if (quantity) found.push(quantity);
    at = Math.max(stop, quantity?.unitEnd ?? 0);
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

const isDigitAt = (plain: string, at: number) => plain.charCodeAt(at) >= 48 && plain.charCodeAt(at) <= 57;

function endOfNumerals(plain: string, start: number, end: number): number {
  let at = start;
  while (at < end && isNumeral(plain[at])) at++;
  return at;
}

function quantityAt(
  plain: string,
  start: number,
  end: number,
  limit: number,
  isDigit: boolean,
): Quantity | null {
  if (NO_COUNT_BEFORE.has(plain[start - 1]) || isLatin(plain, start - 1) || end - start > MOST_DIGITS)
    return null;
  const value = isDigit ? plain.slice(start, end).replace(/,/g, '') : numeralValue(plain.slice(start, end));
  if (value === null || NO_QUANTITY.has(plain[end])) return null;
  let at = end;
  let exact = !ABOUT_BEFORE.some((word) => plain.endsWith(word, start));
  let digits = String(value);
  const inLarge = LARGE[plain[at]] !== undefined && plain[at + 1] !== '元';
  if (inLarge) {
    digits = shifted(digits, LARGE[plain[at++]]);
    exact = false;
  }
  while (at < limit && ABOUT_BETWEEN.has(plain[at])) {
    exact = false;
    at++;
  }
  const unit =
    MEASURES.find((measure) => plain.startsWith(measure, at) && at + measure.length <= limit) ?? '';
  if (!isDigit && unit === '') return null;
  if (ABOUT_BEHIND.some((word) => plain.startsWith(word, at + unit.length))) exact = false;
  return {
    start,
    end: inLarge ? end + 1 : end,
    digits,
    unit,
    unitEnd: at + unit.length,
    exact,
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
