/**
 * The least that putting together what is left of a torn table can cost (jigsaw.ts): each number is in some piece of a row, and a
 * row of two pieces costs one cut, half of it each. What is told here is never too much, so the search leaves out no way.
 */
import { SCORING } from '../scoring';
import type { Ending } from './endings';
import type { Stream } from './puzzle';

/** The rows that the sums tell stand among so many of the last numbers. */
const TOLD_WITHIN = 60;

const HALF = SCORING.cut / 2;
/** A piece of a row that is in three or more. */
const THIRD = (SCORING.cut * 2) / 3;

/** Numbers that stand together in the stream, between rows that surely stand. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Its part in the mask of what is used. */
  readonly word: number;
  /** Rows that the sums tell may stand here. */
  readonly isNearEnd: boolean;
  readonly known: Map<Ending | null, Map<string, Float64Array>>;
}

export class LeastCuts {
  /** A bit for each number that is used, each stretch beginning with a word of its own. */
  readonly mask: Uint16Array;
  readonly #stretches: readonly Stretch[];
  readonly #stretchOf: readonly Stretch[];
  /** By length what a row’s first numbers add to its sum, anywhere in the stream … */
  readonly #fronts: readonly Set<number>[];
  /** … and its last ones. */
  readonly #backs: readonly Set<number>[];
  /** No row’s total is larger, and so no part of a row. */
  readonly largest: number;
  /** So many of the rows that surely stand may be told. */
  readonly #standingNearEnd: number;
  #buffers: [Float64Array, Float64Array] = [new Float64Array(0), new Float64Array(0)];
  readonly #stream: Stream;
  readonly #startOf: Int32Array;
  readonly #columns: number;

  constructor(stream: Stream, startOf: Int32Array, columns: number) {
    this.#stream = stream;
    this.#startOf = startOf;
    this.#columns = columns;
    const { length } = stream.values;
    const stretches: Stretch[] = [];
    const stretchOf: Stretch[] = [];
    let word = 0;
    for (let start = 0, end = 1; start < length; start = end, end = start + 1) {
      if (startOf[start] >= 0) continue;
      while (end < length && startOf[end] < 0) end++;
      const stretch = { start, end, word, isNearEnd: length - end < TOLD_WITHIN, known: new Map() };
      stretches.push(stretch);
      stretchOf.fill(stretch, start, end);
      for (let at = start; at < end; at++) stretchOf[at] = stretch;
      word += Math.ceil((end - start) / 16);
    }
    this.mask = new Uint16Array(word);
    this.largest = Math.max(...stream.values);
    this.#stretches = stretches;
    this.#stretchOf = stretchOf;
    this.#standingNearEnd = startOf.filter((start, at) => start === at && length - at < TOLD_WITHIN).length;
    this.#fronts = Array.from({ length: columns }, () => new Set());
    this.#backs = Array.from({ length: columns }, () => new Set());
    for (let at = 0; at < length; at++) this.#addEnds(at);
  }

  #addEnds(at: number): void {
    const { values } = this.#stream;
    let sum = 0;
    for (let count = 1; count < this.#columns; count++) {
      const last = at + count - 1;
      if (last >= values.length || this.#startOf[last] >= 0) return;
      sum += values[last];
      this.#fronts[count].add(sum);
      this.#backs[count].add(sum - 2 * values[last]);
    }
  }

  /** Uses a number, or gives it back. */
  toggle(at: number): void {
    const { start, word } = this.#stretchOf[at];
    this.mask[word + ((at - start) >> 4)] ^= 1 << ((at - start) & 15);
  }

  /**
   * @param told so many numbers are of rows that the sums tell, and cost nothing.
   * @param owed so many zeros are paid for already.
   * @param ending the rows that the sums tell, where they are known.
   */
  lower(told: number, owed: number, ending: Ending | null): number {
    const columns = this.#columns;
    const most = told + owed;
    const standing = ending?.standing.size ?? this.#standingNearEnd;
    let [sum, next] = this.#sums(most + 1);
    for (let rows = 0; rows <= standing && rows * columns <= most; rows++) sum[rows * columns] = 0;
    let certain = 0;
    for (const stretch of this.#stretches) {
      const own = this.#costsOf(stretch, most, owed > 0, ending);
      if (own.length === 1) {
        certain += own[0];
        continue;
      }
      next.fill(Infinity, 0, most + 1);
      for (let free = 0; free <= most; free++) {
        const before = sum[free];
        if (before === Infinity) continue;
        const end = Math.min(own.length, most - free + 1);
        for (let more = 0; more < end; more++) {
          const cost = before + own[more];
          if (cost < next[free + more]) next[free + more] = cost;
        }
      }
      [sum, next] = [next, sum];
    }
    return Math.ceil(certain + sum[most] - ROUNDING);
  }

