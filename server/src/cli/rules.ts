/** `gouji rules`: every rule with what it says of itself. */
import type { Language } from '../l10n';
import { aboutOf } from '../rules/about';
import { RULES } from '../rules/registry';
import { pageOf, summaryIn } from './explain';
import { type ExitStatus, print, type Session } from './host';
import type { RULES_FORMATS } from './request';

const described = (language: Language) =>
  RULES.map((rule) => ({ ...aboutOf(rule), summary: summaryIn(pageOf(rule.code, language)) }));

export async function listRules(
  format: (typeof RULES_FORMATS)[number],
  session: Session,
): Promise<ExitStatus> {
  const rules = described(session.language);
  await print(session, format === 'json' ? asJson(rules) : asText(rules));
  return 0;
}

type Described = ReturnType<typeof described>;

/** One rule a line, as the FILEs of the other commands are. */
const asJson = (rules: Described): string =>
  `{"schema":"gouji/1","rules":[\n${rules.map((rule) => JSON.stringify(rule)).join(',\n')}\n]}\n`;

function asText(rules: Described): string {
  const width = (key: 'code' | 'severity' | 'fixable' | 'since') =>
    Math.max(...rules.map((rule) => rule[key].length));
  const columns = (['code', 'severity', 'fixable', 'since'] as const).map(
    (key) => [key, width(key)] as const,
  );
  return rules
    .map((rule) => [...columns.map(([key, length]) => rule[key].padEnd(length)), rule.summary].join('  '))
    .map((line) => `${line}\n`)
    .join('');
}
