/** Which paragraphs of a report's prose hold what: found by searching, since most of a text holds nothing that is asked for. */
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

/**
 * The paragraphs that hold one of the words, by their indexes, of all or of those in between. From one to the next by
 * searching: what lies between is not looked at.
 */
export function paragraphsHolding(
  { plain, paragraphs }: Prose,
  words: readonly string[],
  from = 0,
  to = paragraphs.length,
): number[] {
  const holding: number[] = [];
  if (from >= to) return holding;
  const own = to < paragraphs.length ? plain.slice(0, paragraphs[to].start) : plain;
  const next = words.map((word) => own.indexOf(word, paragraphs[from].start));
  for (let paragraph = from; ; paragraph++) {
    let first = -1;
    for (const at of next) if (at >= 0 && (first < 0 || at < first)) first = at;
    if (first < 0) return holding;
    while (paragraphs[paragraph].end <= first) paragraph++;
    holding.push(paragraph);
    const { end } = paragraphs[paragraph];
    for (let index = 0; index < words.length; index++)
      if (next[index] >= 0 && next[index] < end) next[index] = own.indexOf(words[index], end);
  }
}
