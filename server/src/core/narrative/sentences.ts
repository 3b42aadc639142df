/** The sentences of a report's prose, and the quantities of each: what every rule on the text's numbers starts from. */
import type { SectionId } from '../form/form';
import type { Prose } from '../model';
import { type Quantity, quantitiesIn } from './quantities';

export interface Sentence {
  /** In the plain text, its stop left out. */
  readonly start: number;
  readonly end: number;
  readonly section: SectionId | null;
  /** Index of its paragraph. */
  readonly paragraph: number;
  readonly quantities: readonly Quantity[];
}

const STOPS: ReadonlySet<string> = new Set('。！？!?；;');

/** The sentences that state a quantity or say one of the words, in the text's order. */
export function sentencesOf(text: string, prose: Prose, says: RegExp): Sentence[] {
  const { plain, places, paragraphs } = prose;
  const isThousands = (at: number) => text[places[at]] === ',';
  return paragraphs.flatMap((paragraph, index) => {
    const sentences: Sentence[] = [];
    let start = paragraph.start;
    for (let at = paragraph.start; at <= paragraph.end; at++) {
      if (at < paragraph.end && !STOPS.has(plain[at])) continue;
      const quantities = quantitiesIn(plain, start, at, isThousands);
      if (quantities.length > 0 || says.test(plain.slice(start, at)))
        sentences.push({ start, end: at, section: paragraph.section, paragraph: index, quantities });
      start = at + 1;
    }
    return sentences;
  });
}
