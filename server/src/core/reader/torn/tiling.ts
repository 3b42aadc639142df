/**
 * Puts blocks of numbers into a table: each in each place and form that the order of its rows leaves it, so that all rows and
 * columns add up. It goes through all ways, or gives up after so many steps, and only one that has no other counts.
 */
import type { Relation } from '../../relations';
import { amountOf, type Token } from '../lines/token';
import type { RowRef } from '../rows/labels';
import { linesIn, mayBePage } from '../rows/stray';
import { Sums } from '../rows/sums';

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

/** Numbers of pages among the table's. */
export const MOST_STRAYS = 3;
/** Numbers of the table before that stand in front of this one's, where no label tells its first row. */
const MOST_BEFORE = 8;
const MOST_STEPS = 60_000;
/** … where blocks may stand elsewhere than is likely. */
const MOST_STEPS_TURNED = 12_000;

/** So many rows above such a block come out behind it, at most. */
const MOST_GAP = 2;

/** What is left while blocks are put in. */
interface Rest {
  /** So many numbers more may be those of pages … */
  readonly strays: number;
  /** … and so many blocks may begin elsewhere than is likely. */
  readonly turns: number;
}

export class Tiling {
  readonly #heights: number[];
  readonly #cells: (Token | null)[];
  readonly #values: Float64Array;
  readonly #sums: Sums;
  readonly #columns: number;
  readonly #seen = new Set<string>();
  /** The sum of what each number in its place is marked with (markOf). */
  #state = 0;
  #steps = 0;
  readonly #mostSteps: number;
  readonly #isStrict: boolean;
  #found: readonly Token[] | null = null;
  #isOne = true;
  readonly #blocks: readonly Block[];
  /** So many of the blocks are of the table's own section. */
  readonly #own: number;
  readonly #refs: readonly RowRef[];
  readonly #most: Rest;

  constructor(
    blocks: readonly Block[],
    own: number,
    refs: readonly RowRef[],
    relations: readonly Relation[],
    most: Rest,
  ) {
    this.#blocks = blocks;
    this.#own = own;
    this.#refs = refs;
    this.#most = most;
    this.#columns = refs[0].columns;
    this.#heights = new Array<number>(this.#columns).fill(0);
    this.#cells = new Array<Token | null>(refs.length * this.#columns).fill(null);
    this.#values = new Float64Array(this.#cells.length).fill(Number.NaN);
    this.#sums = new Sums(relations);
    this.#isStrict = most.turns === 0;
    this.#mostSteps = this.#isStrict ? MOST_STEPS : MOST_STEPS_TURNED;
  }

