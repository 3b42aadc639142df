/**
 * What a rule is: one that finds, one that says, one that fixes, apart from one another.
 * A finding is plain data; it becomes words in {@link Rule.say} and an edit in {@link Rule.fix}.
 */
import type { Report } from '../core/model';
import type { Finding, Fix, Found, Related, Severity, Translate } from './finding';
import type { FixTools } from './fixTools';

/** What the rules before one have found: for a rule on findings. */
export interface Known {
  readonly findings: readonly Finding[];
  /** The rules that ran to their end: of the others it is not known what they would have found. */
  readonly ran: readonly string[];
  /** The codes of all rules. */
  readonly codes: ReadonlySet<string>;
}

export interface Rule<F extends Found = Found> {
  readonly code: string;
  readonly severity: Severity;
  /** The version that had it first, where that is not the first of all. */
  readonly since?: string;
  /** Its fixes are taken by "fix all", too; else a person picks one. */
  readonly isSafe?: true;
  find(report: Report, known: Known): Iterable<F>;
  say(found: F, report: Report, t: Translate): string;
  related?(found: F, report: Report, t: Translate): readonly Related[];
  /** Absent where there is nothing that an edit could do. */
  fix?(found: F, report: Report, t: Translate, tools: FixTools): readonly Fix[];
}
