/** Rows of a torn table that may add up by chance, with another's last numbers: zeros do with any zeros, small numbers often. */
import { amountOf, type Token } from '../lines/token';
import { isSum } from '../rows/sums';

/**
 * Numbers that are left over end the row as well as its own do.
 * @param left the numbers that are no row's, in runs that stand together.
 */
export function mayEndOtherwise(items: readonly Token[], left: readonly (readonly Token[])[]): boolean {
  const own = items.map(amountOf);
  const numbers = left.map((run) => run.map(amountOf));
  for (let cut = 1; cut < own.length; cut++)
    for (const run of numbers)
      for (let at = 0; at + own.length - cut <= run.length; at++) {
        const row = [...own.slice(0, cut), ...run.slice(at, at + own.length - cut)];
        if (isSum(row) && row.some((number, nth) => number !== own[nth])) return true;
      }
  return false;
}
