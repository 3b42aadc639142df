/** The pieces into which the numbers of a torn table can be cut (jigsaw.ts): where they stand, what they are worth and cost. */
import { addTo } from '../../../grouped';
import { SCORING } from '../scoring';
import { LeastCuts } from './leastCuts';
import type { Stream } from './puzzle';
import { type Standing, standingRows } from './standing';

/** A piece behind the one that begins its row. */
export interface Part {
  readonly start: number;
  readonly worth: number;
}

export class Pieces {
  readonly standing: Standing;
  readonly least: LeastCuts;
  readonly used: Uint8Array;
  /** Sums of the numbers, and of what the words cost, before each. */
  readonly #sumTo: Float64Array;
  readonly #acrossTo: Float64Array;
  readonly #length: number;
  readonly #stream: Stream;

  constructor(stream: Stream) {
    this.#stream = stream;
    const { values, across } = stream;
    this.#length = values.length;
    this.#sumTo = new Float64Array(this.#length + 1);
    this.#acrossTo = new Float64Array(this.#length + 1);
    for (let at = 0; at < this.#length; at++) {
      this.#sumTo[at + 1] = this.#sumTo[at] + values[at];
      this.#acrossTo[at + 1] = this.#acrossTo[at] + across[at];
    }
    this.used = new Uint8Array(this.#length);
    this.standing = standingRows(stream);
    this.least = new LeastCuts(stream, this.standing.startOf);
  }

  /** The first number that is in no piece. */
  first(): number {
    return this.used.indexOf(0);
  }

  use(start: number, count: number, isUsed: 0 | 1): void {
    this.used.fill(isUsed, start, start + count);
    if (this.standing.startOf[start] < 0)
      for (let at = start; at < start + count; at++) this.least.toggle(at);
  }

  isFree(at: number): boolean {
    return at < this.#length && !this.used[at] && this.standing.startOf[at] < 0;
  }

  /** What stands in one line is of one piece. */
  isPiece(at: number, count: number): boolean {
    const { inLine } = this.#stream;
    return !inLine[at] && !inLine[at + count];
  }

  /** What numbers add to their row's sum, the last of them being its total or not. */
  worth(start: number, count: number, isLast: boolean): number {
    const sum = this.#sumTo[start + count] - this.#sumTo[start];
    return isLast ? sum - 2 * this.#stream.values[start + count - 1] : sum;
  }

  /** What a piece costs: for the words within it, and where it was cut from what stands beside it. */
  costOf(start: number, count: number, column: number): number {
    let cost = this.#acrossTo[start + count] - this.#acrossTo[start + 1];
    if (column > 0 && this.#isInRun(start)) cost += SCORING.cutInRun;
    if (column + count < this.#stream.columns && this.#isInRun(start + count)) cost += SCORING.cutInRun;
    return cost;
  }

  #isInRun(at: number): boolean {
    const { startOf } = this.standing;
    const isInside = at > 0 && at < this.#length && this.#stream.across[at] === 0;
    return isInside && startOf[at - 1] < 0 && startOf[at] < 0;
  }

  /** The pieces behind a number that are not all zeros, and that some row could have of which the total is no larger. */
  behind(at: number, largest: number): Parts {
    const { columns } = this.#stream;
    const found: Part[][] = Array.from({ length: 2 * columns }, () => []);
    for (let start = at + 1; start < this.#length; start++)
      for (let count = 1; count < columns && this.isFree(start + count - 1); count++) {
        if (!this.isPiece(start, count) || this.worth(start, count, false) === 0) continue;
        const [part, last] = [this.worth(start, count, false), this.worth(start, count, true)];
        if (part <= Math.min(largest, this.least.pieces.largest)) found[count].push({ start, worth: part });
        if (last <= 0) found[columns + count].push({ start, worth: last });
      }
    return new Parts(found, columns);
  }
}

/** Pieces that can be put into gaps: by how many columns these have, whether the last is one of them, and their worth. */
export class Parts {
  readonly #byWorth: (Map<number, Part[]> | undefined)[] = [];
  readonly #lists: readonly (readonly Part[])[];
  readonly #columns: number;

  constructor(lists: readonly (readonly Part[])[], columns: number) {
    this.#lists = lists;
    this.#columns = columns;
  }

  all(count: number, isLast: boolean): readonly Part[] {
    return this.#lists[isLast ? this.#columns + count : count];
  }

  has(count: number, isLast: boolean, worth: number): boolean {
    return this.worth(count, isLast, worth).length > 0;
  }

  worth(count: number, isLast: boolean, worth: number): readonly Part[] {
    const list = isLast ? this.#columns + count : count;
    let byWorth = this.#byWorth[list];
    if (!byWorth) {
      byWorth = new Map<number, Part[]>();
      for (const part of this.#lists[list]) addTo(byWorth, part.worth, part);
      this.#byWorth[list] = byWorth;
    }
    return byWorth.get(worth) ?? [];
  }
}
