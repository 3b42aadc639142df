/**
 * Reads and checks files one by one, and writes what is printed of each: all that needs no other file. Plain data goes in
 * and out, so that other threads can do it.
 */
import { explain } from '../project/unread';
import type { Severity, Translate } from '../rules/finding';
import { type Policy, verdictsOn } from '../rules/verdict/verdicts';
import { CHECK_WRITERS, type Piece } from './checkFormats';
import { readFile } from './eachFile';
import { checked, placeOf, withAccepted } from './fileJson';
import type { Session } from './host';
import type { CheckRequest } from './request';

/** How to go about it, the same for all files of a run. */
export interface Manner {
  readonly format: CheckRequest['format'];
  /** Whether what is accepted is written, too. */
  readonly listsAccepted: boolean;
  readonly coloured: boolean;
}

/** A file to judge. */
export interface Asked {
  readonly path: string;
  readonly policy: Policy;
  /** Why there is nothing to read, where that is known before. */
  readonly problem: string | null;
}

export interface Judged {
  readonly path: string;
  /** What is said of rules that failed. */
  readonly faults: readonly string[];
  readonly reports: readonly JudgedReport[];
  /** Why it could not be read: then there are no reports. */
  readonly error?: string;
}

interface JudgedReport {
  readonly recognised: boolean;
  /** Of what was found. */
  readonly severities: readonly Severity[];
  /** How many findings are accepted. */
  readonly accepted: number;
  /** Which of the policy's acceptances a finding fits. */
  readonly used: readonly number[];
  readonly piece: Piece;
}

/** One file after the other. */
export function judgeIn(
  { format, listsAccepted, coloured }: Manner,
  session: Pick<Session, 't' | 'stdin'>,
): (files: readonly Asked[]) => Promise<readonly Judged[]> {
  const { t } = session;
  const write = CHECK_WRITERS[format].write({ t, coloured });
  const judge = async ({ path, policy, problem }: Asked): Promise<Judged> => {
    const faults: string[] = [];
    try {
      if (problem !== null) throw new Error(problem);
      const { reports } = await readFile(path, session);
      const judged = reports.map((report, at) => {
        const { findings, accepted, used } = verdictsOn(report, policy, (code, error) =>
          faults.push(faultOf(path, code, error, t)),
        );
        const file = checked(placeOf(path, reports, at), report, findings, t);
        return {
          recognised: report.recognised,
          severities: findings.map(({ severity }) => severity),
          accepted: accepted.length,
          used: policy.acceptances.flatMap((acceptance, index) => (used.has(acceptance) ? [index] : [])),
          piece: write(listsAccepted ? withAccepted(file, report, accepted, t) : file, report),
        };
      });
      return { path, faults, reports: judged };
    } catch (error) {
      return { path, faults, reports: [], error: explain(error, t) };
    }
  };
  return async (files) => {
    const judged: Judged[] = [];
    for (const file of files) judged.push(await judge(file));
    return judged;
  };
}

const faultOf = (path: string, code: string, error: unknown, t: Translate): string =>
  `${path}: ${t('The rule {0} failed: {1}', code, String(error))}`;
