/** What is worked out once, however many ask for it: from a report, and from what belongs to the forms. */
import type { Report } from './model';

const KEPT = Symbol('kept');

type Keeping = Report & { [KEPT]?: Map<unknown, unknown> };

/**
 * `work`, done once for each report. The result is kept with the report and goes when that goes: V8's quick collection
 * takes everything that a WeakMap holds for alive, so that one by report keeps what a text of seconds ago needed. No copy
 * of a report has it, since a copy is made to differ.
 */
export function once<T>(work: (report: Report) => T): (report: Report) => T {
  return (report) => {
    const kept = keptWith(report);
    if (!kept.has(work)) kept.set(work, work(report));
    return kept.get(work) as T;
  };
}

/** What is kept with a report in the same way, and not worked out from it alone. */
export function keeper<T>(): { of(report: Report): T | undefined; keep(report: Report, what: T): void } {
  const key = {};
  return {
    of: (report) => keptWith(report).get(key) as T | undefined,
    keep: (report, what) => void keptWith(report).set(key, what),
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

function keptWith(report: Keeping): Map<unknown, unknown> {
  // Not enumerable: to everyone else a report is plain data.
  if (!report[KEPT]) Object.defineProperty(report, KEPT, { value: new Map() });
  return report[KEPT] as Map<unknown, unknown>;
}
