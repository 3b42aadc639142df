/** What a number counts of table 二: documents, decisions, fees. */
import type { Quantity } from '../model';
import { type Context, isBoundary, saidBehind } from './context';
import type { Lead } from './lead';
import type { SubjectId } from './subjects';
import { runBehind } from './words';

export const DOCUMENTS = ['normative-documents', 'regulations'] as const;
export const DECISIONS = ['licensing', 'penalties', 'coercion'] as const;

export function ofDecisions(
  lead: Lead,
  { unit, start }: Quantity,
  { topic, plain }: Context,
): SubjectId | null {
  const { first } = lead;
  // 作出行政许可120件、行政处罚45件
  const goesOn =
    lead.tokens.length === 1 && /\d[件宗起例]?[、,和及]$/.test(plain.slice(Math.max(0, first - 3), first));
  // 实施行政许可事项120件: what may be asked for.
  if (plain.slice(first, start).includes('事项')) return null;
  const kinds = DECISIONS.filter((kind) => lead.has(kind));
  const isDecided =
    lead.has('decide', 'decision') ||
    (topic === 'decisions' && (lead.has('ruling') || goesOn)) ||
    (unit !== '' && lead.has('respectively') && !lead.has('disclose', 'disclosure'));
  const allowed = lead.hasOnly(...kinds, 'handle', 'decide', 'decision', 'ruling', 'disclose', 'disclosure');
  return kinds.length === 1 && isDecided && allowed && !lead.has('and') && lead.isWhole ? kinds[0] : null;
}

export function ofDocuments(lead: Lead, quantity: Quantity, context: Context): SubjectId | null {
  if (!lead.hasOnly(...DOCUMENTS, 'issue', 'disclose', 'repeal', 'in-force', 'part', 'disclosure'))
    return null;
  if (DOCUMENTS.every((kind) => lead.has(kind))) return null;
  const row = DOCUMENTS.find((kind) => lead.has(kind)) ?? rowBehind(quantity, context);
  if (row === 'something-else') return null;
  const disclosed = lead.has('disclose', 'disclosure');
  const said = (['issue', 'repeal', 'in-force'] as const).filter((kind) => lead.has(kind));
  if (said.length > 1 || !lead.isOwn || (!row && (!goesOn(lead, context) || !lead.isWhole || disclosed)))
    return null;
  const does = { issue: 'issued', repeal: 'repealed', 'in-force': 'in-force' } as const;
  if (said[0] === 'issue' && saysWhichRevised(quantity, context)) return null;
  const column = disclosed && said[0] !== 'issue' ? 'disclosed' : said[0] && does[said[0]];
  // Any body may publish 规章 of others, and help to make them (参与制定), which few can make.
  if (row === 'regulations' && (column === 'disclosed' || !lead.isWhole)) return null;
  return column ? `${row ?? rowBefore(lead)}:${column}` : null;
}

/** 制发规章3件，废止1件: of the kind that was named last. */
const rowBefore = ({ before }: Lead) =>
  /规章(?!制度|.*规范性文件)/.test(before) ? 'regulations' : 'normative-documents';

/** 制发 3 件规范性文件 names it behind the number, and 制定 3 项制度 something else. */
function rowBehind({ unitEnd }: Quantity, { plain, end }: Context) {
  if (isBoundary(plain[unitEnd], unitEnd, end)) return null;
  const { tokens, edge } = runBehind(plain, unitEnd, end);
  const [noun] = tokens;
  const row =
    tokens.length === 1 && isBoundary(plain[edge], edge, end) && DOCUMENTS.find((kind) => kind === noun.part);
  return row || 'something-else';
}

/** 新制定 2 件、修订 1 件, 制定 3 件（含废止 1 件）: whether what was revised is counted as issued, the text does not tell. */
const saysWhichRevised = ({ unitEnd }: Quantity, context: Context): boolean =>
  /^[、,](?:其中)?修[订改正]\d|^[,(](?:其中|包?[括含])[^)。;]*废止\d/.test(saidBehind(context, unitEnd));

const ABOUT_THEM = /规范性文件[^,。;规章\d]{0,12},$/;
/** 清理规范性文件20件，废止3件: of its own, unless it does so for its government, or 组织 others, 配合 others, 累计. */
const CLEARED =
  /(?:^|[,。;])(?:[全今本]年度?|全面|共|已)*清理(?:现行有效的?)?(?:行政)?规范性文件\d+[件份个],$/;
const CLEARS_OTHERS = /司法|办公[室厅]/;

/** 开展规范性文件清理，本年度制发 3 件: words that are said of nothing else. */
function goesOn({ tokens, before, first }: Lead, { topic, plain, body }: Context): boolean {
  if (topic === 'documents') return true;
  const own = plain.slice(first, tokens.at(-1)?.end ?? first);
  const ofOthers = body === null || CLEARS_OTHERS.test(body);
  return /制发|废止|现行有效/.test(own) && (ABOUT_THEM.test(before) || (!ofOthers && CLEARED.test(before)));
}

export const ofFees = (lead: Lead): SubjectId | null =>
  lead.has('fees') && lead.isWhole && lead.hasOnly('fees', 'collect') && !lead.has('and') ? 'fees' : null;
