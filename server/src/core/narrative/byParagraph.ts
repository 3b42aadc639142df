/**
 * What is worked out from the words of one paragraph alone: of a text that is edited only the paragraphs that the edit
 * changed are asked.
 */
import type { Prose } from '../model';
import { keptWith, type OfParagraph } from '../takenOver';
import { askFor, heldIn } from './held';
import type { Source } from './sentences';

type Work<T> = (source: Source, paragraph: number) => T | null;

/**
 * `work`, done once for each paragraph that holds one of the words, or what a global pattern finds. Its result must have no
 * place of the report in it but those that count from the paragraph’s beginning: the same paragraph may stand elsewhere next
 * time.
 */
export function byParagraph<T>(
  wanted: readonly string[] | RegExp,
  work: Work<T>,
): (source: Source) => readonly OfParagraph<T>[] {
  const held = wanted instanceof RegExp ? matched(wanted) : heldFor(askFor(wanted));
  return (source) => {
    const { results } = keptWith(source.prose);
    if (!results.has(work)) results.set(work, workedOut(source, held, work));
    return results.get(work) as readonly OfParagraph<T>[];
  };
}

/** The paragraphs in between that are asked, in their order. */
type Held = (prose: Prose, front: number, end: number) => readonly number[];

function workedOut<T>(source: Source, held: Held, work: Work<T>): OfParagraph<T>[] {
  const { earlier } = keptWith(source.prose);
  const known = earlier?.results.get(work) as readonly OfParagraph<T>[] | undefined;
  const { count, front, back } = known && earlier ? earlier : { count: 0, front: 0, back: 0 };
  const all = known?.filter(({ paragraph }) => paragraph < front) ?? [];
  const end = source.prose.paragraphs.length - back;
  for (const paragraph of held(source.prose, front, end)) {
    const found = work(source, paragraph);
    if (found !== null) all.push({ paragraph, found });
  }
  for (const { paragraph, found } of known ?? []) {
    const behind = paragraph - (count - back);
    if (behind >= 0) all.push({ paragraph: end + behind, found });
  }
  return all;
}

/** Told for all who ask for words at once: of all paragraphs, or of those that an edit changed. */
const heldFor =
  (asker: number): Held =>
  (prose, front, end) => {
    const kept = keptWith(prose);
    const of = front === 0 && end === prose.paragraphs.length ? 'held' : 'heldInChanged';
    const held = kept[of]?.[asker] ? kept[of] : heldIn(prose, front, end);
    kept[of] = held;
    return held[asker];
  };

/** In which a pattern finds something: from one to the next, what lies between is no more than searched. */
const matched =
  (pattern: RegExp): Held =>
  ({ plain, paragraphs }, front, end) => {
    const found: number[] = [];
    if (front >= end) return found;
    const words = end < paragraphs.length ? plain.slice(0, paragraphs[end].start) : plain;
    pattern.lastIndex = paragraphs[front].start;
    for (let at = front, match = pattern.exec(words); match; match = pattern.exec(words)) {
      while (paragraphs[at].end <= match.index) at++;
      found.push(at);
      pattern.lastIndex = paragraphs[at].end;
    }
    return found;
  };
