/**
 * What is worked out from the words of one paragraph alone. It is kept with the prose, and of a text that is edited only
 * the paragraphs that the edit changed are asked.
 */
import type { Prose } from '../model';
import { paragraphsHolding } from './paragraphs';
import type { Source } from './sentences';

export interface OfParagraph<T> {
  readonly paragraph: number;
  readonly found: T;
}

type Results = Map<unknown, readonly OfParagraph<unknown>[]>;

/** What the earlier text's paragraphs gave, and how many of these stand at the front and at the back of the new one. */
interface Earlier {
  readonly results: Results;
  readonly count: number;
  readonly front: number;
  readonly back: number;
}

const KEPT = Symbol('kept');

interface Kept {
  readonly results: Results;
  readonly earlier: Earlier | null;
}

type Keeping = Prose & { [KEPT]?: Kept };

/**
 * `work`, done once for each paragraph that holds one of the words. Its result must have no place of the report in it but
 * those that count from the paragraph’s beginning: the same paragraph may stand elsewhere next time.
 */
export function byParagraph<T>(
  words: readonly string[],
  work: (source: Source, paragraph: number) => T | null,
): (source: Source) => readonly OfParagraph<T>[] {
  return (source) => {
    const { results, earlier } = keptWith(source.prose, null);
    if (!results.has(work)) results.set(work, workedOut(source, words, work, earlier));
    return results.get(work) as readonly OfParagraph<T>[];
  };
}

function workedOut<T>(
  source: Source,
  words: readonly string[],
  work: (source: Source, paragraph: number) => T | null,
  earlier: Earlier | null,
): OfParagraph<T>[] {
  const count = source.prose.paragraphs.length;
  const known = earlier?.results.get(work) as readonly OfParagraph<T>[] | undefined;
  const { front, back } = known && earlier ? earlier : { front: 0, back: 0 };
  const all = known?.filter(({ paragraph }) => paragraph < front) ?? [];
  for (const paragraph of paragraphsHolding(source.prose, words, front, count - back)) {
    const found = work(source, paragraph);
    if (found !== null) all.push({ paragraph, found });
  }
  const further = count - (earlier?.count ?? 0);
  for (const { paragraph, found } of known ?? [])
    if (paragraph + further >= Math.max(front, count - back))
      all.push({ paragraph: paragraph + further, found });
  return all;
}

/** Lets the prose of an edited text have what was worked out for the paragraphs that the edit left. */
export function takeOver(
  prose: Prose,
  before: Prose,
  { front, back }: Pick<Earlier, 'front' | 'back'>,
): void {
  const { results } = keptWith(before, null);
  keptWith(prose, { results, count: before.paragraphs.length, front, back });
}

function keptWith(prose: Keeping, earlier: Earlier | null): Kept {
  // Not enumerable: to everyone else the prose is plain data.
  if (!prose[KEPT]) Object.defineProperty(prose, KEPT, { value: { results: new Map(), earlier } });
  return prose[KEPT] as Kept;
}
