/** Where the units of words that were made plain stand in the text that they were made from. */
import { lineAt } from './text';

/** Stretches in which both go forward together. */
export interface Places {
  /** Where each begins in the words. */
  readonly starts: readonly number[];
  /** How much further on each stands in the text. */
  readonly shifts: readonly number[];
}

export const placeAt = ({ starts, shifts }: Places, unit: number): number =>
  unit + shifts[lineAt(starts, unit)];

/** The same where the text stands in a longer one. */
export const movedBy = ({ starts, shifts }: Places, by: number): Places => ({
  starts,
  shifts: shifts.map((shift) => shift + by),
});
