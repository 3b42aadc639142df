/**
 * Puts displaced numbers back: a PDF prints a wide number so close to the next that they come out together, lines or
 * pages away from their row. What stands of each row and the numbers left over are put together so that every sum of
 * the table holds. Only what all such ways have in common is taken.
 *
 * What a row lacks is found among the numbers of the pool in their order, or, for a row of which the columns' sums tell
 * each number, in any. Whether a number was taken by one row or another of the same value is not told apart. The search
 * goes through all ways, or gives up: what it takes is the only reading under these rules, not the first that was found.
 */
import type { Relation } from '../../relations';
import { isSum, Sums } from '../rows/sums';

/** A row of which some or all numbers are to be found. */
export interface OpenRow {
  /** The first of the row's places. */
  readonly first: number;
  /** In each way that can be: by column the numbers that stand in their place, NaN for those to be found. */
  readonly known: readonly (readonly number[])[];
  /** No other row has its part in the sums: it can change places with none. */
  readonly alone: boolean;
}

export interface Puzzle {
  readonly columns: number;
  /** By place: those of the rows that are read, NaN for the others. */
  readonly values: readonly number[];
  readonly open: readonly OpenRow[];
  /** The numbers of no row that is read, in the order of the text; those that stand in an open row, too. */
  readonly pool: readonly number[];
  /** The sums of the table's columns. */
  readonly relations: readonly Relation[];
}

/** The row's values, and which of them stand in their place. */
export interface Way {
  readonly values: readonly number[];
  readonly known: readonly number[];
}

/** A row while numbers are found for it, column by column. */
interface Filling {
  readonly known: readonly number[];
  /** By column what the sums tell; NaN where they do not. */
  readonly told: readonly number[];
  /** By column, where one other place of a sum is open, too: what that has to be. */
  readonly partners: readonly (((value: number) => number) | null)[];
  /** The numbers of the columns so far. */
  readonly row: number[];
  /** What was found … */
  readonly ways: Way[];
  /** … up to so many ways … */
  readonly most: number;
  /** … and to this number of steps. */
  readonly limit: number;
}

/** So many numbers are looked at; then what is not told stays open. */
const MOST_STEPS = 100_000;
const MOST_STEPS_A_ROW = 30_000;
/** More ways to read one row than this are not gone through … */
const MOST_WAYS = 400;
/** … and more to read all of them are not compared. */
const MOST_SOLUTIONS = 200;

/** @returns how each open row reads if all ways agree on its numbers; null for the others, and where there is no way. */
export function complete(puzzle: Puzzle): readonly (Way | null)[] {
  return new Completion(puzzle).run();
}

/** Sums of such numbers are exact. */
const isCount = (value: number) => Number.isInteger(value) && value >= 0 && value < 1e12;

const isSame = (a: Way, b: Way) => a.values.every((value, column) => value === b.values[column]);

class Completion {
  readonly #sums: Sums;
  /** How often each number is left. */
  readonly #left = new Map<number, number>();
  /** How each row is read just now. */
  readonly #chosen: (Way | null)[];
  #steps = 0;
  #solutions = 0;
  #isFull = true;
  #agreed: readonly (Way | null)[] = [];
  readonly #puzzle: Puzzle;

  constructor(puzzle: Puzzle) {
    this.#puzzle = puzzle;
    this.#sums = new Sums(puzzle.relations, puzzle.values);
    for (const number of puzzle.pool) this.#left.set(number, (this.#left.get(number) ?? 0) + 1);
    this.#chosen = puzzle.open.map(() => null);
  }

