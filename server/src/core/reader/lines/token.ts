/** What the lines of tables are cut into (tokens.ts): words, numbers, empty cells. */
import { lastOf } from '../../mapped';
import type { Range } from '../../model';
import type { NumberReading } from '../../numbers';

export interface Token {
  readonly kind: 'text' | 'number' | 'blank';
  /** What stands in the cell, marks and notes too; empty range for an empty cell. */
  readonly start: number;
  readonly end: number;
  readonly number: NumberReading | null;
  /** The folded form of a text. */
  readonly key: string;
  readonly line: number;
  /** Which field of its line it is, and how many the line has; 0 fields where only white space divides it. */
  readonly field: number;
  readonly fields: number;
  /** Digits of several numbers with nothing between them: one that was cut out of them, or all where that cannot be told. */
  readonly glued?: 'cut' | 'whole';
  /** Lines of dividers tell the cells apart: an empty one is no remainder of a merged one. */
  readonly isBetween?: true;
}

/** The same token where an edit before it moved it: so many units further on, and so many lines further down. */
export function movedToken(token: Token, by: number, down: number): Token {
  if (by === 0 && down === 0) return token;
  const { start, end, number, line } = token;
  return {
    ...token,
    start: start + by,
    end: end + by,
    number: number && { ...number, start: number.start + by, end: number.end + by },
    line: line + down,
  };
}

export const isText = ({ kind }: Token): boolean => kind === 'text';
export const isNumber = ({ kind }: Token): boolean => kind === 'number';
export const isBlank = ({ kind }: Token): boolean => kind === 'blank';

/** The folded words of several texts as one. */
export const keyOf = (tokens: readonly Token[]): string => tokens.map(({ key }) => key).join('');

/** The number of a cell, for sums; not a number where it has none, or there is no cell. */
export const amountOf = (token: Token | undefined): number => token?.number?.value ?? Number.NaN;

/** Whether the numbers of cells are those of other cells, each that of the other in its place. */
export const areSame = (cells: readonly Token[], others: readonly Token[]): boolean =>
  cells.every((cell, at) => amountOf(cell) === amountOf(others[at]));

/** Its digits stand as the number is written: not 00, 012 or 1,200. */
export const isPlain = ({ start, end, number }: Token): boolean => end - start === number?.digits.length;

/** Those of the tokens of which this is true, in stretches with none of the others between. */
export function stretchesOf(tokens: readonly Token[], isOne: (token: Token) => boolean): Token[][] {
  const stretches: Token[][] = [];
  let isInOne = false;
  for (const token of tokens) {
    const isNext = isOne(token);
    if (isNext && isInOne) lastOf(stretches).push(token);
    else if (isNext) stretches.push([token]);
    isInOne = isNext;
  }
  return stretches;
}

/** From the first of them to the last. */
export const rangeOf = (tokens: readonly Token[]): Range => ({
  start: tokens[0].start,
  end: lastOf(tokens).end,
});
