/**
 * The ways to read one row of a torn table (complete.ts): what it lacks is found among the numbers of the pool in their order, or,
 * for a row of which the columns' sums tell each number, in any. Whether a number was taken by one row or another of the same
 * value is not told apart.
 */
import type { Relation } from '../../relations';
import { isSum, Sums } from '../rows/sums';
import { add, type Counts } from './counts';

/** A row of which some or all numbers are to be found. */
export interface OpenRow {
  /** The first of the row's places. */
  readonly first: number;
  /** In each way that can be: by column the numbers that stand in their place, NaN for those to be found. */
  readonly known: readonly (readonly number[])[];
  /** No other row has its part in the sums: it can change places with none. */
  readonly alone: boolean;
}

/** A table of which some rows are read. */
export interface OpenTable {
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

/** So many numbers are looked at for a row; then it stays open. */
const MOST_STEPS = 30_000;

export const isSame = (a: Way, b: Way) => a.values.every((value, column) => value === b.values[column]);

export class OpenRows {
  /** So many numbers were looked at. */
  steps = 0;
  readonly sums: Sums;
  /** How often each number is left. */
  readonly #left: Counts = new Map();
  readonly #table: OpenTable;

  constructor(table: OpenTable) {
    this.#table = table;
    this.sums = new Sums(table.relations, table.values);
    for (const number of table.pool) add(this.#left, number, 1);
  }

  /** Reads a row so, or takes it back. */
  put({ first }: OpenRow, { values }: Way, change: 1 | -1): void {
    this.sums.setRow(first, values, change);
    for (const value of values) add(this.#left, value, change > 0 ? -1 : 1);
  }

  /** By column what the sums tell of a row; NaN where they do not. */
  toldOf({ first }: OpenRow): number[] {
    return Array.from({ length: this.#table.columns }, (_, column) => this.sums.told(first + column));
  }

  /** Each way to read a row; null where there are as many as `most` or more. */
  waysOf(row: OpenRow, most: number): readonly Way[] | null {
    const told = this.toldOf(row);
    if (told.some((value) => value < 0)) return [];
    const isTold = !told.some(Number.isNaN) && (row.alone || this.#table.open.length === 1);
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
    const partners = known.map((_, column) => this.sums.partner(first + column));
    // That it adds up is all that would tell such a row.
    if (alone && partners.includes(null) && standing.length === 0) return true;
    const limit = this.steps + MOST_STEPS;
    for (const value of standing) add(this.#left, value, -1);
    const isAll = this.#fill({ known, told, partners, row: [], ways, most, limit }, 0, 0);
    for (const value of standing) add(this.#left, value, 1);
    return isAll;
  }

  /**
   * Goes on with the next column in each way.
   * @param from what stands before is not looked at: the row’s numbers are in the pool’s order.
   */
  #fill(filling: Filling, from: number, sum: number): boolean {
    const { columns, pool } = this.#table;
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
      if (++this.steps > filling.limit) return false;
      const value = pool[at];
      if (tried.has(value) || !this.#left.get(value) || !fits(value)) continue;
      tried.add(value);
      add(this.#left, value, -1);
      const goesOn = this.#fillWith(filling, value, at + 1, sum);
      add(this.#left, value, 1);
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
    const can = numbers.map((number) => add(this.#left, number, -1)).every((left) => left >= 0);
    for (const number of numbers) add(this.#left, number, 1);
    return can;
  }
}
