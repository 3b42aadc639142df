/** Rows of a torn table that may add up by chance, with another's last numbers: zeros do with any zeros, small numbers often. */
import { amountOf, type Token } from '../lines/token';
import { isSum } from '../rows/sums';

type Numbers = readonly number[];

/**
 * Numbers that are left over end one of the rows as well as its own do.
 * @param left the numbers that are no row's, in stretches with nothing between.
 */
export function mayEndOtherwise(
  rows: readonly (readonly Token[])[],
  left: readonly (readonly Token[])[],
): boolean {
  const stretches = left.map((tokens) => tokens.map(amountOf));
  return rows.some((row) => mayEndIn(row.map(amountOf), stretches));
}

function mayEndIn(own: Numbers, stretches: readonly Numbers[]): boolean {
  for (let cut = 1; cut < own.length; cut++)
    for (const numbers of stretches)
      for (let at = 0; at + own.length - cut <= numbers.length; at++) {
        const row = [...own.slice(0, cut), ...numbers.slice(at, at + own.length - cut)];
        if (isSum(row) && row.some((number, nth) => number !== own[nth])) return true;
      }
  return false;
}
