/**
 * Reads a table that pdftotext wrote in blocks: where rows stand close to one another, it takes the numbers below one another
 * together, some rows of some columns at a time. Two things hold: a column's numbers come in the order of the rows, and a block
 * begins right of the one before it, or where the table has been read least. So each block is put into the table in each
 * way that this leaves; what all ways have in common in which all rows and columns add up is taken.
 */
import type { Relation } from '../relations';
import type { RowRef } from './labels';
import { linesIn, mayBePage } from './stray';
import { isSum, Sums } from './sums';
import { amountOf, type Token } from './tokens';

/** Numbers with neither words nor an empty line between them. */
interface Block {
  readonly items: readonly Token[];
  readonly values: readonly number[];
  /** Words stand before it … */
  readonly isNamed: boolean;
  /** … among them the labels of these rows … */
  readonly rows: readonly number[];
  /** … one of which is the last of them. */
  readonly endsNamed: boolean;
  /** So many stand in each line; 0 where that differs … */
  readonly perLine: number;
  /** … and the last, or the only one, alone in its own: it may be a page's. */
  readonly isLastAlone: boolean;
}

/** Numbers of pages among the table's. */
const MOST_STRAYS = 3;
/** Numbers of the table before that stand in front of this one's, where no label tells its first row. */
const MOST_BEFORE = 8;
const MOST_STEPS = 60_000;

/**
 * @param own the tokens of the table's section. @param behind those after it: a page's end may have put numbers there.
 * @returns the cells of each row; null where the blocks do not tell all of them.
 */
export function readBlocks(
  own: readonly Token[],
  behind: readonly Token[],
  refs: readonly RowRef[],
  relations: readonly Relation[],
): readonly (readonly Token[])[] | null {
  const all = blocksOf(own, refs);
  // Numbers before the first row's label are of the table before this one, unless they are as many as this one has.
  const isFull = countOf(all) === refs.length * refs[0].columns;
  const from = isFull ? 0 : all.findIndex(({ rows }) => rows[0] === 0);
  const first = all.slice(Math.max(from, 0));
  const more = isFull ? [] : blocksOf(behind, refs);
  if (countOf(first) > refs.length * refs[0].columns + MOST_STRAYS + MOST_BEFORE) return null;
  const tiling = new Tiling([...first, ...more], first.length, refs, relations);
  return tiling.run();
}

const countOf = (blocks: readonly Block[]) => blocks.reduce((sum, { items }) => sum + items.length, 0);

function blocksOf(tokens: readonly Token[], refs: readonly RowRef[]): Block[] {
  const blocks: Block[] = [];
  let words = '';
  let items: Token[] = [];
  const close = () => {
    if (items.length > 0) {
      const rows = refs.flatMap(({ key }, row) => (key.length > 2 && words.includes(key) ? row : []));
      const endsNamed = rows.some((row) => words.endsWith(refs[row].key));
      blocks.push(blockOf(items, { isNamed: words !== '', rows, endsNamed }));
      words = '';
    }
    items = [];
  };
  for (const token of tokens) {
    const last = items.at(-1);
    if (token.kind === 'text' || (last && token.line > last.line + 1)) close();
    if (token.kind === 'text') words += token.key;
    else if (token.end > token.start) items.push(token);
  }
  close();
  return blocks;
}

function blockOf(items: readonly Token[], words: Pick<Block, 'isNamed' | 'rows' | 'endsNamed'>): Block {
  const isLastAlone = items.at(-1)?.line !== items.at(-2)?.line;
  return { ...words, items, values: items.map(amountOf), perLine: perLine(items), isLastAlone };
}

function perLine(items: readonly Token[]): number {
  const [first, ...others] = linesIn(items);
  return others.every(({ length }) => length === first.length) ? first.length : 0;
}

class Tiling {
  private readonly heights: number[];
  private readonly cells: (Token | null)[];
  private readonly sums: Sums;
  private readonly columns: number;
  private steps = 0;
  private found: readonly Token[] | null = null;
  private isOne = true;

  constructor(
    private readonly blocks: readonly Block[],
    /** So many of the blocks are of the table's own section. */
    private readonly own: number,
    private readonly refs: readonly RowRef[],
    relations: readonly Relation[],
  ) {
    this.columns = refs[0].columns;
    this.heights = new Array<number>(this.columns).fill(0);
    this.cells = new Array<Token | null>(refs.length * this.columns).fill(null);
    this.sums = new Sums(relations, []);
  }

