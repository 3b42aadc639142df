/**
 * 接受无效: a comment in the text that accepts a finding has no effect.
 *
 * Why: it stays behind when the number was put right, and hides the next mistake at its place; or its author believes
 * that something was accepted that was not. An acceptance whose rule did not run is not judged: it is not known.
 * Source: acceptances are this tool's own; see the README.
 */
import type { Finding, Found } from '../finding';
import type { Known, Rule } from '../rule';
import { acceptancesIn, type CommentAcceptance, covers, grouped } from './comment';

interface NoEffect extends Found {
  readonly why: 'open' | 'no code' | 'unknown' | 'no reason' | 'unused';
  /** The codes that are unknown or accept nothing. */
  readonly codes: readonly string[];
  /** Without these codes nothing is left of the comment. */
  readonly isWhole: boolean;
}

export const acceptanceUnused: Rule<NoEffect> = {
  code: 'acceptance-unused',
  severity: 'hint',
  since: '0.2.0',
  *find(report, known) {
    const acceptances = acceptancesIn(report);
    if (acceptances.length === 0) return;
    const findings = grouped(known.findings, ({ code }) => [code]);
    for (const acceptance of acceptances) {
      const found = judge(acceptance, known, findings);
      if (!found) continue;
      const { start, end } = acceptance;
      yield { ...found, range: { start, end }, ...(found.why === 'unused' ? {} : { severity: 'warning' }) };
    }
  },
  say({ why, codes }, _report, t) {
    const named = codes.join(', ');
    switch (why) {
      case 'open':
        return t('This acceptance does not count: the comment has to end on its own line, with “-->”.');
      case 'no code':
        return t(
          'This acceptance does not count: it names no rule. Write the code of the finding in front of the colon, then the reason.',
        );
      case 'unknown':
        return t(
          'There is no rule {0}: nothing is accepted by that name. Take the code that stands at the finding.',
          named,
        );
      case 'no reason':
        return t(
          'This acceptance does not count: it gives no reason. Write behind the colon why it is right as it is.',
        );
      case 'unused':
        return t(
          'There is nothing to accept here: {0} finds nothing in what follows. If it was put right, remove this comment.',
          named,
        );
    }
  },
  fix: ({ why, isWhole, range }, report, t, { removeComment }) =>
    why === 'unused' && isWhole ? removeComment(report, range.start, t) : [],
};

/** What is in the way of an acceptance; null where it counts, or it cannot be told. */
function judge(
  acceptance: CommentAcceptance,
  { codes: all, ran }: Known,
  findings: ReadonlyMap<string, readonly Finding[]>,
): Judgement | null {
  const { codes, closed, reason } = acceptance;
  const none = (why: NoEffect['why'], which: readonly string[]) =>
    which.length === 0 ? null : { why, codes: which, isWhole: which.length === codes.length };
  if (!closed) return { why: 'open', codes, isWhole: true };
  if (codes.length === 0) return { why: 'no code', codes, isWhole: true };
  const isFound = (code: string) => findings.get(code)?.some((found) => covers(acceptance, found)) ?? false;
  return (
    none(
      'unknown',
      codes.filter((code) => !all.has(code)),
    ) ??
    (reason === ''
      ? none('no reason', codes)
      : none(
          'unused',
          codes.filter((code) => ran.includes(code) && !isFound(code)),
        ))
  );
}

type Judgement = Pick<NoEffect, 'why' | 'codes' | 'isWhole'>;
