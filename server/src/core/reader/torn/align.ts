/**
 * Tells the rows of a table whose labels and numbers a conversion tore apart: one alignment of all of a section's
 * numbers to the form's rows, in their order. Labels, whether a row adds up, and the runs in which numbers stand each
 * give evidence (evidence.ts, weighed by scoring.ts); the best alignment wins, and a row that another alignment reads otherwise and nearly as
 * well stays missing.
 *
 * Rows are aligned by dynamic programming: best scores from the front and from the back, so that for each reading of
 * a row the best alignment with it is known.
 */
import type { Token } from '../lines/tokens';
import type { RowRef } from '../rows/labels';
import type { RowText } from '../rows/rowText';
import { addUp, scoreOfSum, scoresOfPieces } from './evidence';
import { Runs } from './runs';
import { SCORING } from './scoring';

/** Cells of one run that can be a row's: all of it, or its first or last numbers. */
export interface Piece {
  readonly items: readonly Token[];
  /** The column of the first of them. */
  readonly offset: number;
}

export interface AlignedRow {
  readonly ref: RowRef;
  /** What the row can be, the best first; none where the text has nothing like it. */
  readonly pieces: readonly Piece[];
  /** All of the row, and no other way is nearly as good. */
  readonly isWhole: boolean;
  /** Words stand among its numbers. */
  readonly isParted: boolean;
  /** So many of its numbers stand together and before other numbers or none: the others may be of another row. */
  readonly sure: number;
  /** There are no other numbers between the words around them. */
  readonly isAllOfRun: boolean;
  readonly label: RowText['label'];
}

export interface Alignment {
  readonly rows: readonly AlignedRow[];
  /** For each row the first of the numbers that stand right behind its label and no other row's. */
  readonly named: readonly (Token | undefined)[];
  /** A label stands behind the last of the numbers: labels may stand behind their numbers … */
  readonly endsNamed: boolean;
  /** … and there is no label before the first of them. */
  readonly isDoubtful: boolean;
  /** All the cells in their order, in the runs that words part. */
  readonly runs: readonly (readonly Token[])[];
}

/** A table as large as ten of the widest is no table. */
const MOST_NUMBERS = 2000;
/** More ways to read a row than this are not compared. */
const MOST_WAYS = 8;

/** One way to read a row: the cells from `start`, as many as `count`; 0 where it has none. */
interface Way {
  readonly start: number;
  readonly count: number;
  /** The column of the first of them. */
  readonly offset: number;
  /** What the best alignment scores that reads it so. */
  readonly total: number;
}

/**
 * @param tokens those of the section, none from lines divided into fields.
 * @param refs the rows of the table, all with the same columns.
 */
export function alignRows(
  tokens: readonly Token[],
  refs: readonly RowRef[],
  firstNamed: readonly (Token | undefined)[],
): Alignment | null {
  const runs = new Runs(tokens);
  const { length } = runs.cells;
  const { columns } = refs[0];
  const endsNamed = runs.endsNamed(refs);
  const isDoubtful = endsNamed && runs.startsUnnamed(refs, columns);
  const named = firstNamed.map((cell, row) =>
    cell && !isDoubtful && runs.isNamedAlone(cell, refs, row) ? cell : undefined,
  );
  if (length < columns || length > MOST_NUMBERS) return null;
  const behind = runs.rowsBehind(refs, columns);
  if (behind) {
    const firsts = behind.map(({ pieces }) => pieces[0].items[0]);
    return { endsNamed: false, isDoubtful: false, rows: behind, named: firsts, runs: runs.all() };
  }
  return { rows: new Aligner(runs, refs, named).rows(), named, endsNamed, isDoubtful, runs: runs.all() };
}

/** Is given where a step leads, what it scores, and from which column on the row has the cells; one to the same row leaves a cell out. */
type UseStep = (row: number, at: number, score: number, offset: number) => void;

class Aligner {
  /** By row and cell the best score of all that stand before them … */
  readonly #front: readonly Float64Array[];
  /** … and of all from them on. */
  readonly #back: readonly Float64Array[];
  /** What cells from each on score as a whole row, and as a piece of so many. */
  readonly #sums: readonly number[];
  readonly #pieces: ReturnType<typeof scoresOfPieces>;
  /** By row what its label counts for cells from one to another. */
  readonly #labels: readonly ((first: number, last: number) => number)[];
  readonly #cells: readonly Token[];
  readonly #columns: number;
  readonly #runs: Runs;
  readonly #refs: readonly RowRef[];
  readonly #named: Alignment['named'];

