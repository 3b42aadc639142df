/** What is worked out once, however many ask for it: from a report, and from what belongs to the forms. */
import { hiddenIn, hide } from './hidden';
import type { Report } from './model';
import type { Unchanged } from './reader/lines/unchanged';

/** Results, by what worked them out. */
type Results = Map<unknown, unknown>;

const KEPT = Symbol('kept');
const EARLIER = Symbol('earlier');

/** What was worked out from an earlier text, and so much of that text as an edit left. */
export interface Earlier<T> extends Unchanged {
  readonly was: T;
  /** How much further on stands what is left at the back. */
  readonly by: number;
}

/**
 * `work`, done once for each report, and kept with it. Where the report is that of an edited text, `work` is told what it
 * gave for the text before.
 */
export function once<T>(work: (report: Report, earlier?: Earlier<T>) => T): (report: Report) => T {
  return (report) => {
    const kept = keptWith(report);
    if (!kept.has(work)) {
      const earlier = hiddenIn<Earlier<Results>>(report, EARLIER);
      const was = earlier?.was.get(work) as T | undefined;
      kept.set(work, work(report, earlier && was !== undefined ? { ...earlier, was } : undefined));
    }
    return kept.get(work) as T;
  };
}

const keptWith = (report: Report): Results =>
  hiddenIn<Results>(report, KEPT) ?? hide(report, KEPT, new Map());

/** Of the earlier report only what was worked out is kept, not the report: it would keep the one before it. */
export function goOnFrom(report: Report, before: Report, unchanged: Unchanged): void {
  const by = report.text.length - before.text.length;
  hide(report, EARLIER, { was: keptWith(before), by, ...unchanged });
}

/** `work`, done once for each object: a form or a block of one, which last, or what was found in a text, until that changes. */
export function onceFor<K extends object, T>(work: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) {
      found = work(key);
      known.set(key, found);
    }
    return found;
  };
}
