/** Chinese numerals (汉字数字) as numbers: 十二, 一百零五, 两千三百, 二〇二三. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

export const NUMERALS: readonly string[] = [...Object.keys(DIGITS), ...Object.keys(UNITS)];

/** @returns the number that the numerals write; null where they write none (一三百, 十十). Below 10,000. */
export function numeralValue(numerals: string): number | null {
  if (numerals.length === 0) return null;
  if (numerals.length === 1 && numerals in DIGITS) return DIGITS[numerals];
  if (![...numerals].some((character) => character in UNITS)) return positional(numerals);
  let sum = 0;
  let digit = -1;
  let last = Infinity;
  for (const character of numerals) {
    const unit = UNITS[character];
    if (unit === undefined) {
      if (digit > 0) return null;
      digit = DIGITS[character];
      if (digit === undefined) return null;
    } else {
      if (unit >= last || (digit < 0 && unit > 10)) return null;
      sum += (digit <= 0 ? 1 : digit) * unit;
      last = unit;
      digit = -1;
    }
  }
  return sum + Math.max(digit, 0);
}

/** 二〇二三, digit by digit; a single one is itself. */
function positional(numerals: string): number | null {
  const digits = [...numerals].map((character) => DIGITS[character]);
  if (digits.some((digit) => digit === undefined) || digits.length > 4) return null;
  return digits.length > 1 && digits[0] === 0 ? null : Number(digits.join(''));
}