  constructor(runs: Runs, refs: readonly RowRef[], named: Alignment['named']) {
    const { cells } = runs;
    const { columns } = refs[0];
    this.#cells = cells;
    this.#columns = columns;
    this.#runs = runs;
    this.#refs = refs;
    this.#named = named;
    this.#sums = cells.map((_, start) => scoreOfSum(cells.slice(start, start + columns), columns));
    this.#pieces = scoresOfPieces(cells, columns);
    this.#labels = refs.map((ref, row) => {
      const label = runs.labelOf(ref.key);
      const own = named[row];
      return (first, last) => label(first, last) + (own && cells[first] === own ? SCORING.named : 0);
    });
    this.#front = this.#scoreFront();
    this.#back = this.#scoreBack();
  }

  rows(): AlignedRow[] {
    return this.#refs.map((ref, row) => this.#rowOf(ref, nearest(this.#waysOf(row))));
  }

  #scoreFront(): Float64Array[] {
    const { length } = this.#cells;
    const rows = this.#refs.length;
    const front = noScores(rows + 1, length + 1);
    front[0][0] = 0;
    for (let row = 0; row <= rows; row++)
      for (let at = 0; at <= length; at++)
        this.#eachStep(row, at, (toRow, to, score) => {
          front[toRow][to] = Math.max(front[toRow][to], front[row][at] + score);
        });
    return front;
  }

  #scoreBack(): Float64Array[] {
    const { length } = this.#cells;
    const rows = this.#refs.length;
    const back = noScores(rows + 1, length + 1);
    back[rows][length] = 0;
    for (let row = rows; row >= 0; row--)
      for (let at = length; at >= 0; at--)
        this.#eachStep(row, at, (toRow, to, score) => {
          back[row][at] = Math.max(back[row][at], back[toRow][to] + score);
        });
    return back;
  }

  /** Calls `use` with each way to go on from a row and a cell. */
  #eachStep(row: number, at: number, use: UseStep): void {
    const { length } = this.#cells;
    if (at < length) use(row, at + 1, SCORING.skipped, 0);
    if (row === this.#refs.length) return;
    use(row + 1, at, SCORING.absent, 0);
    if (at === length) return;
    const columns = this.#columns;
    const runs = this.#runs;
    const label = this.#labels[row];
    const rest = runs.restOfRun(at);
    if (at + columns <= length) {
      const whole = runs.isWhole(at, columns) ? SCORING.wholeRun : 0;
      const across = rest < columns ? SCORING.acrossWords : 0;
      use(row + 1, at + columns, this.#sums[at] + whole + across + label(at, at + columns - 1), 0);
    }
    const least = this.#named[row] === this.#cells[at] ? 1 : columns - 2;
    for (let count = least; count < columns && count <= rest; count++) {
      if (this.#isInLine(at) || this.#isInLine(at + count)) continue;
      const whole = runs.isWhole(at, count) ? SCORING.shortRun : 0;
      const { asFirst, asLast } = this.#pieces[at][count];
      const own = whole + label(at, at + count - 1);
      use(row + 1, at + count, asFirst + own, 0);
      use(row + 1, at + count, asLast + own, columns - count);
    }
  }

  /** A cell goes on in the line of the one before: what stands in one line is of one row. */
  #isInLine(at: number): boolean {
    return at > 0 && this.#cells[at]?.line === this.#cells[at - 1].line;
  }

  #waysOf(row: number): Way[] {
    const ways: Way[] = [];
    for (let at = 0; at <= this.#cells.length; at++)
      this.#eachStep(row, at, (toRow, to, score, offset) => {
        if (toRow === row) return;
        const total = this.#front[row][at] + score + this.#back[toRow][to];
        ways.push({ start: at, count: to - at, offset, total });
      });
    return ways;
  }

  /** @param near the best ways to read the row; one without cells is that the row has nothing. */
  #rowOf(ref: RowRef, near: readonly Way[]): AlignedRow {
    const runs = this.#runs;
    const ways = near[0].count > 0 ? near.filter(({ count }) => count > 0) : [];
    const pieces = ways.map((way) => ({ items: this.#itemsOf(way), offset: way.offset }));
    const [best] = ways;
    if (!best)
      return { ref, pieces, isWhole: false, isAllOfRun: false, sure: 0, isParted: false, label: null };
    const { start, count } = best;
    return {
      ref,
      pieces,
      isWhole: count === this.#columns && this.#isDecided(near) && !this.#isDisordered(best),
      isAllOfRun: runs.isWhole(start, count),
      sure: runs.sureOf(start, count),
      isParted: runs.restOfRun(start) < count,
      label: runs.labelRange(this.#cells[start]),
    };
  }

  #itemsOf({ start, count }: Way): readonly Token[] {
    return this.#cells.slice(start, start + count);
  }

  /** True where all of these ways read the same numbers. */
  #isDecided(ways: readonly Way[]): boolean {
    const digitsOf = (way: Way) =>
      this.#itemsOf(way)
        .map(({ number }) => number?.digits ?? '')
        .join();
    return ways.every((way) => digitsOf(way) === digitsOf(ways[0]));
  }

  /**
   * Numbers of several lines that do not add up may have changed places; of those of a line with more numbers, one is split
   * in two, or a mark for a note. Part of one line and part of another add up by chance.
   */
  #isDisordered(way: Way): boolean {
    const items = this.#itemsOf(way);
    const isCut = this.#isInLine(way.start) || this.#isInLine(way.start + way.count);
    const isApart = items[0].line !== items[items.length - 1].line;
    return addUp(items) ? isCut && isApart : isCut || isApart;
  }
}

/** The best ways, as far as they are nearly as good. */
function nearest(ways: readonly Way[]): readonly Way[] {
  const best = ways.reduce((a, b) => (b.total > a.total ? b : a));
  return ways
    .filter((way) => best.total - way.total < SCORING.margin)
    .sort((a, b) => b.total - a.total)
    .slice(0, MOST_WAYS);
}

const noScores = (rows: number, length: number) =>
  Array.from({ length: rows }, () => new Float64Array(length).fill(Number.NEGATIVE_INFINITY));
