/** Accepting a finding in the text itself: the comment in front of it that says why it is right as it is. */
import { lineEndOf } from '../core/text';
import type { Edit, Finding, Translate } from '../rules/rule';
import { placeOfComment, writeComment } from '../rules/verdict/comment';
import type { Analysis } from './analysis';

/** What is wrong with an acceptance is put right, not accepted. */
const ABOUT_ACCEPTANCES = 'acceptance-unused';

export const canAccept = ({ code }: Finding): boolean => code !== ABOUT_ACCEPTANCES;

/** The edit that puts the comment in. It speaks for all findings of the same cause that stand there. */
export function accept(analysis: Analysis, finding: Finding, reason: string, t: Translate): Edit {
  const { report } = analysis;
  const at = placeOfComment(report, finding);
  const newText = writeComment(codesOf(analysis, finding), reason, t) + lineEndOf(report.text);
  return { start: at, end: at, newText };
}

/** The finding of a code that begins at the offset; undefined where there is none any more. */
export const findingAt = ({ findings }: Analysis, code: string, offset: number): Finding | undefined =>
  findings.find((finding) => finding.code === code && finding.range.start === offset && canAccept(finding));

function codesOf({ every, report }: Analysis, finding: Finding): string[] {
  const { cause, code } = finding;
  const place = placeOfComment(report, finding);
  const others = every.filter(
    (other) => cause !== undefined && other.cause === cause && placeOfComment(report, other) === place,
  );
  return [...new Set([code, ...others.map((other) => other.code)])];
}
