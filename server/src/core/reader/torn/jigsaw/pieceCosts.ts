/**
 * The least that a piece of a torn row costs (jigsaw.ts), however the rest of the row is cut. A row of two pieces costs one cut,
 * half of it each; one of three costs two, a third of them each. So what every number’s piece costs adds up to no more than its
 * rows do.
 */
import { SCORING } from '../scoring';
import type { Stream } from './puzzle';

const OF_TWO = SCORING.cut / 2;
const OF_THREE = (SCORING.cut * 2) / 3;

export class PieceCosts {
  /** No row’s total is larger, and so no part of a row. */
  readonly largest: number;
  /** By length what a row’s first numbers add up to, anywhere in the stream … */
  readonly #fronts: readonly Set<number>[];
  /** … and what its last ones need in front of them: the total less the others. */
  readonly #needs: readonly Set<number>[];
  readonly #stream: Stream;
  readonly #columns: number;

  constructor(stream: Stream, startOf: Int32Array, columns: number) {
    const { values } = stream;
    this.#stream = stream;
    this.#columns = columns;
    this.largest = Math.max(...values);
    this.#fronts = Array.from({ length: columns }, () => new Set());
    this.#needs = Array.from({ length: columns }, () => new Set());
    for (let at = 0; at < values.length; at++) {
      let sum = 0;
      for (let count = 1; count < columns && startOf[at + count - 1] < 0; count++) {
        const last = values[at + count - 1];
        sum += last;
        this.#fronts[count].add(sum);
        this.#needs[count].add(2 * last - sum);
      }
    }
  }

  /**
   * @param at the first of `count` numbers, which add up to `sum`, between numbers from `start` to `end`.
   * @param room by column the most that a number can be, where that is known.
   */
  least(
    at: number,
    count: number,
    sum: number,
    { start, end }: { readonly start: number; readonly end: number },
    room: readonly number[] | undefined,
  ): number {
    const { values, across } = this.#stream;
    const columns = this.#columns;
    const others = columns - count;
    const cutAt = (to: number) => (to > start && to < end && across[to] === 0 ? SCORING.cutInRun : 0);
    const [before, behind] = [cutAt(at), cutAt(at + count)];
    const need = 2 * values[at + count - 1] - sum;
    const isBack = need >= 0 && this.hasRoom(at, count, others, room);
    const asBack = isBack ? before + (this.#fronts[others].has(need) ? OF_TWO : OF_THREE) : Infinity;
    if (sum > (room?.[columns - 1] ?? this.largest)) return asBack;
    const isFront = this.hasRoom(at, count, 0, room);
    const asFront = isFront ? behind + (this.#needs[others].has(sum) ? OF_TWO : OF_THREE) : Infinity;
    return Math.min(asFront, asBack, before + behind + OF_THREE);
  }

  /** Numbers could stand in the columns from this one on. */
  hasRoom(at: number, count: number, column: number, room: readonly number[] | undefined): boolean {
    const { values } = this.#stream;
    if (room) for (let nth = 0; nth < count; nth++) if (values[at + nth] > room[column + nth]) return false;
    return true;
  }
}
