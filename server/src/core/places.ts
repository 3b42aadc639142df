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

/** The same where the text stands in a longer one, and the words in longer ones. */
export const movedBy = ({ starts, shifts }: Places, by: number, words = 0): Places => ({
  starts: words === 0 ? starts : starts.map((start) => start + words),
  shifts: shifts.map((shift) => shift + by - words),
});

/** Those of a part of the words. */
export function placesBetween({ starts, shifts }: Places, from: number, to: number): Places {
  if (from >= to) return { starts: [], shifts: [] };
  const first = lineAt(starts, from);
  const end = lineAt(starts, to - 1) + 1;
  return { starts: [from, ...starts.slice(first + 1, end)], shifts: shifts.slice(first, end) };
}

export const placesJoined = (parts: readonly Places[]): Places => ({
  starts: parts.flatMap(({ starts }) => starts),
  shifts: parts.flatMap(({ shifts }) => shifts),
});
