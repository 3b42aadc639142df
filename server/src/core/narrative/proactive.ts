/** What a number counts of table 二: documents, decisions, fees. */
import type { Context } from './context';
import type { Lead } from './lead';
import type { SubjectId } from './subjects';

export function ofDecisions(lead: Lead, { topic }: Context): SubjectId | null {
  const kinds = (['licensing', 'penalties', 'coercion'] as const).filter((kind) => lead.has(kind));
  const isDecided = lead.has('decide', 'decision') || (topic === 'decisions' && lead.has('ruling'));
  const allowed = lead.hasOnly(...kinds, 'decide', 'decision', 'ruling', 'disclose', 'disclosure');
  return kinds.length === 1 && isDecided && allowed && !lead.has('and') && lead.isWhole ? kinds[0] : null;
}

export function ofDocuments(lead: Lead, { topic }: Context): SubjectId | null {
  if (
    !lead.hasOnly(
      'normative-documents',
      'regulations',
      'issue',
      'disclose',
      'repeal',
      'in-force',
      'part',
      'disclosure',
    )
  )
    return null;
  const row = lead.has('normative-documents')
    ? 'normative-documents'
    : lead.has('regulations')
      ? 'regulations'
      : null;
  if (lead.has('normative-documents') && lead.has('regulations')) return null;
  const disclosed = lead.has('disclose', 'disclosure');
  const said = (['issue', 'repeal', 'in-force'] as const).filter((kind) => lead.has(kind));
  if (said.length > 1 || !lead.isOwn || (!row && (topic !== 'documents' || !lead.isWhole || disclosed)))
    return null;
  const does = { issue: 'issued', repeal: 'repealed', 'in-force': 'in-force' } as const;
  const column = disclosed && said[0] !== 'issue' ? 'disclosed' : said[0] && does[said[0]];
  return column ? `${row ?? 'normative-documents'}:${column}` : null;
}

export const ofFees = (lead: Lead): SubjectId | null =>
  lead.has('fees') && lead.isWhole && lead.hasOnly('fees', 'collect') && !lead.has('and') ? 'fees' : null;
