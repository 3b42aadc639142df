/**
 * The sentences of a report's prose, and the quantities of each: what every rule on the text's numbers starts from. Read
 * off a paragraph when one is asked for, since most of a text holds nothing that any of them looks for.
 */
import type { Prose, Quantity, Report, Sentence } from '../model';
import { placeAt } from '../places';
import { paragraphAt } from './paragraphs';
import { quantitiesIn } from './quantities';

/** What a paragraph's numbers are read from: its words, and the text in which a comma may divide thousands. */
export type Source = Pick<Report, 'text' | 'prose'>;

/** The quantities of a paragraph in their order. */
export function quantitiesOf(
  { text, prose: { plain, places, paragraphs } }: Source,
  paragraph: number,
): Quantity[] {
  const { start, end } = paragraphs[paragraph];
  return quantitiesIn(plain, start, end, (at) => text[placeAt(places, at)] === ',');
}

/** The sentences of a paragraph in their order, each part of one that a semicolon divides for itself. */
export function sentencesOf(source: Source, paragraph: number): Sentence[] {
  const { plain, paragraphs } = source.prose;
  const { start: from, end: to, section } = paragraphs[paragraph];
  const all = quantitiesOf(source, paragraph);
  const sentences: Sentence[] = [];
  let taken = 0;
  for (let start = from; start <= to; ) {
    const end = endOfSentence(plain, start, to);
    const first = taken;
    while (taken < all.length && all[taken].start < end) taken++;
    if (end > start) sentences.push({ start, end, section, paragraph, quantities: all.slice(first, taken) });
    start = end + 1;
  }
  return sentences;
}

/** Where the sentence around a place of the prose begins and ends, and the index of its paragraph. */
export function sentenceAt(
  { plain, paragraphs }: Prose,
  at: number,
): { readonly start: number; readonly end: number; readonly paragraph: number } {
  const paragraph = paragraphAt(paragraphs, at);
  const { start: from, end: to } = paragraphs[paragraph];
  let start = at;
  while (start > from && !isStop(plain.charCodeAt(start - 1))) start--;
  return { start, end: endOfSentence(plain, at, to), paragraph };
}

function endOfSentence(plain: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isStop(plain.charCodeAt(at))) at++;
  return at;
}

/** 。 ! ? ; as {@link Prose.plain} has them. */
export const isStop = (unit: number) => unit === 0x3002 || unit === 33 || unit === 63 || unit === 59;
