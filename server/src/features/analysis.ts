/** A text read and checked once. Every feature takes its answer from this, so that all of them agree. */
import type { Report } from '../core/model';
import { readParts } from '../core/readParts';
import { type OnFault, onePerCause } from '../rules/check';
import type { Finding } from '../rules/rule';
import { NO_POLICY, type Policy, type Verdicts, verdictsOn } from '../rules/verdict/verdicts';

/** One report and what was found in it. */
export interface Analysis extends Verdicts {
  readonly report: Report;
  readonly policy: Policy;
  /** In the text's order, one for each cause; without those that are accepted or not wanted. */
  readonly findings: readonly Finding[];
  /** The same, each of one cause by itself. */
  readonly every: readonly Finding[];
}

/** The reports of a text, in its order: mostly one, never none. */
export type Analyses = readonly Analysis[];

/**
 * A text that cannot be read for a fault of ours is to everyone one that is no report.
 * @param before what was found in an earlier text: of several reports, those that stand as they stood are not read again.
 */
export function analyse(text: string, onFault: OnFault, policy = NO_POLICY, before: Analyses = []): Analyses {
  try {
    const known = before.filter((analysis) => analysis.policy === policy);
    const reports = readParts(
      text,
      known.map(({ report }) => report),
    );
    const taken = new Map(known.map((analysis) => [analysis.report.sections, analysis]));
    return reports.map((report) => {
      // Every reading makes a list of its own: one that is taken over has the earlier one's.
      const same = taken.get(report.sections);
      return same ? { ...same, report } : analysisOf(report, policy, onFault);
    });
  } catch (error) {
    onFault('read', error);
    return readParts('').map((report) => analysisOf(report, policy, onFault));
  }
}

function analysisOf(report: Report, policy: Policy, onFault: OnFault): Analysis {
  const verdicts = verdictsOn(report, policy, onFault);
  return { report, policy, ...verdicts, findings: onePerCause(verdicts.findings), every: verdicts.findings };
}

/** That of the report in which a place stands; in front of the first report, of that one. */
export const analysisAt = (analyses: Analyses, offset: number): Analysis =>
  analyses.findLast(({ report }) => report.range.start <= offset) ?? analyses[0];
