/** What a number counts of the reconsiderations and lawsuits (行政复议、行政诉讼) against a body’s own disclosure. */
import type { Quantity } from '../model';
import { type Context, isBoundary } from './context';
import type { Lead } from './lead';
import type { SubjectId } from './subjects';

export const REMEDIES = ['reconsideration', 'litigation'] as const;

const REMEDY_PARTS = [
  ...REMEDIES,
  'direct',
  'after',
  'raise',
  'cause',
  'application',
  'disclosure',
  'each',
  'get',
  'answer',
] as const;

/** 行政复议 50 件，其中政府信息公开类 3 件: the number is of all kinds. */
const OF_ALL_KINDS = /^[^。]{0,24}。?(?:其中|不涉|[均都](?:非|与)|\()[^。\d]*公开/;
/** 行政诉讼 1 件，上年结转诉讼 2 件: the table may have them all. */
const CARRIED_OVER = /结转(?![下至到入]|20)[^,。;\d]{0,9}\d/;
/** 行政复议 50 件，主要涉及征地; how they ended, and that they are of disclosure, says nothing of the kind. */
const OF_OTHER_KINDS =
  /^[^。;]{0,24}(?:(?:[均都部要中多]分?(?:是|为|系|属|涉|与|因|在|集中)|,(?:案由|涉|系))(?![^,。;]*(?:公开|申请|答复|维持|纠正|法院|[驳撤审裁判结零]))|其中(?![^,。;]*公开)[^,。;\d]*(?:类|领域)|[^,。;]*公开[^,。;]*无关)/;

/** 因履职被提起行政诉讼; 被纠错的行政复议 are some of them. */
const OTHER_CAUSE = /[因由对就涉他](?!.*(?:公开|申请|答复))|纠错|[败胜]诉|撤[销回]|驳回/;

/** The body that decides on them for its government. */
const DECIDES = /司法[局厅]/;

export function ofRemedies(lead: Lead, { digits, start, unitEnd }: Quantity, context: Context): SubjectId[] {
  if (!lead.isOwn || OTHER_CAUSE.test(lead.rest) || !lead.hasOnly(...REMEDY_PARTS, 'part')) return [];
  if (!context.ofDisclosure && context.topic !== 'remedies' && !isRaisedByThem(lead, context, unitEnd))
    return [];
  if (isOfOtherRemedies(lead, context) || isByGround(context)) return [];
  if (/不服.*(?:不予|部分)公开/.test(lead.before)) return [];
  // 不予公开7件，由此引发行政复议1件
  if (/^[由因]此/.test(context.plain.slice(lead.first, unitEnd)))
    if (
      context.topic !== 'applications' ||
      OF_SUBSET.test(context.plain.slice(Math.max(0, lead.first - BESIDE), lead.first))
    )
      return [];
  const behind = context.plain.slice(unitEnd, unitEnd + FAR);
  if (CARRIED_OVER.test(behind.split(lead.has('litigation') ? '复议' : '诉', 1)[0])) return [];
  if (!context.ofDisclosure && OF_ALL_KINDS.test(behind)) return [];
  if (!lead.has('disclosure') && OF_OTHER_KINDS.test(behind)) return [];
  // Who decides on reconsiderations reports his cases, too: they are not those against his own disclosure.
  if (lead.has('get') && context.body !== null && DECIDES.test(context.body)) return [];
  if ((lead.has('get') && !lead.has('disclosure')) || (lead.has('answer') && !lead.has('cause'))) return [];
  if (!REMEDIES.every((remedy) => lead.has(remedy))) {
    const remedy = remedyIn(lead);
    return ALL_UPHELD.test(behind) ? [remedy, `${remedy}:upheld`] : [remedy];
  }
  const suits = lawsuits(lead);
  if (lead.has('each') || digits === '0') return ['reconsideration', suits];
  const isOfAll = lead.has('total') || /案件[为共]?$/.test(context.plain.slice(start - 3, start));
  return isOfAll && suits === 'litigation' ? ['remedies'] : [];
}

/** 行政复议7件，均维持原行政行为. */
const ALL_UPHELD =
  /^[,(](?:复议|诉讼)?(?:结果|决定)?[均全都]部?(?:[为被获]|予以)?维持[^,。;)、或和及]{0,12}[,。;)]/;

/** 发生行政复议7件 behind a sentence on applications may be of any kind; 引发行政复议7件 are those that they led to, 涉及行政复议0件 of any. */
const LED_TO =
  /^(?:[由因]此|(?:因[^,。;]{0,6}(?:答复|申请))?(?:而|[全本]年度?|共|所){0,3}(?:引发|引起|导致|产生)|涉及\D{2,9}0件)/;

/** What led to it is some of the applications. */
const OF_SUBSET = /(?:不予|部分|无法|其中|涉及)[^,。;]*[,。;]?$/;

/** 收到政府信息公开申请30件。由此引发行政复议7件. */
const isRaisedByThem = (lead: Lead, { topic, body, plain, start, end }: Context, unitEnd: number): boolean =>
  topic === 'applications' &&
  LED_TO.test(plain.slice(start, unitEnd)) &&
  !lead.has('region') &&
  lead.isWhole &&
  !(body !== null && DECIDES.test(body)) &&
  lead.first === start &&
  (isBoundary(plain[unitEnd], unitEnd, end) || '和及'.includes(plain[unitEnd]));

/** 不服答复的行政复议 4 件，不服不作为的行政复议 3 件: each is a part. */
function isByGround({ plain, start, end }: Context): boolean {
  const around = plain.slice(Math.max(0, start - BESIDE), end + BESIDE);
  return around.indexOf('不服') < around.lastIndexOf('不服');
}

/** A sentence or two. */
const FAR = 60;
/** The sentence before or behind. */
const BESIDE = 40;

/** 审理行政复议案件 50 件，其中 …: parts of a number that is not of those against its own disclosure. */
function isOfOtherRemedies(lead: Lead, { topic, remedy }: Context): boolean {
  if (lead.has('part') && remedy === null && !(lead.has('cause') && lead.has('disclosure'))) return true;
  // 政府信息公开行政复议7件，其余行政复议30件
  if (lead.has('part') && !lead.has('disclosure') && remedy === remedyIn(lead)) return true;
  return topic === 'other' && /复议|诉讼/.test(lead.before);
}

const remedyIn = (lead: Lead): SubjectId =>
  lead.has('reconsideration') && !lead.has('after') ? 'reconsideration' : lawsuits(lead);

/** 未经复议直接起诉和复议后起诉: all of them. */
function lawsuits(lead: Lead): SubjectId {
  const isDirect = lead.has('direct');
  if (isDirect === lead.has('after')) return 'litigation';
  return isDirect ? 'litigation-direct' : 'litigation-after-reconsideration';
}

export function ofResult(lead: Lead, { remedy, topic, ofDisclosure }: Context): SubjectId | null {
  const [column, more] = lead.means('result');
  if (topic !== 'remedies' && !ofDisclosure) return null;
  if (more || !lead.isWhole) return null;
  if (!lead.hasOnly('result', ...REMEDIES, 'part', 'cause', 'disclosure')) return null;
  const own = REMEDIES.find((one) => lead.has(one)) ?? remedy;
  return own ? `${own}:${column}` : null;
}