  run(): readonly (readonly Token[])[] | null {
    this.search(0, null, MOST_STRAYS);
    const { found, columns } = this;
    if (!found || !this.isOne || this.steps > MOST_STEPS) return null;
    return this.refs.map((_, row) => found.slice(row * columns, (row + 1) * columns));
  }

  /** @param last where the last block was put. @param strays so many numbers more may be those of pages. */
  private search(at: number, last: Area | null, strays: number): void {
    if (++this.steps > MOST_STEPS || !this.isOne) return;
    if (this.heights.every((height) => height === this.refs.length)) {
      const rest = this.blocks.slice(at, this.own);
      if (rest.every(({ items }) => items.length === 1) && rest.length <= strays) this.addSolution();
      return;
    }
    const block = this.blocks[at];
    if (!block) return;
    const { items, values, rows, isLastAlone } = block;
    const isPage = strays > 0 && isLastAlone && mayBePage(values[items.length - 1]);
    for (const start of this.startsOf(block, last)) {
      this.place(at, block, start, strays);
      if (isPage && items.length > 1) this.place(at, blockOf(items.slice(0, -1), block), start, strays - 1);
    }
    const isBefore = last === null && items.length <= MOST_BEFORE && rows.length === 0;
    if (isBefore) this.search(at + 1, null, strays);
    else if (items.length === 1 && isPage) this.search(at + 1, last, strays - 1);
  }

  /** Where a block can begin; what stands right of another with no words between has as many rows. */
  private startsOf({ isNamed, endsNamed }: Block, last: Area | null): readonly Start[] {
    if (endsNamed) return [{ column: 0, rows: 0 }];
    const least = this.heights.indexOf(Math.min(...this.heights));
    const column = last ? last.column + last.width : this.columns;
    const right = last && this.heights[column] === last.top ? { column, rows: last.height } : null;
    if (!isNamed) return [right ?? { column: least, rows: 0 }];
    const columns = new Set([least, 0, ...(right ? [column] : [])]);
    return [...columns].map((own) => ({ column: own, rows: 0 }));
  }

  /** Puts a block in each form that it can have with its first number in this column. */
  private place(at: number, block: Block, start: Start, strays: number): void {
    const { column } = start;
    const { items, rows, perLine: inLine } = block;
    const top = this.heights[column];
    // A label of two lines may stand behind its numbers.
    if (column === 0 && rows.length > 0 && (top < rows[0] || top > rows[rows.length - 1] + 1)) return;
    for (let width = 1; column + width <= this.columns && width <= items.length; width++) {
      if (this.heights[column + width - 1] !== top) return;
      const height = items.length / width;
      if (!Number.isInteger(height) || top + height > this.refs.length) continue;
      if ((inLine > 1 && inLine !== width) || (start.rows > 0 && start.rows !== height)) continue;
      const isEither = width > 1 && height > 1 && inLine === 1;
      for (const isDown of isEither ? [true, false] : [inLine === 1])
        this.fill(at, block, { column, top, width, height, isDown }, strays);
    }
  }

  private fill(at: number, block: Block, area: Area, strays: number): void {
    const least = Math.min(...this.heights);
    this.write(block, area, 1);
    const isTrue = block.values.every((value) => value >= 0) && !this.sums.isBroken() && this.addUp(least);
    if (isTrue) this.search(at + 1, area, strays);
    this.write(block, area, -1);
  }

  private write(block: Block, { column, top, width, height, isDown }: Area, change: 1 | -1): void {
    const { items, values } = block;
    for (const [index, item] of items.entries()) {
      const across = isDown ? Math.floor(index / height) : index % width;
      const down = isDown ? index % height : Math.floor(index / width);
      this.cells[(top + down) * this.columns + column + across] = change > 0 ? item : null;
      this.sums.set(this.refs[top + down].first + column + across, values[index], change);
    }
    for (let own = column; own < column + width; own++) this.heights[own] = top + (change > 0 ? height : 0);
  }

  /** The rows from this one on of which all cells are there. */
  private addUp(from: number): boolean {
    const to = Math.min(...this.heights);
    for (let row = from; row < to; row++) {
      const cells = this.cells.slice(row * this.columns, (row + 1) * this.columns) as Token[];
      if (!isSum(cells.map(amountOf))) return false;
    }
    return true;
  }

  private addSolution(): void {
    const own = this.cells as readonly Token[];
    this.isOne = !this.found || this.found.every((cell, at) => amountOf(cell) === amountOf(own[at]));
    this.found ??= [...own];
  }
}

interface Start {
  readonly column: number;
  /** So many rows it has; 0 where that is open. */
  readonly rows: number;
}

interface Area {
  readonly column: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Its numbers come column by column. */
  readonly isDown: boolean;
}
