/**
 * The ways to read one row of a torn table (jigsaw.ts): the numbers where it begins, and others that stand behind them in the
 * text in its other columns, so that it adds up.
 */
import { lastOf } from '../../../mapped';
import { SCORING } from '../scoring';
import type { Parts, Pieces } from './pieces';
import { NOWHERE, type Piece, type Stream } from './puzzle';

/** Columns that a row lacks, from one up to another. */
type Gap = readonly [from: number, to: number];

export interface RowSought {
  /** Where it begins, and how many numbers stand there together. */
  readonly at: number;
  readonly run: number;
  /** It may be cut so often. */
  readonly cuts: number;
  /** What was spent on the rows before it, and the most that may be. */
  readonly cost: number;
  readonly bound: number;
  /** So many pieces may be looked at. */
  readonly looks: number;
  /** By column the most that a number can be; null where that is not known. */
  readonly room: readonly number[] | null;
}

export class RowWays {
  readonly #row: number[];
  readonly #own: Piece[] = [];
  #parts: Parts;
  /** The least cost of a way that was not gone, since that is above the bound. */
  above = Infinity;
  /** So many pieces were looked at. */
  looks = 0;
  readonly #stream: Stream;
  readonly #pieces: Pieces;
  readonly #sought: RowSought;
  readonly #use: (cost: number, values: readonly number[], pieces: readonly Piece[]) => boolean;

  /**
   * @param use is given each way: what it costs, the numbers by column, and where they stand; false where no more is to be
   * looked at.
   */
  constructor(
    stream: Stream,
    pieces: Pieces,
    sought: RowSought,
    use: (cost: number, values: readonly number[], pieces: readonly Piece[]) => boolean,
  ) {
    this.#stream = stream;
    this.#pieces = pieces;
    this.#sought = sought;
    this.#use = use;
    this.#row = new Array(stream.columns).fill(0);
    this.#parts = pieces.behind(sought.at, sought.room?.[stream.columns - 1] ?? Infinity);
  }

  each(): void {
    const { columns } = this.#stream;
    const pieces = this.#pieces;
    const { at, run, cost } = this.#sought;
    for (let count = Math.min(run, columns - 1); count > 0; count--) {
      if (!pieces.isPiece(at, count)) continue;
      const isZero = pieces.worth(at, count, false) === 0;
      for (let column = 0; column + count <= columns; column++) {
        if (!this.#put(at, count, column)) continue;
        const isLast = column + count === columns;
        const gaps: Gap[] = isLast ? [] : [[column + count, columns]];
        if (column > 0) gaps.unshift([0, column]);
        // Zeros in front of zeros are the same as zeros behind zeros.
        const isSame = isZero && column > 0;
        const need = -pieces.worth(at, count, isLast);
        this.#own.push({ start: at, count, column });
        const goesOn = this.#fill(
          cost + pieces.costOf(at, count, column),
          gaps,
          need,
          this.#sought.cuts,
          isSame,
        );
        this.#own.pop();
        if (!goesOn) return;
      }
    }
  }

  /** Writes numbers into the row's columns; false where one is more than its column has room for. */
  #put(start: number, count: number, column: number): boolean {
    const row = this.#row;
    const stream = this.#stream;
    const { room } = this.#sought;
    for (let nth = 0; nth < count; nth++) {
      const value = stream.values[start + nth];
      if (room && value > room[column + nth]) return false;
      row[column + nth] = value;
    }
    return true;
  }

  /**
   * Puts into the first gap each piece, and goes on with the others: the last has to be worth what is needed.
   * @param isSame zeros in it would be the same as others already looked at.
   */
  #fill(cost: number, gaps: readonly Gap[], need: number, cuts: number, isSame: boolean): boolean {
    if (gaps.length === 0) return this.#use(cost, [...this.#row], [...this.#own]);
    const least = cost + gaps.length * SCORING.cut;
    if (least > this.#sought.bound) {
      this.above = Math.min(this.above, least);
      return true;
    }
    const [[from, to], ...others] = gaps;
    for (let mid = to; mid > from; mid--) {
      const rest: readonly Gap[] = mid < to ? [[mid, to], ...others] : others;
      if (rest.length >= cuts) break;
      if (!this.#fillGap([from, mid], cost + SCORING.cut, rest, need, cuts - 1, isSame)) return false;
    }
    return true;
  }

  /** Puts zeros into a gap, wherever they stand, and each piece as long as it. @param rest the gaps behind it. */
  #fillGap(
    [from, to]: Gap,
    cost: number,
    rest: readonly Gap[],
    need: number,
    cuts: number,
    isSame: boolean,
  ): boolean {
    const { columns } = this.#stream;
    const own = this.#own;
    const parts = this.#parts;
    const [count, isLast, next] = [to - from, to === columns, rest[0]];
    const before = lastOf(own);
    const isSplit = own.length > 1 && before.column + before.count === from;
    const goOn = (start: number, worth: number, across: number) => {
      own.push({ start, count, column: from });
      const goesOn = this.#fill(cost + across, rest, need - worth, cuts, false);
      own.pop();
      return goesOn;
    };
    if ((next || need === 0) && !isSame && !(isSplit && before.start === NOWHERE)) {
      this.#row.fill(0, from, to);
      if (!goOn(NOWHERE, 0, 0)) return false;
    }
    const isLastButOne = rest.length === 1 && cuts === 1;
    for (const { start, worth } of next ? parts.all(count, isLast) : parts.worth(count, isLast, need)) {
      if (++this.looks > this.#sought.looks) return false;
      if (isLastButOne && worth !== need && !parts.has(next[1] - next[0], next[1] === columns, need - worth))
        continue;
      if (own.some((other) => overlaps(other, start, count))) continue;
      if (isSplit && before.start !== NOWHERE && start === before.start + before.count) continue;
      if (!this.#put(start, count, from)) continue;
      if (!goOn(start, worth, this.#pieces.costOf(start, count, from))) return false;
    }
    return true;
  }
}

const overlaps = (own: Piece, start: number, count: number) =>
  own.start !== NOWHERE && start < own.start + own.count && own.start < start + count;
