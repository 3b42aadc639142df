/**
 * What is worked out from the words of one paragraph alone: of a text that is edited only the paragraphs that the edit
 * changed are asked.
 */
import { keptWith, type OfParagraph } from '../takenOver';
import { paragraphsHolding } from './paragraphs';
import type { Source } from './sentences';

type Words = readonly string[] | 'all';
type Work<T> = (source: Source, paragraph: number) => T | null;

/**
 * `work`, done once for each paragraph, or for each that holds one of the words. Its result must have no place of the report
 * in it but those that count from the paragraph’s beginning: the same paragraph may stand elsewhere next time.
 */
export function byParagraph<T>(words: Words, work: Work<T>): (source: Source) => readonly OfParagraph<T>[] {
  return (source) => {
    const { results } = keptWith(source.prose);
    if (!results.has(work)) results.set(work, workedOut(source, words, work));
    return results.get(work) as readonly OfParagraph<T>[];
  };
}

function workedOut<T>(source: Source, words: Words, work: Work<T>): OfParagraph<T>[] {
  const { earlier } = keptWith(source.prose);
  const known = earlier?.results.get(work) as readonly OfParagraph<T>[] | undefined;
  const { count, front, back } = known && earlier ? earlier : { count: 0, front: 0, back: 0 };
  const all = known?.filter(({ paragraph }) => paragraph < front) ?? [];
  const end = source.prose.paragraphs.length - back;
  const ask = (paragraph: number) => {
    const found = work(source, paragraph);
    if (found !== null) all.push({ paragraph, found });
  };
  if (words === 'all') for (let at = front; at < end; at++) ask(at);
  else for (const at of paragraphsHolding(source.prose, words, front, end)) ask(at);
  for (const { paragraph, found } of known ?? []) {
    const behind = paragraph - (count - back);
    if (behind >= 0) all.push({ paragraph: end + behind, found });
  }
  return all;
}
