/** A text read and checked once. Every feature takes its answer from this, so that all of them agree. */
import type { Report } from '../core/model';
import { readParts } from '../core/readParts';
import { check, type OnFault, onePerCause } from '../rules/check';
import type { Finding } from '../rules/rule';

/** One report and what was found in it. */
export interface Analysis {
  readonly report: Report;
  /** In the text's order, one for each cause. */
  readonly findings: readonly Finding[];
}

/** The reports of a text, in its order: mostly one, never none. */
export type Analyses = readonly Analysis[];

/** A text that cannot be read for a fault of ours is to everyone one that is no report. */
export function analyse(text: string, onFault: OnFault): Analyses {
  try {
    return analysesOf(text, onFault);
  } catch (error) {
    onFault('read', error);
    return analysesOf('', onFault);
  }
}

const analysesOf = (text: string, onFault: OnFault): Analyses =>
  readParts(text).map((report) => ({ report, findings: onePerCause(check(report, onFault)) }));

/** That of the report in which a place stands; in front of the first report, of that one. */
export const analysisAt = (analyses: Analyses, offset: number): Analysis =>
  analyses.findLast(({ report }) => report.range.start <= offset) ?? analyses[0];
