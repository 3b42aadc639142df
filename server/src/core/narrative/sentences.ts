/** The sentences of a report's prose, and the quantities of each: what every rule on the text's numbers starts from. */
import type { Prose, Sentence } from '../model';
import { quantitiesIn } from './quantities';

/** The sentences in the text's order, each part of one that a semicolon divides for itself. */
export function sentencesOf(
  text: string,
  { plain, places, paragraphs }: Omit<Prose, 'sentences'>,
): Sentence[] {
  const isThousands = (at: number) => text[places[at]] === ',';
  const sentences: Sentence[] = [];
  for (let paragraph = 0; paragraph < paragraphs.length; paragraph++) {
    const { start: from, end: to, section } = paragraphs[paragraph];
    const all = quantitiesIn(plain, from, to, isThousands);
    let taken = 0;
    let start = from;
    for (let at = from; at <= to; at++) {
      if (at < to && !isStop(plain.charCodeAt(at))) continue;
      const first = taken;
      while (taken < all.length && all[taken].start < at) taken++;
      if (at > start)
        sentences.push({ start, end: at, section, paragraph, quantities: all.slice(first, taken) });
      start = at + 1;
    }
  }
  return sentences;
}

/** 。 ! ? ; as {@link Prose.plain} has them. */
const isStop = (unit: number) => unit === 0x3002 || unit === 33 || unit === 63 || unit === 59;
