/** The groups of table 四: as many numbers as there are columns, the last of them the total of the others. */
import { addsUp } from '../columns/place';
import type { Token } from '../lines/token';

/** More lost numbers than this are not looked for. */
export const MOST_LOST = 2;

/** Stands for a number that was lost. */
export const ZERO = { number: { digits: '0', value: 0 } } as Token;

export function addsUpInGroups(cells: readonly (Token | null)[], width: number): boolean {
  for (let start = 0; start < cells.length; start += width)
    if (!addsUp(cells.slice(start, start + width).map((cell) => cell ?? ZERO))) return false;
  return true;
}

export const sameValues = (a: readonly (Token | null)[], b: readonly (Token | null)[]): boolean =>
  a.every((token, at) => digitsOf(token) === digitsOf(b[at]));

const digitsOf = (token: Token | null) => token?.number?.digits ?? '0';
