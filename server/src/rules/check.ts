/** Runs the rules over a report, and says what they found. */
import { seen } from '../core/fold';
import type { Report } from '../core/model';
import type { Finding, Found, Related, Translate } from './finding';
import { RULE_CODES, RULES, ruleOf } from './registry';
import type { Rule } from './rule';

export { RULE_CODES } from './registry';

/** Told where a rule throws; the other rules go on. */
export type OnFault = (code: string, error: unknown) => void;

const ALL_CODES: ReadonlySet<string> = new Set(RULE_CODES);

const NONE: ReadonlySet<string> = new Set();

/** Every finding, in the text's order. The rules that are `off` do not run. */
export function check(report: Report, onFault?: OnFault, off: ReadonlySet<string> = NONE): Finding[] {
  if (!report.recognised) return [];
  const findings: Finding[] = [];
  const ran: string[] = [];
  const before = { findings, ran, codes: ALL_CODES };
  for (const rule of RULES) {
    if (off.has(rule.code)) continue;
    try {
      for (const found of rule.find(report, before)) findings.push(asFinding(found, rule));
      ran.push(rule.code);
    } catch (error) {
      onFault?.(rule.code, error);
    }
  }
  return findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** V8 takes longer by far for a literal that the found one is spread in: each rule's is of another shape. */
export const asFinding = (found: Found, { code, severity }: Rule): Finding =>
  Object.assign({}, found, { code, severity: found.severity ?? severity });

/** The findings as a person wants them: of those with the same cause the first, with the cells of all. */
export function onePerCause(findings: readonly Finding[]): readonly Finding[] {
  const byCause = new Map<string, Finding>();
  for (const finding of findings) {
    if (finding.cause === undefined) continue;
    const first = byCause.get(finding.cause);
    const cells = [...new Set([...(first?.cells ?? []), ...(finding.cells ?? [])])];
    byCause.set(finding.cause, { ...(first ?? finding), cells });
  }
  if (byCause.size === 0) return findings;
  const seen = new Set<string>();
  return findings.flatMap((finding) => {
    const { cause } = finding;
    if (cause === undefined) return [finding];
    if (seen.has(cause)) return [];
    seen.add(cause);
    return byCause.get(cause) ?? [];
  });
}

/** The message of a finding. */
export function say(finding: Finding, report: Report, t: Translate): string {
  return seen(ruleBehind(finding)?.say(finding, report, t) ?? finding.code);
}

/** The places that take part in a finding, each with what it is. */
export function relatedOf(finding: Finding, report: Report, t: Translate): readonly Related[] {
  const related = ruleBehind(finding)?.related?.(finding, report, t) ?? [];
  if (report.markup === null) return related;
  return related.map(({ range, message }) => ({ range, message: seen(message) }));
}

/** A finding carries what its own rule found, so its rule can be asked about it. */
export const ruleBehind = (finding: Finding) => ruleOf(finding.code);
