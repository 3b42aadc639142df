/** What is worked out from a report once, however many ask for it. */
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

function keptWith(report: Keeping): Map<unknown, unknown> {
  // Not enumerable: to everyone else a report is plain data.
  if (!report[KEPT]) Object.defineProperty(report, KEPT, { value: new Map() });
  return report[KEPT] as Map<unknown, unknown>;
}