  run(): readonly (Way | null)[] {
    const { open, pool, columns, values } = this.#puzzle;
    const isExact = [...pool, ...values].every((value) => Number.isNaN(value) || isCount(value));
    if (isExact && open.length * columns <= pool.length && !this.#sums.isBroken()) this.#search();
    return this.#isFull && this.#solutions > 0 ? this.#agreed : open.map(() => null);
  }

  /** Reads one row in each of its ways, and goes on; false where no more is to be looked at. */
  #search(): boolean {
    if (this.#chosen.every((way) => way)) return this.#addSolution();
    const next = this.#nextRow();
    if (this.#steps > MOST_STEPS) return this.#giveUp();
    if (next) return next.ways.every((way) => this.#goOn(next.at, way));
    // What is left are rows that the sums tell if one of them is read, each of which may be the one in order.
    let isRead = false;
    for (const at of this.#chosen.keys()) {
      const ways = !this.#chosen[at] && this.#waysOf(at, MOST_WAYS);
      if (this.#steps > MOST_STEPS) return this.#giveUp();
      if (!ways) continue;
      isRead = true;
      if (!ways.every((way) => this.#goOn(at, way))) return false;
    }
    return isRead || this.#giveUp();
  }

  /** The row that has the fewest ways, of those that nothing can tell but their own numbers or that are told. */
  #nextRow(): { readonly at: number; readonly ways: readonly Way[] } | null {
    let next: { readonly at: number; readonly ways: readonly Way[] } | null = null;
    for (const [at, row] of this.#puzzle.open.entries()) {
      if (this.#chosen[at] || (row.alone && this.#toldOf(row).some(Number.isNaN))) continue;
      const ways = this.#waysOf(at, next ? next.ways.length : MOST_WAYS);
      if (ways) next = { at, ways };
      if (ways && ways.length < 2) break;
    }
    return next;
  }

  #goOn(at: number, way: Way): boolean {
    this.#put(at, way);
    const goesOn = this.#sums.isBroken() || !this.#isInOrder(at) || this.#search();
    this.#put(at, null);
    return goesOn;
  }

  #toldOf({ first }: OpenRow): number[] {
    return Array.from({ length: this.#puzzle.columns }, (_, column) => this.#sums.told(first + column));
  }

  #giveUp(): boolean {
    this.#isFull = false;
    return false;
  }

  #addSolution(): boolean {
    this.#agreed =
      this.#solutions === 0
        ? [...this.#chosen]
        : this.#agreed.map((way, at) => (way && isSame(way, this.#chosen[at] as Way) ? way : null));
    if (++this.#solutions > MOST_SOLUTIONS) return this.#giveUp();
    return this.#agreed.some((row) => row);
  }

  /** Reads a row in this way, or takes back how it was read. */
  #put(at: number, way: Way | null): void {
    const { first } = this.#puzzle.open[at];
    const { values } = way ?? (this.#chosen[at] as Way);
    this.#sums.setRow(first, values, way ? 1 : -1);
    for (const value of values) this.#take(value, way ? -1 : 1);
    this.#chosen[at] = way;
  }

  #take(value: number, change: 1 | -1): void {
    this.#left.set(value, (this.#left.get(value) ?? 0) + change);
  }

  /** Each way to read a row; null where there are as many as `most` or more. */
  #waysOf(at: number, most: number): readonly Way[] | null {
    const { open } = this.#puzzle;
    const row = open[at];
    const told = this.#toldOf(row);
    if (told.some((value) => value < 0)) return [];
    const isTold = !told.some(Number.isNaN) && (row.alone || open.length === 1);
    const ways: Way[] = [];
    for (const known of row.known) {
      if (known.some((value, column) => told[column] >= 0 && value >= 0 && told[column] !== value)) continue;
      if (isTold) {
        if (isSum(told) && this.#canTake(told)) ways.push({ values: told, known });
      } else if (
        this.#canTake(known.filter((value) => value >= 0)) &&
        !this.#addWays(row, known, told, ways, most)
      )
        return null;
    }
    return ways.length >= most ? null : ways;
  }

  /** Adds each way to find what is not known of a row, in its order, among what is left; false where there are too many. */
  #addWays(
    { first, alone }: OpenRow,
    known: readonly number[],
    told: readonly number[],
    ways: Way[],
    most: number,
  ): boolean {
    const standing = known.filter((value) => value >= 0);
    const partners = known.map((_, column) => this.#sums.partner(first + column));
    // That it adds up is all that would tell such a row.
    if (alone && partners.includes(null) && standing.length === 0) return true;
    const limit = this.#steps + MOST_STEPS_A_ROW;
    for (const value of standing) this.#take(value, -1);
    const isAll = this.#fill({ known, told, partners, row: [], ways, most, limit }, 0, 0);
    for (const value of standing) this.#take(value, 1);
    return isAll;
  }

  /**
   * Goes on with the next column in each way.
   * @param from what stands before is not looked at: the row’s numbers are in the pool’s order.
   */
  #fill(filling: Filling, from: number, sum: number): boolean {
    const { columns, pool } = this.#puzzle;
    const { known, row, ways } = filling;
    const column = row.length;
    if (column === columns) {
      if (!ways.some((way) => isSame(way, { values: row, known }))) ways.push({ values: [...row], known });
      return ways.length < filling.most;
    }
    const own = known[column];
    const isTotal = column === columns - 1;
    const fits = (value: number) => (!isTotal || value === sum) && this.#canBe(filling, value);
    if (!Number.isNaN(own)) return !fits(own) || this.#fillWith(filling, own, from, sum);
    const tried = new Set<number>();
    for (let at = from; at < pool.length; at++) {
      if (++this.#steps > filling.limit) return false;
      const value = pool[at];
      if (tried.has(value) || !this.#left.get(value) || !fits(value)) continue;
      tried.add(value);
      this.#take(value, -1);
      const goesOn = this.#fillWith(filling, value, at + 1, sum);
      this.#take(value, 1);
      if (!goesOn) return false;
    }
    return true;
  }

  #fillWith(filling: Filling, value: number, from: number, sum: number): boolean {
    filling.row.push(value);
    const goesOn = this.#fill(filling, from, sum + value);
    filling.row.pop();
    return goesOn;
  }

  /** The sums of the next column allow for the value, and what else one of them then lacks is left. */
  #canBe({ told, partners, row }: Filling, value: number): boolean {
    const column = row.length;
    if (!Number.isNaN(told[column]) && told[column] !== value) return false;
    const other = partners[column]?.(value);
    return other === undefined || (other >= 0 && !!this.#left.get(other));
  }

  #canTake(numbers: readonly number[]): boolean {
    for (const number of numbers) this.#take(number, -1);
    const can = numbers.every((number) => (this.#left.get(number) ?? 0) >= 0);
    for (const number of numbers) this.#take(number, 1);
    return can;
  }

  /**
   * Numbers lost from the same columns of several rows stood below one another: they are left in the rows' order.
   * So far as the rows are read, one with the same columns as this one.
   */
  #isInOrder(own: number): boolean {
    const { open, pool, columns } = this.#puzzle;
    if (open[own].alone) return true;
    const { known } = this.#chosen[own] as Way;
    let at = 0;
    for (const [other, { alone }] of open.entries()) {
      const way = this.#chosen[other];
      if (!way || alone) continue;
      if (way.known.some((value, column) => Number.isNaN(value) !== Number.isNaN(known[column]))) continue;
      for (let column = 0; column < columns; column++) {
        if (!Number.isNaN(known[column])) continue;
        at = pool.indexOf(way.values[column], at) + 1;
        if (at === 0) return false;
      }
    }
    return true;
  }
}
