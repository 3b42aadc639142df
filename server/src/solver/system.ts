/**
 * A system of linear equations over cells, as the solver takes it. What a cell is (a place of a form, a field of a
 * record) is its user's business.
 */
import type { Int } from './integers';

/** `Σ coefficients[i] · cells[i] = 0`. The coefficients are whole numbers, none of them 0. */
export interface Equation {
  readonly cells: readonly number[];
  readonly coefficients: readonly number[];
}

/** Every cell holds a whole number that is not negative. */
export interface System {
  /** How many cells there are; they are called 0 … size − 1. */
  readonly size: number;
  readonly equations: readonly Equation[];
}

/**
 * What stands in each cell: `null` where it is not known; `'wrong'` where something stands that no right cell can
 * hold (a fraction). A negative number is wrong, too.
 */
export type Observed = Int | null | 'wrong';

export interface Limits {
  /** No repair of a greater weight is looked for. */
  readonly weight: number;
  /** Work: about one step for each cell that is tried as a suspect. */
  readonly steps: number;
  /** No more repairs than this are listed. */
  readonly repairs: number;
}

/** One cell of a repair. */
export interface Change {
  readonly cell: number;
  readonly value: Int;
  /** The equations leave this value alone; false for one of several. */
  readonly determined: boolean;
}

/** Changes, in the order of their cells, after which every equation holds. */
export type Repair = readonly Change[];

export interface Answer {
  /** Every repair of the smallest weight, or where `complete` is false some of them; none where the cells are sound. */
  readonly repairs: readonly Repair[];
  /** Proven: no repair weighs less. */
  readonly atLeast: number;
  /** All smallest repairs are listed, and there is one (or the cells are sound). */
  readonly complete: boolean;
  /** The value of each cell that was not known, null where several are possible. Only where the cells are sound. */
  readonly inferred: ReadonlyMap<number, Int>;
  readonly steps: number;
}
