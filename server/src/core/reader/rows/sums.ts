/** Sums of which some numbers are still open: kept while numbers are put in and taken back. */
import type { Form, Table } from '../../form/form';
import { lastOf } from '../../mapped';
import { type Relation, relationsOf } from '../../relations';

/** The sums of a table's columns. */
export const relationsIn = (form: Form, table: Table): readonly Relation[] =>
  relationsOf(form).filter(
    ({ code, whole }) => code !== 'row-total' && form.places[whole[0]].table === table,
  );

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Whether the last of the numbers is the sum of the others. */
export const isSum = (numbers: readonly number[]): boolean => 2 * lastOf(numbers) === sumOf(numbers);

/** A row of which all numbers are known. */
export interface KnownRow {
  /** The first of its places. */
  readonly first: number;
  readonly values: readonly number[];
}

/** The sums in which these rows stand, and no others. */
export function sumsWith(relations: readonly Relation[], rows: readonly KnownRow[]): Sums {
  const sums = new Sums(relations);
  for (const { first, values } of rows) sums.setRow(first, values, 1);
  return sums;
}

interface Side {
  readonly sum: Sum;
  /** 1 for one of the parts, -1 for the whole. */
  readonly sign: 1 | -1;
}

class Sum {
  /** The parts that are known less the whole. */
  gap = 0;
  openParts = 0;
  openWhole = 0;

  /** No numbers that are not negative could make it hold. */
  isBroken(): boolean {
    if (this.openParts > 0) return this.openWhole === 0 && this.gap > 0;
    return this.openWhole > 0 ? this.gap < 0 : this.gap !== 0;
  }
}

export class Sums {
  readonly #sums: readonly Sum[];
  readonly #sides: readonly (readonly Side[])[];

  /** @param values by place, NaN for those that are open, as all are where none are given. */
  constructor(relations: readonly Relation[], values: readonly number[] = []) {
    const sides: Side[][] = [];
    const sidesOf = (index: number) => {
      sides[index] ??= [];
      return sides[index];
    };
    this.#sums = relations.map(({ parts, whole }) => {
      const sum = new Sum();
      for (const index of parts) sidesOf(index).push({ sum, sign: 1 });
      for (const index of whole) sidesOf(index).push({ sum, sign: -1 });
      sum.openParts = parts.length;
      sum.openWhole = whole.length;
      return sum;
    });
    this.#sides = sides;
    values.forEach((value, index) => {
      if (!Number.isNaN(value)) this.set(index, value, 1);
    });
  }

  /** Puts a number in its place, or takes it back. */
  set(index: number, value: number, change: 1 | -1): void {
    for (const { sum, sign } of this.#sides[index] ?? []) {
      sum.gap += sign * change * value;
      if (sign === 1) sum.openParts -= change;
      else sum.openWhole -= change;
    }
  }

  /** The same for a row’s numbers, of which the first has this place. */
  setRow(first: number, values: readonly number[], change: 1 | -1): void {
    for (const [column, value] of values.entries()) this.set(first + column, value, change);
  }

  isBroken(): boolean {
    return this.#sums.some((sum) => sum.isBroken());
  }

  /** Every number of every sum is known. */
  isClosed(): boolean {
    return this.#sums.every(({ openParts, openWhole }) => openParts + openWhole === 0);
  }

  /** A sum in which the place has its part is closed, and holds. */
  isTold(index: number): boolean {
    return (this.#sides[index] ?? []).some(({ sum }) => sum.openParts + sum.openWhole === 0 && sum.gap === 0);
  }

  /** What an open place has to be where it is the only one of a sum; NaN where no sum tells, negative where none can be. */
  told(index: number): number {
    for (const { sum, sign } of this.#sides[index] ?? [])
      if (sum.openParts + sum.openWhole === 1) return -sign * sum.gap + 0;
    return Number.NaN;
  }

  /** Where an open place is one of two in a sum: what the other one has to be for a number in it. */
  partner(index: number): ((value: number) => number) | null {
    for (const { sum, sign } of this.#sides[index] ?? []) {
      if (sum.openParts + sum.openWhole !== 2) continue;
      const { gap, openParts } = sum;
      return openParts === 1 ? (value) => value + sign * gap : (value) => -sign * gap - value;
    }
    return null;
  }
}
