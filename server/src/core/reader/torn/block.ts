/** A block of numbers, as it is laid into a torn table (tiling.ts). */
import { amountOf, type Token } from '../lines/token';
import { linesIn } from '../rows/stray';

/** Numbers with neither words nor an empty line between them. */
export interface Block {
  readonly items: readonly Token[];
  readonly values: readonly number[];
  /** Words stand before it … */
  readonly isNamed: boolean;
  /** … among them the labels of these rows … */
  readonly rows: readonly number[];
  /** … one of which is the last of them, or the last of the words stands in its line: it begins a row. */
  readonly beginsRow: boolean;
  /** So many stand in each line; 0 where that differs … */
  readonly perLine: number;
  /** … and the last, or the only one, alone in its own: it may be a page's. */
  readonly isLastAlone: boolean;
}

export function blockOf(
  items: readonly Token[],
  words: Pick<Block, 'isNamed' | 'rows' | 'beginsRow'>,
): Block {
  const isLastAlone = items.at(-1)?.line !== items.at(-2)?.line;
  return { ...words, items, values: items.map(amountOf), perLine: perLine(items), isLastAlone };
}

function perLine(items: readonly Token[]): number {
  const [first, ...others] = linesIn(items);
  return others.every(({ length }) => length === first.length) ? first.length : 0;
}
