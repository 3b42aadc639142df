/**
 * Zeros that rows of a torn table lack and that stand anywhere (jigsaw.ts): which of the rows read so far lacks them in which
 * columns, and where they were found since. Those for the same columns stand in the order of the rows.
 */
import { lastOf } from '../../../mapped';
import type { Pieces } from './pieces';
import { NOWHERE } from './puzzle';

/** More columns than any table has. */
const WIDEST = 64;

/** One number for columns that a row lacks: the first of them, and how many. */
export const gapOf = (column: number, count: number) => column * WIDEST + count;
const countOf = (gap: number) => gap % WIDEST;
const columnOf = (gap: number) => Math.floor(gap / WIDEST);

export class OwedZeros {
  /** By the columns that rows lack where the numbers for them stand, row by row: nowhere yet where they are zeros. */
  readonly apart = new Map<number, number[]>();
  /** So many zeros are not found yet. */
  count = 0;
  readonly #values: readonly number[];
  readonly #pieces: Pieces;

  constructor(values: readonly number[], pieces: Pieces) {
    this.#values = values;
    this.#pieces = pieces;
  }

  /** Whether a piece for these columns may stand there, behind those of the rows before. */
  isInOrder(column: number, count: number, start: number): boolean {
    return start === NOWHERE || this.#startsOf(column, count).every((before) => before < start);
  }

  /** @returns which of those that lack the same columns it is for. */
  add(column: number, count: number, start: number): number {
    if (start === NOWHERE) this.count += count;
    return this.#startsOf(column, count).push(start) - 1;
  }

  takeBack(column: number, count: number, start: number): void {
    if (start === NOWHERE) this.count -= count;
    this.#startsOf(column, count).pop();
  }

  #startsOf(column: number, count: number): number[] {
    const gap = gapOf(column, count);
    let starts = this.apart.get(gap);
    if (!starts) {
      starts = [];
      this.apart.set(gap, starts);
    }
    return starts;
  }

  /** Zeros that a row before lacks, wherever they stand, may stand here, where `run` numbers stand together. */
  pay(at: number, run: number, use: (cost: number) => void): void {
    if (this.count === 0) return;
    let zeros = 0;
    while (zeros < run && this.#values[at + zeros] === 0) zeros++;
    for (const [gap, starts] of this.apart) {
      const count = countOf(gap);
      const first = starts.indexOf(NOWHERE);
      if (first < 0 || count > zeros || !this.#pieces.isPiece(at, count)) continue;
      if (starts.some((start, nth) => start !== NOWHERE && (nth < first ? start > at : start < at))) continue;
      starts[first] = at;
      this.count -= count;
      this.#pieces.use(at, count, 1);
      use(this.#pieces.costOf(at, count, columnOf(gap)));
      this.#pieces.use(at, count, 0);
      this.count += count;
      starts[first] = NOWHERE;
    }
  }

  /** All of them can stand among what is left, in the order of the rows. */
  canBePaid(): boolean {
    if (this.count === 0) return true;
    const zeros = this.#values.flatMap((value, at) => (value === 0 && !this.#pieces.used[at] ? at : []));
    const [first, last] = [zeros[0] ?? Infinity, lastOf(zeros) ?? NOWHERE];
    return [...this.apart.values()].every((starts) => {
      const isOut = (start: number) => start !== NOWHERE && start > last;
      const isBefore = (start: number) => start !== NOWHERE && start < first;
      const [from, to] = [starts.indexOf(NOWHERE), starts.lastIndexOf(NOWHERE)];
      return from < 0 || !(starts.slice(0, to).some(isOut) || starts.slice(from).some(isBefore));
    });
  }

  /** What the rows that are left depend on. */
  state(): string {
    return `${[...this.apart].map(([gap, starts]) => `${gap}:${starts}`).sort()}`;
  }
}
