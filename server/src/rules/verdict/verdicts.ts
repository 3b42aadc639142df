/**
 * What becomes of findings: each rule's weight as somebody wants it, and those set aside that are accepted with a
 * reason, in the text or from outside of it. How a report is read and what the rules find in it never changes with it.
 */
import { seen } from '../../core/fold';
import type { Report } from '../../core/model';
import { lineAt } from '../../core/text';
import { check, type OnFault } from '../check';
import type { Finding, Level } from '../finding';
import { acceptancesIn, covers, grouped } from './comment';

export interface Policy {
  /** By the code of the rule; of one that is not named, findings weigh what they weigh. */
  readonly levels: ReadonlyMap<string, Level>;
  readonly acceptances: readonly Acceptance[];
}

/** Findings of a rule that are right as they are. */
export interface Acceptance {
  readonly code: string;
  readonly reason: string;
  /** Only those on a line that holds this. */
  readonly text?: string;
  /** Where it is written: `text`, or the file. */
  readonly from: string;
}

export interface Accepted {
  readonly finding: Finding;
  readonly acceptance: Acceptance;
}

export interface Verdicts {
  readonly findings: readonly Finding[];
  readonly accepted: readonly Accepted[];
  /** The policy's acceptances that a finding fits. */
  readonly used: ReadonlySet<Acceptance>;
}

export const NO_POLICY: Policy = { levels: new Map(), acceptances: [] };

export function verdictsOn(report: Report, policy: Policy, onFault?: OnFault): Verdicts {
  const off = new Set([...policy.levels].flatMap(([code, level]) => (level === 'off' ? [code] : [])));
  const findings: Finding[] = [];
  const accepted: Accepted[] = [];
  const used = new Set<Acceptance>();
  const inText = grouped(
    acceptancesIn(report).filter(({ closed, reason }) => closed && reason !== ''),
    ({ codes }) => codes,
  );
  for (const found of check(report, onFault, off)) {
    const level = policy.levels.get(found.code);
    const finding = level && level !== 'off' ? { ...found, severity: level } : found;
    const fitting = policy.acceptances.filter((acceptance) => fits(acceptance, finding, report));
    for (const acceptance of fitting) used.add(acceptance);
    const comment = inText.get(finding.code)?.find((each) => covers(each, finding));
    const acceptance = comment ? { code: finding.code, reason: comment.reason, from: 'text' } : fitting[0];
    if (acceptance) accepted.push({ finding, acceptance });
    else findings.push(finding);
  }
  return { findings, accepted, used };
}

function fits({ code, text }: Acceptance, finding: Finding, report: Report): boolean {
  if (code !== finding.code) return false;
  if (text === undefined) return true;
  const { lineStarts } = report;
  const line = lineAt(lineStarts, finding.range.start);
  return seen(report.text, lineStarts[line], lineStarts[line + 1]).includes(text);
}

/** The cells that accepted findings stand on: their numbers are to stay. */
export const acceptedCells = (accepted: readonly Accepted[]): ReadonlySet<number> =>
  new Set(accepted.flatMap(({ finding }) => finding.cells?.slice(0, 1) ?? []));
