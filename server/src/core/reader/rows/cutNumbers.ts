/** Numbers that a conversion cut in two: rows that add up, or nearly, and would with two of them as one. */
import { lastOf } from '../../mapped';
import { textIn } from '../../text';
import { amountOf, type Token } from '../lines/token';
import { isSum, sumOf } from './sums';

/** Two numbers side by side are one that was cut: with it, as many as there are columns add up. */
export function hasCut(text: string, items: readonly Token[], columns: number): boolean {
  return eachTwoAsOne(text, items).some((numbers) =>
    numbers.some((_, from) => from + columns <= numbers.length && isSum(numbers.slice(from, from + columns))),
  );
}

/**
 * The numbers of a row add up where one of them is two that were cut, the total or its end standing elsewhere.
 * @param alone those of them that stand alone between words: as one of these, a row that adds up may have its total, too.
 */
export function isOfCut(
  text: string,
  items: readonly Token[],
  elsewhere: readonly Token[],
  alone: readonly Token[],
): boolean {
  const numbers = items.map(amountOf);
  const isWhole = isSum(numbers);
  const totals = (isWhole ? alone : elsewhere).map(amountOf);
  const last = lastOf(numbers);
  const ways = eachTwoAsOne(text, items);
  if (ways.some((way) => totals.some((total) => isSum([...way, total])))) return true;
  const sum = sumOf(numbers) - last;
  return !isWhole && elsewhere.some((end) => joined(text, lastOf(items), end) === sum);
}

/** The numbers with each two that stand side by side as one. No number begins with a 0. */
export function eachTwoAsOne(text: string, items: readonly Token[]): number[][] {
  const numbers = items.map(amountOf);
  return items
    .slice(1)
    .flatMap((right, at) =>
      numbers[at] > 0 ? [numbers.toSpliced(at, 2, joined(text, items[at], right))] : [],
    );
}

const joined = (text: string, left: Token, right: Token) => Number(textIn(text, left) + textIn(text, right));
