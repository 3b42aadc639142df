/** Runs the rules over a report, and says and fixes what they found. */
import type { Report } from '../core/model';
import { breaksNothing, editsOf, withChanges } from './changes';
import { RULES, ruleOf } from './registry';
import type { CellChange, Edit, Finding, Fix, Related, Translate } from './rule';

export { RULE_CODES } from './registry';

/** Told where a rule throws; the other rules go on. */
export type OnFault = (code: string, error: unknown) => void;

/** Every finding, in the text's order. */
export function check(report: Report, onFault?: OnFault): Finding[] {
  if (!report.recognised) return [];
  const findings: Finding[] = [];
  for (const rule of RULES)
    try {
      for (const found of rule.find(report))
        findings.push({ ...found, code: rule.code, severity: found.severity ?? rule.severity });
    } catch (error) {
      onFault?.(rule.code, error);
    }
  return findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** The message of a finding. */
export function say(finding: Finding, report: Report, t: Translate): string {
  return ruleBehind(finding)?.say(finding, report, t) ?? finding.code;
}

/** The places that take part in a finding, each with what it is. */
export function relatedOf(finding: Finding, report: Report, t: Translate): readonly Related[] {
  return ruleBehind(finding)?.related?.(finding, report, t) ?? [];
}

/** What would put a finding right, best first; empty where nothing that touches the text could. */
export function fixesOf(finding: Finding, report: Report, t: Translate): readonly Fix[] {
  return ruleBehind(finding)?.fix?.(finding, report, t) ?? [];
}

/** A finding carries what its own rule found, so its rule can be asked about it. */
const ruleBehind = (finding: Finding) => ruleOf(finding.code);

const untranslated: Translate = (message) => message;

/** A fix can make another one sure; more rounds than this do not happen. */
const ROUNDS = 3;

/**
 * The edits of all safe fixes together (`source.fixAll`, `gouji fix`), each taken only where every sum that holds
 * still holds after it and those before it; `only` keeps to the rules of these codes.
 */
export function safeEdits(report: Report, only?: ReadonlySet<string>): readonly Edit[] {
  const changes = new Map<number, CellChange>();
  for (let round = 0; round < ROUNDS; round++) {
    const fixed = { ...report, cells: withChanges(report, [...changes.values()]) };
    const before = changes.size;
    for (const change of safeChanges(fixed, changes, only)) changes.set(change.index, change);
    if (changes.size === before) break;
  }
  return editsOf(report, [...changes.values()]);
}

/** The changes of the safe fixes that can be made together; what was changed stays as it is. */
function safeChanges(
  report: Report,
  made: ReadonlyMap<number, CellChange>,
  only: ReadonlySet<string> | undefined,
): readonly CellChange[] {
  const changes: CellChange[] = [];
  for (const finding of check(report)) {
    if (ruleBehind(finding)?.fixable !== 'safe' || (only && !only.has(finding.code))) continue;
    const fix = fixesOf(finding, report, untranslated).find(({ preferred }) => preferred);
    const own = (fix?.changes ?? []).filter(
      ({ index }) => !made.has(index) && !changes.some((change) => change.index === index),
    );
    if (own.length > 0 && breaksNothing(report, [...changes, ...own])) changes.push(...own);
  }
  return changes;
}
