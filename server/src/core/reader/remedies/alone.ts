/** The numbers of table 四 without its words, and what tells whether they are its. */
import type { Range } from '../../model';
import { amountOf, isText, type Token } from '../lines/token';
import { isWritten, linesIn } from '../rows/stray';

/** Fewer numbers are no table: a text may count its cases in a line of its own. */
export const FEWEST = 5;

/** Numbers, and marks for nothing, in lines in which nothing else stands. */
export function aloneIn(tokens: readonly Token[]): Token[] {
  const lines = new Set(tokens.filter(isText).map(({ line }) => line));
  return tokens.filter((token) => token.kind !== 'text' && isWritten(token) && !lines.has(token.line));
}

/** The one line that has so many numbers; beside it stand those of pages. */
export function oneLine(own: readonly Token[], fits: (count: number) => boolean): readonly Token[] | null {
  const whole = linesIn(own).filter(({ length }) => fits(length));
  return whole.length === 1 && own.length < whole[0].length + FEWEST ? whole[0] : null;
}

/** In many orders of such numbers each group adds up. */
export const areMostlyZero = (items: readonly Token[]): boolean =>
  2 * items.filter((item) => amountOf(item) !== 0).length < items.length;

/** Words stand among its numbers: some were torn off, not lost. */
export const isParted = ({ start, end }: Range, tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.kind === 'text' && token.start > start && token.end < end);
