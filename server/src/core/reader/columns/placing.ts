/** What tells where a block's columns stand in a text, each worked out when a row first asks for it. */
import { type Block, hasTotal } from '../../form/form';
import type { Token } from '../lines/token';
import type { RowText } from '../rows/rowText';
import { type Grid, gridOf, headerWindow, type Window } from './grid';

/**
 * A class, not a literal with a getter: of those each is a shape of its own to V8, which keeps whatever the getter can
 * reach until the next full collection.
 */
export class Placing {
  readonly columns: number;
  /** The last column is the sum of the others. */
  readonly hasTotal: boolean;
  #known: Grid | undefined;
  readonly #headers = new Map<number, Window | null>();
  readonly #block: Block;
  readonly #tokens: readonly Token[];
  readonly #rows: readonly RowText[];

  /** @param rows those of the block that were found. */
  constructor(
    block: Block,
    readonly text: string,
    readonly lineStarts: readonly number[],
    tokens: readonly Token[],
    rows: readonly RowText[],
  ) {
    this.#block = block;
    this.#tokens = tokens;
    this.#rows = rows;
    this.columns = block.columns.length;
    this.hasTotal = hasTotal(block);
  }

  grid(): Grid {
    this.#known ??= gridOf(this.text, this.lineStarts, this.#rows, this.columns);
    return this.#known;
  }

  /** The window that the header shows for lines of so many fields. */
  header(fields: number): Window | null {
    let window = this.#headers.get(fields);
    if (window === undefined) {
      const { banner, columns } = this.#block;
      const labels = columns.map(({ label }) => label);
      window = banner ? headerWindow(this.#tokens, fields, labels) : null;
      this.#headers.set(fields, window);
    }
    return window;
  }
}
