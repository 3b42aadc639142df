/** What the benchmark runs inside its own process: the engine as it is shipped, and the texts. */
import { readParts } from '../server/src/core/readParts';
import { speak } from '../server/src/l10n';
import { asFinding, check, RULE_CODES, say } from '../server/src/rules/check';
import type { Finding } from '../server/src/rules/finding';
import { RULES } from '../server/src/rules/registry';

export { LAYOUTS } from '../server/src/core/layouts/layout';
export { reportText, reportTexts } from './corpus';

const t = speak('zh');

/** What an editor or the command line does with a text: reads it, checks it, says what was found. */
export const diagnose = (text: string): object =>
  readParts(text).map((report) => ({
    report,
    messages: check(report).map((finding) => say(finding, report, t)),
  }));

const codes: ReadonlySet<string> = new Set(RULE_CODES);

/**
 * The same with the time that each step takes added up, in milliseconds: `reading`, and each rule by its code. What
 * rules share is worked out once for a report, and laid to the one that asks first.
 */
export function timeSteps(text: string, taken: Map<string, number>): void {
  let last = performance.now();
  const lap = (step: string) => {
    const now = performance.now();
    taken.set(step, (taken.get(step) ?? 0) + now - last);
    last = now;
  };
  const reports = readParts(text);
  lap('reading');
  for (const report of reports) {
    const findings: Finding[] = [];
    const ran: string[] = [];
    for (const rule of RULES) {
      for (const found of rule.find(report, { findings, ran, codes })) {
        const finding = asFinding(found, rule);
        findings.push(finding);
        rule.say(finding, report, t);
      }
      ran.push(rule.code);
      lap(rule.code);
    }
  }
}