  #sums(length: number): [Float64Array, Float64Array] {
    if (this.#buffers[0].length < length)
      this.#buffers = [new Float64Array(length), new Float64Array(length)];
    this.#buffers[0].fill(Infinity, 0, length);
    return [...this.#buffers];
  }

  /** By how many of a stretch’s numbers cost nothing, what the others do. */
  #costsOf(stretch: Stretch, most: number, areZerosFree: boolean, ending: Ending | null): Float64Array {
    const size = stretch.isNearEnd || areZerosFree ? most + 1 : 1;
    const { word, start, end } = stretch;
    const key = String.fromCharCode(size, ...this.mask.subarray(word, word + Math.ceil((end - start) / 16)));
    let known = stretch.known.get(ending);
    if (!known) {
      known = new Map();
      stretch.known.set(ending, known);
    }
    let costs = known.get(key);
    if (!costs) {
      costs = this.#count(stretch, size, ending);
      known.set(key, costs);
    }
    return costs;
  }

  #count({ start, end, word, isNearEnd }: Stretch, size: number, ending: Ending | null): Float64Array {
    const columns = this.#columns;
    const fronts = this.#fronts;
    const backs = this.#backs;
    const room = ending?.room;
    const largest = room?.[columns - 1] ?? this.largest;
    const hasRoom = (at: number, count: number, column: number) => {
      if (room) for (let nth = 0; nth < count; nth++) if (values[at + nth] > room[column + nth]) return false;
      return true;
    };
    const { values, across: words, inLine } = this.#stream;
    const isUsed = (at: number) => (this.mask[word + ((at - start) >> 4)] >> ((at - start) & 15)) & 1;
    const isInRun = (at: number) => (at > start && at < end && words[at] === 0 ? SCORING.cutInRun : 0);
    const cutsOf = (at: number, count: number, sum: number) => {
      const rest = 2 * values[at + count - 1] - sum;
      const [before, behind] = [isInRun(at), isInRun(at + count)];
      const isBack = rest >= 0 && hasRoom(at, count, columns - count);
      const back = isBack ? before + (fronts[columns - count].has(rest) ? HALF : THIRD) : Infinity;
      if (sum > largest) return back;
      const isFront = hasRoom(at, count, 0);
      const front = isFront ? behind + (backs[columns - count].has(-sum) ? HALF : THIRD) : Infinity;
      return Math.min(front, back, before + behind + THIRD);
    };
    const least: Float64Array[] = [];
    least[end - start] = new Float64Array(size).fill(Infinity);
    least[end - start][0] = 0;
    for (let at = end - 1; at >= start; at--) {
      const behind = least[at - start + 1];
      if (isUsed(at)) {
        least[at - start] = behind;
        continue;
      }
      const own = new Float64Array(size).fill(Infinity);
      least[at - start] = own;
      if ((isNearEnd && (!ending || ending.values.has(values[at]))) || values[at] === 0)
        for (let free = 1; free < size; free++) own[free] = behind[free - 1];
      if (inLine[at]) continue;
      let sum = 0;
      let across = 0;
      for (let count = 1; count <= columns && at + count <= end && !isUsed(at + count - 1); count++) {
        const last = at + count - 1;
        sum += values[last];
        if (count > 1) across += words[last];
        if (inLine[last + 1]) continue;
        if (count === columns && (sum !== 2 * values[last] || !hasRoom(at, count, 0))) continue;
        const cost = across + (count === columns ? 0 : cutsOf(at, count, sum));
        const rest = least[last + 1 - start];
        for (let free = 0; free < size; free++)
          if (cost + rest[free] < own[free]) own[free] = cost + rest[free];
      }
    }
    return withoutEnd(least[0]);
  }
}

/** No more of the numbers can cost nothing. */
function withoutEnd(costs: Float64Array): Float64Array {
  let { length } = costs;
  while (length > 1 && costs[length - 1] === Infinity) length--;
  return costs.subarray(0, length);
}

const ROUNDING = 1e-9;
