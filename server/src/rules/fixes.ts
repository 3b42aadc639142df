/** Fixes what the rules found: each finding by itself, or all that is safe together. */
import { seen } from '../core/fold';
import type { Report } from '../core/model';
import { withChanges } from './changed';
import { breaksNothing, editsOf, keepsMarkup } from './changes';
import { check, ruleBehind } from './check';
import type { CellChange, Edit, Finding, Fix, Translate } from './finding';
import { FIX_TOOLS } from './fixTools';

/** What would put a finding right, best first; empty where nothing that touches the text could. */
export function fixesOf(finding: Finding, report: Report, t: Translate): readonly Fix[] {
  const fixes = ruleBehind(finding)?.fix?.(finding, report, t, FIX_TOOLS) ?? [];
  if (report.markup === null) return fixes;
  // Half of the changes that go together would break what all of them put right.
  const isWhole = ({ edits, changes }: Fix) => edits.length === (changes ?? edits).length;
  return fixes
    .filter((fix) => isWhole(fix) && fix.edits.every((edit) => keepsMarkup(report, edit)))
    .map((fix) => ({ ...fix, title: seen(fix.title) }));
}

const untranslated: Translate = (message) => message;

/**
 * The edits of all safe fixes together (`source.fixAll`, `gouji fix`), one after another, each in the light of those
 * before it and taken only where every sum that holds still holds after it. With `only`, the fixes of the rules of these
 * codes, whether or not a person would have to pick them: those that change words, too, and of sums, where none is
 * preferred, the one that recomputes the total.
 * What `findingsOf` leaves out of a report's findings, as accepted or not wanted, stays as it is.
 */
export function safeEdits(
  report: Report,
  only?: ReadonlySet<string>,
  findingsOf: (report: Report) => readonly Finding[] = (each) => check(each),
): readonly Edit[] {
  const made = new Map<number, CellChange>();
  for (;;) {
    const now = made.size === 0 ? report : { ...report, cells: withChanges(report, [...made.values()]) };
    const next = nextChanges(now, findingsOf(now), made, only);
    if (next.length > 0) for (const change of next) made.set(change.index, change);
    else {
      const edits = editsOf(report, [...made.values()]);
      return only ? withWords(edits, report, findingsOf(report), only) : edits;
    }
  }
}

/** The edits, and those of preferred fixes that change words instead of numbers, as far as no two touch each other. */
function withWords(
  edits: readonly Edit[],
  report: Report,
  findings: readonly Finding[],
  only: ReadonlySet<string>,
): readonly Edit[] {
  const taken = [...edits];
  for (const finding of findings) {
    if (!only.has(finding.code)) continue;
    const fixes = fixesOf(finding, report, untranslated);
    const own = fixes.find(({ preferred, changes }) => preferred && !changes)?.edits ?? [];
    if (own.every((edit) => !taken.some((other) => touch(edit, other)))) taken.push(...own);
  }
  return taken.sort((a, b) => a.start - b.start);
}

const touch = (a: Edit, b: Edit) => a.start === b.start || (a.start < b.end && b.start < a.end);

/** The changes of the first fix to take; what was changed once stays as it is, so that this comes to an end. */
function nextChanges(
  report: Report,
  findings: readonly Finding[],
  made: ReadonlyMap<number, CellChange>,
  only: ReadonlySet<string> | undefined,
): readonly CellChange[] {
  for (const finding of findings) {
    if (only ? !only.has(finding.code) : !ruleBehind(finding)?.isSafe) continue;
    const fixes = fixesOf(finding, report, untranslated);
    const fix = fixes.find(({ preferred }) => preferred) ?? (only ? recomputing(finding, fixes) : undefined);
    const changes = (fix?.changes ?? []).filter(({ index }) => !made.has(index));
    if (changes.length > 0 && breaksNothing(report, changes)) return changes;
  }
  return [];
}

/** The fix that changes the one number that a finding stands on. */
const recomputing = ({ cells }: Finding, fixes: readonly Fix[]): Fix | undefined =>
  fixes.find(({ changes }) => changes?.length === 1 && changes[0].index === cells?.[0]);
