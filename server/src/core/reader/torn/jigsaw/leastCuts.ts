/**
 * The least that putting together what is left of a torn table can cost (jigsaw.ts): each number is in some piece of a row, and a
 * row of two pieces costs one cut, half of it each. What is told here is never too much, so the search leaves out no way.
 */
import { type PieceCosts, pieceCosts } from './pieceCosts';
import type { Ending, Stream } from './puzzle';

/** The rows that the sums tell stand among so many of the last numbers. */
const TOLD_WITHIN = 60;

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
  readonly pieces: PieceCosts;
  readonly #stretches: readonly Stretch[];
  /** By number its stretch. */
  readonly #stretchOf: readonly Stretch[];
  /** So many of the rows that surely stand may be told. */
  readonly #standingNearEnd: number;
  #buffers: [Float64Array, Float64Array] = [new Float64Array(0), new Float64Array(0)];
  readonly #stream: Stream;

  constructor(stream: Stream, startOf: Int32Array) {
    this.#stream = stream;
    this.pieces = pieceCosts(stream, startOf);
    const { length } = startOf;
    const stretches: Stretch[] = [];
    const stretchOf: Stretch[] = [];
    let word = 0;
    for (let start = 0, end = 1; start < length; start = end, end = start + 1) {
      if (startOf[start] >= 0) continue;
      while (end < length && startOf[end] < 0) end++;
      const stretch = { start, end, word, isNearEnd: length - end < TOLD_WITHIN, known: new Map() };
      stretches.push(stretch);
      for (let at = start; at < end; at++) stretchOf[at] = stretch;
      word += wordsOf(stretch);
    }
    this.mask = new Uint16Array(word);
    this.#stretches = stretches;
    this.#stretchOf = stretchOf;
    this.#standingNearEnd = startOf.filter((start, at) => start === at && length - at < TOLD_WITHIN).length;
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
    const { columns } = this.#stream;
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
      // So many cost nothing in the stretches before, so many more in this one.
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
    const { word } = stretch;
    const key = String.fromCharCode(size, ...this.mask.subarray(word, word + wordsOf(stretch)));
    let known = stretch.known.get(ending);
    if (!known) {
      known = new Map();
      stretch.known.set(ending, known);
    }
    let costs = known.get(key);
    if (!costs) {
      costs = this.#leastOf(stretch, size, ending);
      known.set(key, costs);
    }
    return costs;
  }

  /**
   * The same, worked out from the stretch’s end backwards: a number costs nothing, or what its piece does, and then come the
   * numbers behind it.
   */
  #leastOf(stretch: Stretch, size: number, ending: Ending | null): Float64Array {
    const { start, end, isNearEnd } = stretch;
    const { values, inLine } = this.#stream;
    let costs = noCosts(size);
    costs[0] = 0;
    /** By number, counted from the stretch’s first, what it and all behind it cost. */
    const from: Float64Array[] = [];
    from[end - start] = costs;
    for (let at = end - 1; at >= start; at--) {
      if (!this.#isUsed(stretch, at)) {
        const behind = costs;
        costs = noCosts(size);
        const value = values[at];
        if (value === 0 || (isNearEnd && (!ending || ending.values.has(value))))
          for (let free = 1; free < size; free++) costs[free] = behind[free - 1];
        if (!inLine[at]) this.#addPieces(at, stretch, from, costs, ending?.room);
      }
      from[at - start] = costs;
    }
    return withoutEnd(costs);
  }

  /** Lowers the costs from a number on to those of each piece that it can begin. */
  #addPieces(
    at: number,
    stretch: Stretch,
    from: readonly Float64Array[],
    costs: Float64Array,
    room: readonly number[] | undefined,
  ): void {
    const { pieces } = this;
    const { columns, values, across, inLine } = this.#stream;
    const { start, end } = stretch;
    let sum = 0;
    let words = 0;
    for (let count = 1; count <= columns; count++) {
      const last = at + count - 1;
      if (last >= end || this.#isUsed(stretch, last)) return;
      sum += values[last];
      if (count > 1) words += across[last];
      if (inLine[last + 1]) continue;
      const isRow = count === columns;
      if (isRow && (sum !== 2 * values[last] || !pieces.hasRoom(at, count, 0, room))) return;
      const cost = words + (isRow ? 0 : pieces.least(at, count, sum, stretch, room));
      const rest = from[last + 1 - start];
      for (let free = 0; free < costs.length; free++)
        if (cost + rest[free] < costs[free]) costs[free] = cost + rest[free];
    }
  }

  #isUsed({ start, word }: Stretch, at: number): number {
    return (this.mask[word + ((at - start) >> 4)] >> ((at - start) & 15)) & 1;
  }
}

/** How many words of the mask a stretch has. */
const wordsOf = ({ start, end }: Stretch) => Math.ceil((end - start) / 16);

const noCosts = (size: number) => new Float64Array(size).fill(Infinity);

/** No more of the numbers can cost nothing. */
function withoutEnd(costs: Float64Array): Float64Array {
  let { length } = costs;
  while (length > 1 && costs[length - 1] === Infinity) length--;
  return costs.subarray(0, length);
}

const ROUNDING = 1e-9;
