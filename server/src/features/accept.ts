/** Accepting a finding in the text itself: the comment in front of it that says why it is right as it is. */
import type { Report } from '../core/model';
import { lineAt, lineEndOf } from '../core/text';
import type { Edit, Finding, Translate } from '../rules/finding';
import { placeOfComment, writeComment } from '../rules/verdict/comment';
import type { Analysis } from './analysis';

/** What is wrong with an acceptance is put right, not accepted. */
const ABOUT_ACCEPTANCES = 'acceptance-unused';

export const canAccept = (finding: Finding, report: Report): boolean =>
  finding.code !== ABOUT_ACCEPTANCES && !standsWithOthers(finding, report);

/** In a page of few lines a comment would speak for whole sections: that is for `gouji.json`. */
function standsWithOthers({ range }: Finding, { isPage, lineStarts, title, sections }: Report): boolean {
  if (!isPage) return false;
  const line = lineAt(lineStarts, range.start);
  const heads = [...(title ? [title] : []), ...sections.map(({ heading }) => heading)];
  return heads.filter(({ start }) => lineAt(lineStarts, start) === line).length > 1;
}

/** The edit that puts the comment in. It speaks for all findings of the same cause that stand there. */
export function accept(analysis: Analysis, finding: Finding, reason: string, t: Translate): Edit {
  const { report } = analysis;
  const at = placeOfComment(report, finding);
  const newText = writeComment(codesOf(analysis, finding), reason, t) + lineEndOf(report.text);
  return { start: at, end: at, newText };
}

/** The finding of a code that begins at the offset; undefined where there is none any more. */
export const findingAt = (
  { findings, report }: Analysis,
  code: string,
  offset: number,
): Finding | undefined =>
  findings.find(
    (finding) => finding.code === code && finding.range.start === offset && canAccept(finding, report),
  );

function codesOf({ every, report }: Analysis, finding: Finding): string[] {
  const { cause, code } = finding;
  const place = placeOfComment(report, finding);
  const others = every.filter(
    (other) => cause !== undefined && other.cause === cause && placeOfComment(report, other) === place,
  );
  return [...new Set([code, ...others.map((other) => other.code)])];
}
