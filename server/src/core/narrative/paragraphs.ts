/** Where the words of a report's prose stand. */
import type { Prose, Range } from '../model';
import { placeAt } from '../places';

/** Where in the report's text a stretch of words stands of which the place of each unit is known. */
export const rangeIn = ({ places }: Pick<Prose, 'places'>, start: number, end: number): Range => ({
  start: placeAt(places, start),
  end: placeAt(places, end - 1) + 1,
});

/** The last paragraph that begins at a place or before it, by bisection. */
export function paragraphAt(paragraphs: Prose['paragraphs'], at: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle].start <= at) low = middle;
    else high = middle;
  }
  return low;
}
