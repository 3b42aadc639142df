/**
 * Puts blocks of numbers into a table: each in each place and form that the order of its rows leaves it, so that all rows and
 * columns add up. It goes through all ways, or gives up after so many steps, and only one that has no other counts.
 */
import { lastOf } from '../../mapped';
import type { Relation } from '../../relations';
import { areSame, type Token } from '../lines/token';
import type { RowRef } from '../rows/labels';
import { mayBePage } from '../rows/stray';
import { type Block, blockOf } from './block';
import { type Area, Tiled } from './tiled';

/** Numbers of pages among the table's. */
const MOST_STRAYS = 3;
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

/** Where a block can begin. */
interface Start {
  readonly column: number;
  readonly top: number;
  /** So many rows it has; 0 where that is open. */
  readonly rows: number;
  /** So many blocks behind it may stand elsewhere than is likely. */
  readonly turns: number;
}

export class Tiling {
  readonly #table: Tiled;
  readonly #seen = new Set<string>();
  #steps = 0;
  readonly #mostSteps: number;
  readonly #isStrict: boolean;
  #found: readonly Token[] | null = null;
  #isOne = true;
  readonly #blocks: readonly Block[];
  /** So many of the blocks are of the table's own section. */
  readonly #own: number;
  readonly #refs: readonly RowRef[];
  readonly #turns: number;

  /** @param turns so many blocks may begin elsewhere than is likely. */
  constructor(
    blocks: readonly Block[],
    own: number,
    refs: readonly RowRef[],
    relations: readonly Relation[],
    turns: number,
  ) {
    this.#blocks = blocks;
    this.#own = own;
    this.#refs = refs;
    this.#turns = turns;
    this.#table = new Tiled(refs, relations);
    this.#isStrict = turns === 0;
    this.#mostSteps = this.#isStrict ? MOST_STEPS : MOST_STEPS_TURNED;
  }

  /** @returns the cells of each row; null where there is no way, or several, or too many are to be looked at. */
  run(): readonly (readonly Token[])[] | null {
    this.#search(0, null, { strays: MOST_STRAYS, turns: this.#turns });
    const found = this.#found;
    const { columns } = this.#table;
    if (!found || !this.#isOne || this.#steps > this.#mostSteps) return null;
    return this.#refs.map((_, row) => found.slice(row * columns, (row + 1) * columns));
  }

  /** @param last where the last block was put. */
  #search(at: number, last: Area | null, rest: Rest): void {
    if (++this.#steps > this.#mostSteps || !this.#isOne) return;
    if (this.#table.isFull) {
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
    const state = `${[at, strays, turns, last?.top, last?.column, last?.width, last?.height, this.#table.state]}`;
    const { size } = this.#seen;
    return this.#seen.add(state).size === size;
  }

  /**
   * Where a block can begin. What stands right of another with no words between has as many rows, unless blocks may stand elsewhere
   * than is likely; the first does not, as it may be of the table before.
   */
  #startsOf({ isNamed, beginsRow }: Block, last: Area | null, turns: number): readonly Start[] {
    const { heights, columns } = this.#table;
    if (beginsRow) return [{ column: 0, top: heights[0], rows: 0, turns }];
    const least = heights.indexOf(Math.min(...heights));
    const column = last ? last.column + last.width : columns;
    const isRight = last !== null && heights[column] === last.top;
    if (this.#isStrict && !isNamed && isRight) return [{ column, top: last.top, rows: last.height, turns }];
    const likely = new Set([least, ...(isNamed ? [0] : []), ...(isRight ? [column] : [])]);
    const starts = [...likely].map((own): Start => ({ column: own, top: heights[own], rows: 0, turns }));
    if (turns > 0 && last)
      for (const [own, height] of heights.entries())
        for (let top = likely.has(own) ? height + 1 : height; top <= height + MOST_GAP; top++)
          starts.push({ column: own, top, rows: 0, turns: turns - 1 });
    return starts;
  }

  /** Puts a block in each form that it can have with its first number in this column. */
  #place(at: number, block: Block, start: Start, rest: Rest): void {
    const { column, top } = start;
    const { items, rows, perLine: inLine } = block;
    // A label of two lines may stand behind its numbers.
    if (column === 0 && rows.length > 0 && (top < rows[0] || top > lastOf(rows) + 1)) return;
    for (let width = 1; column + width <= this.#table.columns && width <= items.length; width++) {
      const height = items.length / width;
      if (!Number.isInteger(height)) continue;
      if ((inLine > 1 && inLine !== width) || (start.rows > 0 && start.rows !== height)) continue;
      const area = { column, top, width, height };
      if (!this.#table.isFree(area, this.#isStrict)) continue;
      const isEither = width > 1 && height > 1 && inLine === 1;
      for (const isDown of isEither ? [true, false] : [inLine === 1])
        this.#fill(at, block, { ...area, isDown }, rest);
    }
  }

  #fill(at: number, block: Block, area: Area, rest: Rest): void {
    this.#table.write(block, area, 1);
    if (block.values.every((value) => value >= 0) && this.#table.addsUp(area))
      this.#search(at + 1, area, rest);
    this.#table.write(block, area, -1);
  }

  #addSolution(): void {
    const own = this.#table.cells as readonly Token[];
    this.#isOne = !this.#found || areSame(this.#found, own);
    this.#found ??= [...own];
  }
}
