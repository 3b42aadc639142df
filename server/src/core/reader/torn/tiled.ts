/** A torn table into which blocks are laid like tiles, and taken out again (tiling.ts). */
import type { Relation } from '../../relations';
import type { Token } from '../lines/token';
import type { RowRef } from '../rows/labels';
import { Sums } from '../rows/sums';
import type { Block } from './block';

/** Where a block is laid, and how. */
export interface Area {
  readonly column: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Its numbers come column by column. */
  readonly isDown: boolean;
}

export class Tiled {
  /** By column how many numbers stand from the top on. */
  readonly heights: number[];
  readonly cells: (Token | null)[];
  readonly columns: number;
  /** The sum of what each number in its place is marked with (markOf): it tells one state from another. */
  state = 0;
  readonly #values: Float64Array;
  readonly #sums: Sums;
  readonly #refs: readonly RowRef[];

  constructor(refs: readonly RowRef[], relations: readonly Relation[]) {
    this.#refs = refs;
    this.columns = refs[0].columns;
    this.heights = new Array<number>(this.columns).fill(0);
    this.cells = new Array<Token | null>(refs.length * this.columns).fill(null);
    this.#values = new Float64Array(this.cells.length).fill(Number.NaN);
    this.#sums = new Sums(relations);
  }

  get isFull(): boolean {
    return this.heights.every((height) => height === this.#refs.length);
  }

  /**
   * It is within the table, and nothing stands in it yet.
   * @param isStrict nothing is left open above it, either.
   */
  isFree({ column, top, width, height }: Omit<Area, 'isDown'>, isStrict: boolean): boolean {
    if (top + height > this.#refs.length) return false;
    for (let own = column; own < column + width; own++) {
      if (isStrict && this.heights[own] !== top) return false;
      for (let row = top; row < top + height; row++)
        if (!Number.isNaN(this.#values[row * this.columns + own])) return false;
    }
    return true;
  }

  /** The rows of the area, and the columns, add up as far as they are there. */
  addsUp(area: Area): boolean {
    return !this.#sums.isBroken() && this.#addUp(area);
  }

  /** Lays a block, or takes it out. */
  write({ items, values }: Block, area: Area, change: 1 | -1): void {
    const { column, top, width, height, isDown } = area;
    for (const [index, item] of items.entries()) {
      const across = isDown ? Math.floor(index / height) : index % width;
      const down = isDown ? index % height : Math.floor(index / width);
      this.#set(top + down, column + across, values[index], item, change);
    }
    for (let own = column; own < column + width; own++) this.heights[own] = this.#firstFree(own);
  }

  #firstFree(column: number): number {
    let row = 0;
    while (row < this.#refs.length && !Number.isNaN(this.#values[row * this.columns + column])) row++;
    return row;
  }

  #set(row: number, column: number, value: number, item: Token | null, change: 1 | -1): void {
    const cell = row * this.columns + column;
    this.cells[cell] = change > 0 ? item : null;
    this.#values[cell] = change > 0 ? value : Number.NaN;
    this.#sums.set(this.#refs[row].first + column, value, change);
    this.state += change * markOf(cell, value);
  }

  /** Each row of the area adds up, or has no more than its total yet. */
  #addUp({ top, height }: Area): boolean {
    const columns = this.columns;
    const values = this.#values;
    for (let row = top; row < top + height; row++) {
      const total = values[(row + 1) * columns - 1];
      let sum = 0;
      let isWhole = true;
      for (let cell = row * columns; cell < (row + 1) * columns - 1; cell++)
        if (Number.isNaN(values[cell])) isWhole = false;
        else sum += values[cell];
      if (sum > total || (isWhole && sum < total)) return false;
    }
    return true;
  }
}

/**
 * A whole number that hardly any other value in any cell has, so that their sum tells one state from another: whichever way numbers
 * are put in and taken back, it is the same, and it is exact. No two products with an irrational number are equal; the sine
 * scatters them.
 */
const markOf = (cell: number, value: number): number =>
  Math.floor(Math.sin((cell + 1) * (value + Math.SQRT2)) * 1e13);
