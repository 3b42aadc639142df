/** Rows of a torn table that may add up by chance, with numbers that are another's: zeros do with any zeros, small numbers often. */
import { amountOf, type Token } from '../lines/token';
import { isSum } from '../rows/sums';
import type { Completed } from './completed';

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

/** Where most numbers are no row's, as many between two labels as a row has may be of several: only what stands in one line stays. */
export function withoutChance({ texts, left }: Completed): Completed {
  const read = texts.flatMap((text) => (text ? [text.items] : []));
  if (countOf(left) <= countOf(read)) return { texts, left };
  return {
    texts: texts.map((text) => (text && isInLine(text.items) ? text : null)),
    left: [...left, ...read.filter((items) => !isInLine(items))],
  };
}

const countOf = (runs: readonly (readonly Token[])[]) => runs.reduce((sum, { length }) => sum + length, 0);

const isInLine = (items: readonly Token[]) => items.every(({ line }) => line === items[0].line);
