/** What is worked out once, however many ask for it: from a report, and from what belongs to the forms. */
import { hiddenIn, hide } from './hidden';
import type { Report } from './model';

const KEPT = Symbol('kept');

/** `work`, done once for each report, and kept with it. */
export function once<T>(work: (report: Report) => T): (report: Report) => T {
  return (report) => {
    const kept = hiddenIn<Map<unknown, unknown>>(report, KEPT) ?? hide(report, KEPT, new Map());
    if (!kept.has(work)) kept.set(work, work(report));
    return kept.get(work) as T;
  };
}

/** `work`, done once for each of the objects that are there for as long as the program is: a form, a block of one. */
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
