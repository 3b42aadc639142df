/**
 * Tells the rows of a table whose labels and numbers a conversion tore apart: one alignment of all of a section's
 * numbers to the form's rows, in their order. Labels, whether a row adds up, and the runs in which numbers stand each
 * give evidence (scoring.ts); the best alignment wins, and a row that another alignment reads otherwise and nearly as
 * well stays missing.
 *
 * Rows are aligned by dynamic programming: best scores from the front and from the back, so that for each reading of
 * a row the best alignment with it is known.
 */
import type { RowRef } from './labels';
import { addsUp } from './place';
import type { RowText } from './rows';
import { SCORING } from './scoring';
import type { Token } from './tokens';

export interface Alignment {
  /** For each of the rows what stands for it; null where that cannot be told. */
  readonly texts: readonly (RowText | null)[];
  /** Runs of numbers that stand for none. */
  readonly rest: readonly RowText[];
}

/** A table as large as ten of the widest is no table. */
const MOST_NUMBERS = 2000;

/** One way to read a row: the cells from `start`, as many as `count`; 0 where it has none. */
interface Way {
  readonly start: number;
  readonly count: number;
  readonly total: number;
}

/**
 * @param tokens those of the section, none from lines divided into fields.
 * @param refs the rows of the table, all with the same columns.
 */
export function alignRows(tokens: readonly Token[], refs: readonly RowRef[]): Alignment | null {
  const runs = new Runs(tokens);
  const { cells } = runs;
  const { columns } = refs[0];
  if (cells.length < columns || cells.length > MOST_NUMBERS) return null;
  const sums = cells.map((_, start) => scoreOfSum(cells.slice(start, start + columns), columns));
  const labels = refs.map((ref) => runs.labelOf(ref.key));
  const front = table(refs.length + 1, cells.length + 1);
  const back = table(refs.length + 1, cells.length + 1);
  front[0][0] = 0;
  back[refs.length][cells.length] = 0;
  for (let row = 0; row <= refs.length; row++)
    for (let at = 0; at <= cells.length; at++)
      eachStep(row, at, (toRow, to, score) => {
        front[toRow][to] = Math.max(front[toRow][to], front[row][at] + score);
      });
  for (let row = refs.length; row >= 0; row--)
    for (let at = cells.length; at >= 0; at--)
      eachStep(row, at, (toRow, to, score) => {
        back[row][at] = Math.max(back[row][at], back[toRow][to] + score);
      });
  const used = new Set<Token>();
  const texts = refs.map((ref, row) => {
    const own = decide(waysOf(row));
    if (!own || isDisordered(own)) return null;
    for (const cell of own) used.add(cell);
    return rowText(ref, own, runs.labelRange(own[0]));
  });
  return { texts, rest: runs.unused(used) };

  /** Calls `use` with each way to go on from a row and a cell, and what it scores. */
  function eachStep(row: number, at: number, use: (row: number, at: number, score: number) => void): void {
    if (at < cells.length) use(row, at + 1, SCORING.skipped);
    if (row === refs.length) return;
    use(row + 1, at, SCORING.absent);
    if (at + columns <= cells.length) {
      const whole = runs.isWhole(at, columns) ? SCORING.wholeRun : 0;
      use(row + 1, at + columns, sums[at] + whole + labels[row](at, at + columns - 1));
    }
    const short = runs.restOfRun(at);
    if (short > 0 && short < columns && runs.isWhole(at, short))
      use(
        row + 1,
        at + short,
        SCORING.shortRun + Math.min(0, labels[row](at, at + short - 1) - SCORING.label / 2),
      );
  }

  function waysOf(row: number): Way[] {
    const ways: Way[] = [];
    for (let at = 0; at <= cells.length; at++)
      eachStep(row, at, (toRow, to, score) => {
        if (toRow > row)
          ways.push({ start: at, count: to - at, total: front[row][at] + score + back[toRow][to] });
      });
    return ways;
  }

  /** The cells of the best way; null where it has none or another one is as good and reads other numbers. */
  function decide(ways: readonly Way[]): readonly Token[] | null {
    const best = ways.reduce((a, b) => (b.total > a.total ? b : a));
    const key = digitsOf(best);
    const rival = ways.some((way) => best.total - way.total < SCORING.margin && digitsOf(way) !== key);
    return best.count === 0 || rival ? null : cells.slice(best.start, best.start + best.count);
  }

  /** Numbers of several lines that do not add up may have changed places. */
  function isDisordered(own: readonly Token[]): boolean {
    return own.length === columns && own[0].line !== own[columns - 1].line && !isSum(own);
  }

  function digitsOf({ start, count }: Way): string {
    return cells
      .slice(start, start + count)
      .map(({ number }) => number?.digits ?? '')
      .join();
  }
}

