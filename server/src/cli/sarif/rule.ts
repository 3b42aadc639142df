/** A rule as SARIF describes it, with its page as help. The pages have no address of their own, so there is no `helpUri`. */
import type { ReportingDescriptor } from 'sarif';
import { aboutOf } from '../../rules/about';
import { ruleOf as ruleByCode } from '../../rules/registry';
import { pageOf, summaryIn } from '../explain';
import type { Session } from '../host';
import { LEVEL } from './result';

export function ruleOf(code: string, { language }: Session): ReportingDescriptor {
  const rule = ruleByCode(code);
  if (!rule) return { id: code };
  const { severity, fixable, since } = aboutOf(rule);
  const page = pageOf(code, language);
  const summary = { text: summaryIn(page) };
  return {
    id: code,
    shortDescription: summary,
    // GitHub takes no rule without it.
    fullDescription: summary,
    help: { text: page, markdown: page },
    defaultConfiguration: { level: LEVEL[severity] },
    properties: { severity, fixable, since },
  };
}
