/**
 * Which numbers can stand together in a column of a torn table (jigsaw.ts), where it is known what they add up to: of large
 * numbers few sets do, so that a number in a wrong column is seen long before the last row is read.
 */
import { add, type Counts } from '../counts';
import type { Pieces } from './pieces';
import type { Ending, Stream } from './puzzle';

/** More sets than these are not told from one another … */
const MOST_SETS = 100;
/** … and no more numbers are tried for one column. */
const MOST_STEPS = 30_000;

export class ColumnSums {
  /** How often each number is left for the rows that are sought. */
  readonly #left: Counts = new Map();
  readonly #placed: number[][];
  /** By column the sets of which one stands there; null where there are too many. */
  readonly #sets: readonly (readonly (readonly number[])[] | null)[];

  constructor({ values }: Stream, { used, standing }: Pieces, ending: Ending) {
    for (const [at, value] of values.entries())
      if (value > 0 && !used[at] && (standing.startOf[at] < 0 || ending.standing.has(standing.startOf[at])))
        add(this.#left, value, 1);
    this.#take(ending.rows.flat(), -1);
    this.#placed = ending.room.map(() => []);
    const numbers = [...this.#left].filter(([, count]) => count > 0).sort(([a], [b]) => b - a);
    this.#sets = ending.room.map((room) => setsOf(numbers, room));
  }

  /** Puts a row's numbers into the columns; false where these cannot add up any more. */
  put(row: readonly number[]): boolean {
    this.#take(row, -1);
    for (const [column, value] of row.entries()) if (value > 0) this.#placed[column].push(value);
    return (
      row.every((value) => value === 0 || (this.#left.get(value) ?? 0) >= 0) &&
      this.#sets.every((sets, column) => !sets || sets.some((set) => this.#canBe(set, this.#placed[column])))
    );
  }

  takeBack(row: readonly number[]): void {
    this.#take(row, 1);
    for (const [column, value] of row.entries()) if (value > 0) this.#placed[column].pop();
  }

  #take(numbers: readonly number[], change: 1 | -1): void {
    for (const value of numbers) if (value > 0) add(this.#left, value, change);
  }

  /** All that was placed is of the set, and all else of it is left. */
  #canBe(set: readonly number[], placed: readonly number[]): boolean {
    let own = 0;
    for (const value of set) {
      if (placed.includes(value)) own++;
      else if ((this.#left.get(value) ?? 0) <= 0) return false;
    }
    return own >= new Set(placed).size;
  }
}

/** The sets of these numbers, each as often as it is there, that add up to the sum; null where there are too many. */
function setsOf(
  numbers: readonly (readonly [value: number, count: number])[],
  sum: number,
): number[][] | null {
  const sets: number[][] = [];
  const chosen: number[] = [];
  const rest = new Array(numbers.length + 1).fill(0);
  for (let at = numbers.length - 1; at >= 0; at--) rest[at] = rest[at + 1] + numbers[at][0] * numbers[at][1];
  let steps = 0;
  const go = (from: number, left: number): boolean => {
    if (left === 0) {
      sets.push([...chosen]);
      return sets.length <= MOST_SETS;
    }
    for (let at = from; at < numbers.length && rest[at] >= left; at++) {
      const [value, count] = numbers[at];
      if (++steps > MOST_STEPS) return false;
      if (value > left) continue;
      for (let times = 1; times <= count && times * value <= left; times++) {
        for (let nth = 0; nth < times; nth++) chosen.push(value);
        const goesOn = go(at + 1, left - times * value);
        chosen.length -= times;
        if (!goesOn) return false;
      }
    }
    return true;
  };
  return go(0, sum) ? sets : null;
}
