/** Cuts numbers that stand with nothing between them, beside others that do: `11810 50693` comes out as `1181050693`. */
import { lastOf } from '../../mapped';
import { readNumber } from '../../numbers';
import { textIn } from '../../text';
import type { Token } from '../lines/token';
import type { Cells } from './rowText';

/** More ways to cut a row than this tell nothing. */
const MOST_WAYS = 300;
/** So many places to cut are looked at. */
const MOST_STEPS = 60_000;
/** Longer strings are no table's row. */
const LONGEST = 60;

/**
 * Each way to cut the digits of a row's numbers, so that there are `width` for each of its `groups`, none with a 0 in front,
 * the last of a group being the sum of the others; null where there are too many. Where a number ends, one ends in each way.
 */
export function joinedWays(
  text: string,
  items: readonly Token[],
  width: number,
  groups = 1,
): (readonly Token[])[] | null {
  const count = width * groups;
  const strings = items.map(({ start, end }) => text.slice(start, end));
  const length = strings.reduce((sum, digits) => sum + digits.length, 0);
  if (items.length >= count || length < count || length > LONGEST || !strings.every(isPlain)) return [];
  const ways: Token[][] = [];
  /** Which of the items each number is cut from, and where: tokens are made of a way that was found. */
  const way: (readonly [at: number, from: number, to: number])[] = [];
  let steps = 0;
  if (groups > 1) cut(0, 0, length, 0, Number.POSITIVE_INFINITY);
  else for (const total of totalsOf(lastOf(strings))) cut(0, 0, length, 0, total);
  return steps > MOST_STEPS || ways.length > MOST_WAYS ? null : ways;

  /** @param left how many digits there are from here on. @param limit what a group's numbers cannot exceed together. */
  function cut(at: number, from: number, left: number, sum: number, limit: number): void {
    const digits = strings[at];
    const isTotal = way.length % width === width - 1;
    const isLast = way.length === count - 1;
    if (groups === 1 && !canReach(limit - sum, width - 1 - way.length, left - String(limit).length)) return;
    const isTold = groups === 1 && way.length >= width - 2;
    const own = isTold ? String(isTotal ? limit : limit - sum) : '';
    for (let to = from + (own.length || 1); to <= digits.length; to++) {
      if (++steps > MOST_STEPS || ways.length > MOST_WAYS) return;
      if (isTold && digits.slice(from, to) !== own) return;
      const value = Number(digits.slice(from, to));
      if ((digits[from] === '0' && to > from + 1) || (isTotal ? value : sum + value) > limit) return;
      const rest = left - (to - from);
      if (rest < count - way.length - 1) return;
      if ((isTotal && value !== sum) || (isLast && (rest > 0 || (groups === 1 && value !== limit)))) continue;
      way.push([at, from, to]);
      if (isLast) ways.push(way.map(([nth, start, end]) => part(text, items[nth], start, end)));
      else if (to < digits.length) cut(at, to, rest, isTotal ? 0 : sum + value, limit);
      else cut(at + 1, 0, rest, isTotal ? 0 : sum + value, limit);
      way.pop();
    }
  }
}

/** So many numbers of so many digits in all can add up to the sum: the longest of them has the digits that the others leave. */
function canReach(sum: number, count: number, digits: number): boolean {
  if (count === 0) return true;
  const most = 10 ** (digits - count + 1) + 9 * (count - 1);
  return sum < most && digits <= count * String(sum).length;
}

/** The cells that two ways to cut the same digits have in common. */
export const agreedBy = (cells: Cells, other: Cells): Cells =>
  cells.map((token, at) =>
    token?.start === other[at]?.start && token?.end === other[at]?.end ? token : null,
  );

/** The row's digits as these numbers; null where they are not these. */
export function joinedAs(
  text: string,
  items: readonly Token[],
  values: readonly number[],
): readonly Token[] | null {
  const cut: Token[] = [];
  let next = 0;
  for (const item of items) {
    const digits = textIn(text, item);
    for (let from = 0; from < digits.length; next++) {
      const own = String(values[next]);
      if (next === values.length || !digits.startsWith(own, from)) return null;
      cut.push(part(text, item, from, from + own.length));
      from += own.length;
    }
  }
  return next === values.length ? cut : null;
}

const isPlain = (digits: string) => /^[0-9]+$/.test(digits);

/** What the last number of a row can be that ends in these digits. */
function totalsOf(digits: string): number[] {
  const ends = Array.from(digits, (_, from) => digits.slice(from));
  return ends.filter((end) => end === '0' || !end.startsWith('0')).map(Number);
}

function part(text: string, token: Token, from: number, to: number): Token {
  const [start, end] = [token.start + from, token.start + to];
  return { ...token, start, end, number: readNumber(text, start, end), glued: 'cut' };
}
