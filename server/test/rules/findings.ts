/** What the tests of rules share: comparing findings, and what a fix leaves behind. */
import { read } from '../../src/core/read';
import { applyEdits, type TextEdit } from '../../src/core/text';
import { check } from '../../src/rules/check';
import type { Edit, Finding, Severity } from '../../src/rules/finding';

const RANKS: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

export const isAtLeast = (severity: Severity, least: Severity) =>
  RANKS.indexOf(severity) >= RANKS.indexOf(least);

/** What a finding is about; edits move its range, not this. */
const subjectOf = ({ code, relation, section, row }: Finding) => [code, relation, section, row].join(' ');

/** The findings that are there after the edits and were not before. Fewer cells of the same finding are none. */
export function added(text: string, edits: readonly TextEdit[]): Finding[] {
  const before = check(read(text));
  return check(read(applyEdits(text, edits))).filter(
    (finding) =>
      !before.some(
        (old) =>
          subjectOf(old) === subjectOf(finding) ||
          (old.code === finding.code && (finding.cells ?? []).every((cell) => old.cells?.includes(cell))),
      ),
  );
}

/** True where the finding is there after the edits, unchanged. */
export function remains(finding: Finding, text: string, edits: readonly TextEdit[]): boolean {
  const cells = (found: Finding) => (found.cells ?? []).join();
  return check(read(applyEdits(text, edits))).some(
    (after) => subjectOf(after) === subjectOf(finding) && cells(after) === cells(finding),
  );
}

const NUMBER = /^[-+－＋−]?[\d０-９]*(?:[,，][\d０-９]{3})*(?:[.．][\d０-９]+)?$/;

/** True where an edit replaces one number, or nothing, by another. */
export const changesDigitsOnly = (text: string, { start, end, newText }: Edit) =>
  NUMBER.test(text.slice(start, end)) && NUMBER.test(newText);

export const describeFindings = (
  text: string,
  findings: readonly { start: number; end: number; code: string }[],
) => findings.map(({ start, end, code }) => `${code} at ${start}–${end} “${text.slice(start, end)}”`).sort();