  /** @returns the cells of each row; null where there is no way, or several, or too many are to be looked at. */
  run(): readonly (readonly Token[])[] | null {
    this.#search(0, null, this.#most);
    const found = this.#found;
    const columns = this.#columns;
    if (!found || !this.#isOne || this.#steps > this.#mostSteps) return null;
    return this.#refs.map((_, row) => found.slice(row * columns, (row + 1) * columns));
  }

  /** @param last where the last block was put. */
  #search(at: number, last: Area | null, rest: Rest): void {
    if (++this.#steps > this.#mostSteps || !this.#isOne) return;
    if (this.#heights.every((height) => height === this.#refs.length)) {
      const left = this.#blocks.slice(at, this.#own);
      if (left.every(({ items }) => items.length === 1) && left.length <= rest.strays) this.#addSolution();
      return;
    }
    const block = this.#blocks[at];
    if (!block || this.#wasSeen(at, last, rest)) return;
    const { items, values, isLastAlone } = block;
    const { strays, turns } = rest;
    const isPage = strays > 0 && isLastAlone && mayBePage(values[items.length - 1]);
    for (const start of this.#startsOf(block, last, turns)) {
      const left = { ...rest, turns: start.turns };
      this.#place(at, block, start, left);
      if (isPage && items.length > 1)
        this.#place(at, blockOf(items.slice(0, -1), block), start, { ...left, strays: strays - 1 });
    }
    if (last === null && items.length <= MOST_BEFORE && block.rows.length === 0)
      this.#search(at + 1, null, rest);
    else if (items.length === 1 && isPage) this.#search(at + 1, last, { ...rest, strays: strays - 1 });
  }

  /** The same numbers in the same places have the same ways to go on. */
  #wasSeen(at: number, last: Area | null, { strays, turns }: Rest): boolean {
    const state = `${[at, strays, turns, last?.top, last?.column, last?.width, last?.height, this.#state]}`;
    const { size } = this.#seen;
    return this.#seen.add(state).size === size;
  }

  /**
   * Where a block can begin. What stands right of another with no words between has as many rows, unless blocks may stand elsewhere
   * than is likely; the first does not, as it may be of the table before.
   */
  #startsOf({ isNamed, beginsRow }: Block, last: Area | null, turns: number): readonly Start[] {
    if (beginsRow) return [{ column: 0, top: this.#heights[0], rows: 0, turns }];
    const least = this.#heights.indexOf(Math.min(...this.#heights));
    const column = last ? last.column + last.width : this.#columns;
    const isRight = last !== null && this.#heights[column] === last.top;
    if (this.#isStrict && !isNamed && isRight) return [{ column, top: last.top, rows: last.height, turns }];
    const likely = new Set([least, ...(isNamed ? [0] : []), ...(isRight ? [column] : [])]);
    const starts = [...likely].map(
      (own): Start => ({ column: own, top: this.#heights[own], rows: 0, turns }),
    );
    if (turns > 0 && last)
      for (const [own, height] of this.#heights.entries())
        for (let top = likely.has(own) ? height + 1 : height; top <= height + MOST_GAP; top++)
          starts.push({ column: own, top, rows: 0, turns: turns - 1 });
    return starts;
  }

  /** Puts a block in each form that it can have with its first number in this column. */
  #place(at: number, block: Block, start: Start, rest: Rest): void {
    const { column, top } = start;
    const { items, rows, perLine: inLine } = block;
    // A label of two lines may stand behind its numbers.
    if (column === 0 && rows.length > 0 && (top < rows[0] || top > rows[rows.length - 1] + 1)) return;
    for (let width = 1; column + width <= this.#columns && width <= items.length; width++) {
      const height = items.length / width;
      if (!Number.isInteger(height) || top + height > this.#refs.length) continue;
      if ((inLine > 1 && inLine !== width) || (start.rows > 0 && start.rows !== height)) continue;
      const area = { column, top, width, height };
      if (!this.#isFree(area)) continue;
      const isEither = width > 1 && height > 1 && inLine === 1;
      for (const isDown of isEither ? [true, false] : [inLine === 1])
        this.#fill(at, block, { ...area, isDown }, rest);
    }
  }

  /** Nothing stands in it yet; but for blocks that begin elsewhere, it is right below what does. */
  #isFree({ column, top, width, height }: Omit<Area, 'isDown'>): boolean {
    for (let own = column; own < column + width; own++) {
      if (this.#isStrict && this.#heights[own] !== top) return false;
      for (let row = top; row < top + height; row++)
        if (!Number.isNaN(this.#values[row * this.#columns + own])) return false;
    }
    return true;
  }

  #fill(at: number, block: Block, area: Area, rest: Rest): void {
    this.#write(block, area, 1);
    const isTrue = block.values.every((value) => value >= 0) && !this.#sums.isBroken() && this.#addUp(area);
    if (isTrue) this.#search(at + 1, area, rest);
    this.#write(block, area, -1);
  }

  #write({ items, values }: Block, area: Area, change: 1 | -1): void {
    const { column, top, width, height, isDown } = area;
    for (const [index, item] of items.entries()) {
      const across = isDown ? Math.floor(index / height) : index % width;
      const down = isDown ? index % height : Math.floor(index / width);
      this.#set(top + down, column + across, values[index], item, change);
    }
    for (let own = column; own < column + width; own++) this.#heights[own] = this.#firstFree(own);
  }

  #firstFree(column: number): number {
    let row = 0;
    while (row < this.#refs.length && !Number.isNaN(this.#values[row * this.#columns + column])) row++;
    return row;
  }

  #set(row: number, column: number, value: number, item: Token | null, change: 1 | -1): void {
    const cell = row * this.#columns + column;
    this.#cells[cell] = change > 0 ? item : null;
    this.#values[cell] = change > 0 ? value : Number.NaN;
    this.#sums.set(this.#refs[row].first + column, value, change);
    this.#state += change * markOf(cell, value);
  }

  /** Each row of the area adds up, or has no more than its total yet. */
  #addUp({ top, height }: Area): boolean {
    const columns = this.#columns;
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

  #addSolution(): void {
    const own = this.#cells as readonly Token[];
    this.#isOne = !this.#found || this.#found.every((cell, at) => amountOf(cell) === amountOf(own[at]));
    this.#found ??= [...own];
  }
}

/**
 * A whole number that hardly any other value in any cell has, so that their sum tells one state from another: whichever way numbers
 * are put in and taken back, it is the same, and it is exact. No two products with an irrational number are equal; the sine
 * scatters them.
 */
const markOf = (cell: number, value: number): number =>
  Math.floor(Math.sin((cell + 1) * (value + Math.SQRT2)) * 1e13);

interface Start {
  readonly column: number;
  readonly top: number;
  /** So many rows it has; 0 where that is open. */
  readonly rows: number;
  /** So many blocks behind it may stand elsewhere than is likely. */
  readonly turns: number;
}

interface Area {
  readonly column: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Its numbers come column by column. */
  readonly isDown: boolean;
}
