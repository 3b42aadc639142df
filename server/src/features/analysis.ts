/** A text read and checked once. Every feature takes its answer from this, so that all of them agree. */
import type { Report } from '../core/model';
import { read } from '../core/read';
import { check, type OnFault, onePerCause } from '../rules/check';
import type { Finding } from '../rules/rule';

export interface Analysis {
  readonly report: Report;
  /** In the text's order, one for each cause. */
  readonly findings: readonly Finding[];
}

/** A text that cannot be read for a fault of ours is to everyone one that is no report. */
export function analyse(text: string, onFault: OnFault): Analysis {
  try {
    const report = read(text);
    return { report, findings: onePerCause(check(report, onFault)) };
  } catch (error) {
    onFault('read', error);
    return { report: read(''), findings: [] };
  }
}
