/** Where the units of words that were made plain stand in the text that they were made from. */
import type { Places } from './model';
import { lineAt } from './text';

export const placeAt = ({ starts, shifts }: Places, unit: number): number =>
  unit + shifts[lineAt(starts, unit)];

/** The same where the text stands in a longer one, and the words among more of them. */
export const movedBy = ({ starts, shifts }: Places, by: { text: number; words: number }): Places => ({
  starts: starts.map((start) => start + by.words),
  shifts: shifts.map((shift) => shift + by.text - by.words),
});

/** Those of a part of the words. */
export function placesBetween({ starts, shifts }: Places, from: number, to: number): Places {
  if (from >= to) return { starts: [], shifts: [] };
  const first = lineAt(starts, from);
  const end = lineAt(starts, to - 1) + 1;
  return { starts: [from, ...starts.slice(first + 1, end)], shifts: shifts.slice(first, end) };
}

/** Those of words that stand one behind another. Stretches that go on as before are one. */
export function placesJoined(parts: readonly Places[]): Places {
  const starts: number[] = [];
  const shifts: number[] = [];
  for (const part of parts)
    for (const [at, start] of part.starts.entries()) {
      if (starts.at(-1) === start) {
        starts.pop();
        shifts.pop();
      }
      if (shifts.at(-1) === part.shifts[at]) continue;
      starts.push(start);
      shifts.push(part.shifts[at]);
    }
  return { starts, shifts };
}

/** Of words that were made from words: where these stand, too, so many units of them. */
export function placesThrough({ starts, shifts }: Places, next: Places, units: number): Places {
  return placesJoined(
    starts.map((start, at) => {
      const shift = shifts[at];
      const end = starts[at + 1] ?? units;
      return movedBy(placesBetween(next, start + shift, end + shift), { text: 0, words: -shift });
    }),
  );
}