const table = (rows: number, length: number) =>
  Array.from({ length: rows }, () => new Float64Array(length).fill(Number.NEGATIVE_INFINITY));

function scoreOfSum(cells: readonly Token[], columns: number): number {
  if (cells.length < columns) return SCORING.broken;
  if (isZeros(cells)) return SCORING.zeros;
  return addsUp(cells) ? SCORING.addsUp : SCORING.broken;
}

const isZeros = (cells: readonly Token[]) => cells.every(({ number }) => (number?.digits ?? '0') === '0');

const isSum = (cells: readonly Token[]) => isZeros(cells) || addsUp(cells);

const rowText = (ref: RowRef, items: readonly Token[], label: RowText['label']): RowText => ({
  pieces: [],
  items,
  ref,
  label,
  labelField: -1,
  fields: 0,
});

/** The cells of a stretch of tokens, in runs that words part, and the words before each run. */
class Runs {
  readonly cells: Token[] = [];
  /** For each cell the number of its run. */
  private readonly runOf: number[] = [];
  /** Where each run starts among the cells. */
  private readonly starts: number[] = [];
  /** The words before each run, and behind the last. */
  private readonly words: Token[][] = [[]];

  constructor(tokens: readonly Token[]) {
    let inRun = false;
    for (const token of tokens) {
      if (token.kind === 'text') {
        if (inRun) this.words.push([]);
        this.words[this.words.length - 1].push(token);
        inRun = false;
      } else if (token.kind === 'number' || token.end > token.start) {
        if (!inRun) this.starts.push(this.cells.length);
        this.runOf.push(this.starts.length - 1);
        this.cells.push(token);
        inRun = true;
      }
    }
    if (inRun) this.words.push([]);
  }

  /** How many cells there are from this one to the end of its run. */
  restOfRun(at: number): number {
    const end = this.starts[this.runOf[at] + 1] ?? this.cells.length;
    return end - at;
  }

  /** True where these cells are a run of their own. */
  isWhole(at: number, count: number): boolean {
    return this.starts[this.runOf[at]] === at && this.restOfRun(at) === count;
  }

  /** What a label counts for cells from `first` to `last`: how much of it stands in the words before and behind. */
  labelOf(key: string): (first: number, last: number) => number {
    const pairs = pairsOf(key);
    const found = this.words.map((words) => {
      const text = words.map((word) => word.key).join('');
      return pairs.map((pair) => text.includes(pair));
    });
    return (first, last) => {
      const before = found[this.runOf[first]];
      const behind = found[this.runOf[last] + 1];
      const count = pairs.filter((_, at) => before[at] || behind[at]).length;
      if (before.every(Boolean) && this.standsInLine(first)) return SCORING.ownLine;
      const share =
        Math.max(before.filter(Boolean).length, count * SCORING.around) / Math.max(pairs.length, 1);
      return SCORING.label * Math.max(0, (share - SCORING.commonLabel) / (1 - SCORING.commonLabel));
    };
  }

  /** Where the words before a cell's run stand, if it is the first of its run. */
  labelRange(cell: Token): RowText['label'] {
    const at = this.cells.indexOf(cell);
    const word = this.isFirst(at) ? this.words[this.runOf[at]].at(-1) : undefined;
    return word ? { start: word.start, end: word.end } : null;
  }

  /** True where a cell follows its run's words in their line. */
  private standsInLine(at: number): boolean {
    return this.isFirst(at) && this.words[this.runOf[at]].at(-1)?.line === this.cells[at].line;
  }

  private isFirst(at: number): boolean {
    return this.starts[this.runOf[at]] === at;
  }

  /** Runs of which a cell was not used, each with what is left of it. */
  unused(used: ReadonlySet<Token>): RowText[] {
    return this.starts.flatMap((start) => {
      const left = this.cells.slice(start, start + this.restOfRun(start)).filter((cell) => !used.has(cell));
      if (!left.some((cell) => cell.kind === 'number')) return [];
      return [{ ...rowText(UNKNOWN, left, this.labelRange(left[0])), ref: null }];
    });
  }
}

const UNKNOWN = {} as RowRef;

/** The pairs of neighbouring characters of a label: what is left of it when it is torn. */
function pairsOf(key: string): string[] {
  if (key.length < 2) return [key];
  return Array.from({ length: key.length - 1 }, (_, at) => key.slice(at, at + 2));
}
