/** A text read and checked once. Every feature takes its answer from this, so that all of them agree. */
import type { Report } from '../core/model';
import { readParts } from '../core/readParts';
import { type OnFault, onePerCause } from '../rules/check';
import type { Finding } from '../rules/finding';
import { NO_POLICY, type Policy, type Verdicts, verdictsOn } from '../rules/verdict/verdicts';

/** One report and what was found in it, which is looked for when it is first asked for: not every answer needs it. */
export class Analysis {
  #found: Verdicts | undefined;
  #shown: readonly Finding[] | undefined;
  readonly #onFault: OnFault;

  constructor(
    readonly report: Report,
    readonly policy: Policy,
    onFault: OnFault,
  ) {
    this.#onFault = onFault;
  }

  /** In the text's order, one for each cause; without those that are accepted or not wanted. */
  get findings(): readonly Finding[] {
    this.#shown ??= onePerCause(this.every);
    return this.#shown;
  }

  /** The same, each of one cause by itself. */
  get every(): readonly Finding[] {
    return this.#verdicts.findings;
  }

  get accepted(): Verdicts['accepted'] {
    return this.#verdicts.accepted;
  }

  /** That of a report which stands in an edited text as it stood. */
  takenOver(report: Report): Analysis {
    const same = new Analysis(report, this.policy, this.#onFault);
    same.#found = this.#found;
    same.#shown = this.#shown;
    return same;
  }

  get #verdicts(): Verdicts {
    this.#found ??= verdictsOn(this.report, this.policy, this.#onFault);
    return this.#found;
  }
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
    return reports.map(
      (report) =>
        // Every reading makes a list of its own: one that is taken over has the earlier one's.
        taken.get(report.sections)?.takenOver(report) ?? new Analysis(report, policy, onFault),
    );
  } catch (error) {
    onFault('read', error);
    return readParts('').map((report) => new Analysis(report, policy, onFault));
  }
}

/** That of the report in which a place stands; in front of the first report, of that one. */
export const analysisAt = (analyses: Analyses, offset: number): Analysis =>
  analyses.findLast(({ report }) => report.range.start <= offset) ?? analyses[0];
