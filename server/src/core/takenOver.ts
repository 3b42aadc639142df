/**
 * What was worked out from single paragraphs of a prose, kept with it, and which of these an edited text may take over: those
 * of the paragraphs that the edit left.
 */
import { hiddenIn, hide } from './hidden';
import type { Prose } from './model';

export interface OfParagraph<T> {
  readonly paragraph: number;
  readonly found: T;
}

/** By what worked them out; each list in the order of the paragraphs. */
type Results = Map<unknown, readonly OfParagraph<unknown>[]>;

/** What the earlier text's paragraphs gave, and how many of these stand at the front and at the back of the new one. */
interface Earlier {
  readonly results: Results;
  readonly count: number;
  readonly front: number;
  readonly back: number;
}

interface Kept {
  readonly results: Results;
  readonly earlier: Earlier | null;
  /** See `narrative/held.ts`: of all paragraphs, and of those that an edit changed. */
  held: readonly (readonly number[])[] | null;
  heldInChanged: readonly (readonly number[])[] | null;
}

const KEPT = Symbol('kept');

const kept = (earlier: Earlier | null): Kept => ({
  results: new Map(),
  earlier,
  held: null,
  heldInChanged: null,
});

export const keptWith = (prose: Prose): Kept => hiddenIn<Kept>(prose, KEPT) ?? hide(prose, KEPT, kept(null));

/** @param same so many paragraphs that an edit left at the front and at the back: all, where it changed none. */
export function takeOver(prose: Prose, before: Prose, same: { front: number; back: number }): void {
  const { front, back } = same;
  const was = keptWith(before);
  const count = before.paragraphs.length;
  const isAll = front + back === count && count === prose.paragraphs.length;
  hide(prose, KEPT, isAll ? was : kept({ results: was.results, count, front, back }));
}
