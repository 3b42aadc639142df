/**
 * The least that a piece of a torn row costs (jigsaw.ts), however the rest of the row is cut. A row of two pieces costs one cut,
 * half of it each; one of three costs two, a third of them each. So what every number’s piece costs adds up to no more than its
 * rows do.
 */
import type { Range } from '../../../model';
import { SCORING } from '../scoring';
import type { Stream } from './puzzle';

const OF_TWO = SCORING.cut / 2;
const OF_THREE = (SCORING.cut * 2) / 3;

/** By column the most that a number can be, where that is known. */
type Room = readonly number[] | undefined;

export interface PieceCosts {
  /** No row’s total is larger, and so no part of a row. */
  readonly largest: number;
  /** Numbers could stand in the columns from this one on. */
  readonly hasRoom: (at: number, count: number, column: number, room: Room) => boolean;
  /** @param at the first of `count` numbers, which add up to `sum`, in a stretch. */
  readonly least: (at: number, count: number, sum: number, stretch: Range, room: Room) => number;
}

export function pieceCosts({ columns, values, across }: Stream, startOf: Int32Array): PieceCosts {
  const largest = Math.max(...values);
  /** By length what a row’s first numbers add up to, anywhere in the stream … */
  const fronts = Array.from({ length: columns }, () => new Set<number>());
  /** … and what its last ones need in front of them: the total less the others. */
  const needs = Array.from({ length: columns }, () => new Set<number>());
  for (let at = 0; at < values.length; at++) {
    let sum = 0;
    for (let count = 1; count < columns && startOf[at + count - 1] < 0; count++) {
      const last = values[at + count - 1];
      sum += last;
      fronts[count].add(sum);
      needs[count].add(2 * last - sum);
    }
  }

  const hasRoom: PieceCosts['hasRoom'] = (at, count, column, room) => {
    if (room) for (let nth = 0; nth < count; nth++) if (values[at + nth] > room[column + nth]) return false;
    return true;
  };

  const least: PieceCosts['least'] = (at, count, sum, { start, end }, room) => {
    const others = columns - count;
    const cutAt = (to: number) => (to > start && to < end && across[to] === 0 ? SCORING.cutInRun : 0);
    const [before, behind] = [cutAt(at), cutAt(at + count)];
    const need = 2 * values[at + count - 1] - sum;
    const isBack = need >= 0 && hasRoom(at, count, others, room);
    const asBack = isBack ? before + (fronts[others].has(need) ? OF_TWO : OF_THREE) : Infinity;
    if (sum > (room?.[columns - 1] ?? largest)) return asBack;
    const isFront = hasRoom(at, count, 0, room);
    const asFront = isFront ? behind + (needs[others].has(sum) ? OF_TWO : OF_THREE) : Infinity;
    return Math.min(asFront, asBack, before + behind + OF_THREE);
  };

  return { largest, hasRoom, least };
}
