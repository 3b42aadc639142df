/** What a number counts of the applications (申请): came in, carried over, answered, by outcome. */
import type { Quantity } from '../model';
import { type Context, isBoundary, saidBehind } from './context';
import type { Lead } from './lead';
import { ANOTHER_WAY, isOfOneKind, OF_SOME, SOME_LATE, WAYS } from './someOfThem';
import type { SubjectId } from './subjects';
import { isForSomethingElse, OF_INFORMATION } from './thread';
import { allApplicants } from './whose';
import { isLight, isOfEveryDay, Run, runBehind, type Token } from './words';

/** What any number of them may be said with. */
const OF_THEM = ['handle', 'answer', 'application', 'disclosure', 'part'] as const;
/** … and one of those carried over. */
export const OF_CARRIED = ['carry', 'last-year', 'next-year', ...OF_THEM] as const;

export function ofApplications(lead: Lead, quantity: Quantity, context: Context): SubjectId | null {
  if (!lead.hasOnly('receive', 'get', 'decide', 'person', 'organisation', 'raise', ...OF_THEM)) return null;
  if (isBareNoun(lead)) return 'handled';
  const verb = verbOf(lead, context.plain);
  if (!verb || !lead.isOwn || !allApplicants(lead)) return null;
  const words = context.plain.slice(lead.first, quantity.start);
  return !isOfOtherThings(verb, words, quantity) &&
    !isOfSome(verb, lead, quantity, context) &&
    isForInformation(verb, lead, quantity, context)
    ? verb
    : null;
}

/** 办理登记申请30件, 继续办理1件; 报告申请办理情况 4 次; 收到申请30件，答复事项45项: what each asked for. */
const isOfOtherThings = (verb: SubjectId, words: string, { unit }: Quantity): boolean =>
  /登记申请|继续/.test(words) ||
  (verb !== 'received' && (unit === '次' || (/[项个]/.test(unit) && words.endsWith('事项'))));

function isOfSome(verb: SubjectId, lead: Lead, quantity: Quantity, context: Context): boolean {
  if (verb === 'answered')
    return isOfRest(lead, context) || isOfOneKind(lead.before, quantity) || saysWhichLate(quantity, context);
  if (lead.has('part') && !lead.has('receive')) return true;
  return verb === 'received' && (isOfAnswered(lead) || saysAnotherWay(lead, quantity, context));
}

function isForInformation(verb: SubjectId, lead: Lead, quantity: Quantity, context: Context): boolean {
  const words = context.plain.slice(lead.first, quantity.start);
  const [named, ofDisclosure] = [lead.has('application'), lead.has('disclosure')];
  // 上年度办理72件，本年新增18件
  if (!named && words.includes('新增')) return false;
  if (named && ofDisclosure) return true;
  // 低保申请受理86件
  if (lead.rest && lead.tokens[0].part === 'application' && isForSomethingElse(`${lead.rest}申请`))
    return false;
  if (named && context.topic === 'applications') return true;
  if (named && context.ofDisclosure && OF_INFORMATION.test(lead.before)) return true;
  // 受理政府信息公开12件
  if (ofDisclosure) return verb === 'received' && words.includes('信息公开');
  return countsNounBehind(quantity, context) || (lead.isWhole && goesOn(quantity, context));
}

/** 余下答复 22 件; 对90件新收的申请，办结88件; 20件已现场答复，办结71件. */
const isOfRest = ({ tokens, before }: Lead, { plain }: Context): boolean =>
  /(?:对\d+件|\d+件已[^,。;均全]*(?:[答回]复|办[结毕]))[^,。;]*,$/.test(before) ||
  tokens.some(({ part, start, end }) => part === 'part' && /[余剩]/.test(plain.slice(start, end)));

/**
 * 2023年政府信息公开申请 12 件, with no verb: came in or handled. 依申请公开 12 件 may be what was disclosed, and 全县 has
 * those of bodies that report for themselves.
 */
function isBareNoun(lead: Lead): boolean {
  const nouns = lead.tokens.filter((token) => !isLight(token));
  return (
    !lead.has('region') &&
    !OF_SOME.test(lead.before) &&
    nouns.length > 1 &&
    nouns.every(({ part }, at) => part === (at === nouns.length - 1 ? 'application' : 'disclosure')) &&
    lead.isWhole
  );
}

/** 收到 8 份政府信息公开申请: the noun follows, and nothing else. */
export function countsNounBehind({ unitEnd }: Quantity, { plain, end, topic }: Context): boolean {
  const noun = runBehind(plain, unitEnd, end);
  if (!noun.has('application') || noun.has('outcome')) return false;
  if (!noun.has('disclosure') && topic !== 'applications') return false;
  return isBoundary(plain[noun.edge], noun.edge, end) && allApplicants(noun);
}

/** 收到申请 12 件，办结 12 件: the second number goes on with the first one's noun; 登记类 3 件 is of a kind. */
const goesOn = ({ start, unitEnd }: Quantity, { plain, end, topic }: Context): boolean =>
  topic === 'applications' && plain[start - 1] !== '类' && isBoundary(plain[unitEnd], unitEnd, end);

/** 答复 65 件，其中当年受理 62 件: some of those answered, not all that came in. */
const isOfAnswered = (lead: Lead): boolean => lead.has('part') && /办结|答复|回复/.test(lead.before);

/** A comma and the name of a way are no longer. */
const LONGEST_WAY = 12;

/** 通过网络、信函等方式共收到 38 件，当面申请 2 件; in the next sentence, too. */
function saysAnotherWay({ edge }: Lead, { start, unitEnd }: Quantity, { plain }: Context): boolean {
  const words = plain.slice(edge, start);
  const [, way] = ANOTHER_WAY.exec(plain.slice(unitEnd, unitEnd + LONGEST_WAY)) ?? [];
  return way !== undefined && words.includes('通过') && !words.includes(way);
}

/** 按期答复 11 件，逾期答复 1 件: some of those answered. */
function saysWhichLate({ unitEnd }: Quantity, context: Context): boolean {
  const behind = saidBehind(context, unitEnd);
  return !/^[,(]?其中/.test(behind) && SOME_LATE.test(behind);
}

/** Of several verbs, what came in and what was done with it is one number: 收到并办理; but 受理的申请办结 was answered. */
function verbOf(words: Run, plain: string): SubjectId | null {
  if (words.has('answer') && words.tokens.some(({ part, end }) => part === 'receive' && plain[end] === '的'))
    return 'answered';
  if (words.has('receive', 'get')) return words.has('handle', 'answer') ? 'handled' : 'received';
  if (words.has('answer')) return 'answered';
  return words.has('handle') ? 'handled' : null;
}

export function ofOutcome(lead: Lead, quantity: Quantity, context: Context): SubjectId | null {
  const { plain, end, topic, ofDisclosure, refused } = context;
  // 其中行政执法案卷30件、征地材料28件 may be what was asked for.
  if (!refused && lead.tokens.some((token) => isOfEveryDay(token, plain)))
    if (!lead.has('part') || quantity.unitEnd < end) return null;
  // 另处理重复申请1件; 因本机关不掌握等原因无法提供5件, for whatever reason (因 is one of the words).
  if (!lead.isWhole && !/^另$|等原$/.test(lead.rest)) return null;
  if (!isOfApplications(lead) || isOfOneKind(lead.before, quantity)) return null;
  if (!lead.hasOnly('outcome', 'decide', 'ruling', 'cause', ...OF_THEM)) return null;
  if (topic !== 'applications' && !(topic === null && ofDisclosure)) return null;
  return isBoundary(plain[quantity.unitEnd], quantity.unitEnd, end)
    ? unlessDivided(outcomeOf(lead, plain), lead, quantity, context)
    : null;
}

/** What a text may count beside an outcome that the table has both in, before or behind its number. */
const beside = (words: string) =>
  new RegExp(`(?:${words})[^,。;\\d]{0,12}\\d{1,9}[件份宗]|\\d[件份宗][^,。;\\d]{0,12}(?:${words})`);
/** 属于主动公开范围3件，予以公开5件; 告知获取方式3件. */
const PUBLIC = beside('主动公开|已公开|告知[^,。;\\d]{0,8}(?:途径|方式|渠道|查询|获取)');
/** 信息不存在3件，无法提供5件; 不属于本机关3件. */
const NOT_HERE = '不存在|不属于本|非本';
const BESIDE: Readonly<Record<SubjectId, RegExp>> = {
  disclosed: PUBLIC,
  'disclosed-at-all': PUBLIC,
  // 依申请公开30件，不予公开10件: of the papers.
  refused: /请公开\d+[件份],$/,
  // For this reason, and for that.
  unavailable: beside(`${NOT_HERE}|无法提供`),
  'row:3.4.1': beside(NOT_HERE),
};
/** What stands from here on is some of them. */
const OF_THESE = /其中|包[括含]|\(/;
/** 重复申请1件，已合并答复: counted with the one that it repeats. */
const MERGED = /^[^。;\d]{0,12}合并/;

/** Nothing where the text divides what the table has in one row, or counts what the table does not. */
function unlessDivided(
  subject: SubjectId | null,
  { before }: Lead,
  { unitEnd }: Quantity,
  context: Context,
): SubjectId | null {
  const behind = saidBehind(context, unitEnd);
  if (subject === 'row:3.5.2' && MERGED.test(behind)) return null;
  const words = subject ? BESIDE[subject] : undefined;
  const ofThese = before.slice(before.lastIndexOf('申请') + 1);
  return words?.test(ofThese) || words?.test(behind.split(OF_THESE, 1)[0]) ? null : subject;
}

/** 信息公开申请办理结果：予以公开 9 件, 信息无法提供 3 件; but 公开及部分公开 31 件 is of both. */
function isOfApplications({ tokens }: Lead): boolean {
  const at = tokens.findLastIndex(({ part }) => part === 'disclosure');
  return (
    at < 0 ||
    tokens[at + 1]?.part === 'outcome' ||
    tokens.slice(at).some(({ part }) => part === 'application')
  );
}

/** 涉及四类过程性信息 5 件: what they were about, and not what came of them. */
const isReason = ({ part, start }: Token, plain: string): boolean =>
  part !== 'cause' || /[因由]/.test(plain[start]);

/** 因重复申请不予处理 2 件 is of the reason; 予以公开和部分公开 5 件 of both. */
function outcomeOf(words: Run, plain: string): SubjectId | null {
  if (!words.tokens.every((token) => isReason(token, plain))) return null;
  const [first, last, more] = words.means('outcome');
  if (more) return null;
  // 因重复申请答复5件 may be answers of any kind to these.
  if (!last && first.startsWith('row:') && words.has('cause') && words.has('answer')) return null;
  if (!last || (first.startsWith('row:') && !last.startsWith('row:') && !words.has('and'))) return first;
  return first === 'disclosed' && last === 'disclosed-in-part' ? 'disclosed-at-all' : null;
}

export function ofCarried(lead: Lead, { unitEnd }: Quantity, context: Context): SubjectId | null {
  const { plain, end, year, topic, ofDisclosure } = context;
  const named = lead.has('application') || topic === 'applications' || (topic === null && ofDisclosure);
  if (!lead.isWhole || !named || !lead.hasOnly(...OF_CARRIED)) return null;
  // 没有新增行政诉讼，上年结转3件; but 收到申请35件，未发生行政诉讼，结转下年度1件
  const isOfThem =
    lead.has('application') || (lead.has('next-year') && /申请[^,。;]{0,4}\d/.test(lead.before));
  if (!isOfThem && /(?:复议|诉讼)(?!.*申请)/.test(lead.before)) return null;
  const where = carriedWhere(lead, year);
  if (where) return where;
  // 结转 5 件至下年度
  const behind = runBehind(plain, unitEnd, end);
  return behind.hasOnly('next-year', 'handle') && isBoundary(plain[behind.edge], behind.edge, end)
    ? carriedWhere(new Run([...lead.tokens, ...behind.tokens], behind.edge), year)
    : null;
}

function carriedWhere(words: Run, year: number | null): SubjectId | null {
  const years = words.means('year').map(Number);
  const into = words.has('last-year') || (year !== null && years.includes(year - 1));
  const out = words.has('next-year') || (year !== null && years.includes(year + 1));
  return into === out ? null : into ? 'carried-in' : 'carried-out';
}

/** Numbers without a noun, told from the numbers around them. */
export function ofAllOrRest(lead: Lead, { unitEnd }: Quantity, context: Context): SubjectId | null {
  const { before } = lead;
  if (!lead.isWhole || !lead.hasOnly('part')) return null;
  if (context.ofWays) return lead.has('total') && OF_WAYS.test(before) ? 'received' : null;
  if (context.topic !== 'applications') return null;
  const behind = saidBehind(context, unitEnd);
  if (CAME_IN.test(before) && ANSWERED_AND_REST.test(behind)) return 'answered';
  return ANSWERED.test(before) && STILL_OPEN.test(behind) ? 'carried-out' : null;
}

/** 收到网上申请20件，信函申请5件，合计25件: all that came, by several ways. */
const OF_WAYS = new RegExp(
  `^[^各去上其部]*(?:收到|受理)\\D{0,12}申请\\d+[件份宗](?:[,、](?:${WAYS})\\D{0,6}\\d+[件份宗])+[,、]$`,
);
/** 已答复81件，9件正在办理中; what is so 目前 is not what was so at the year's end. */
const ANSWERED = /^[^目截]*(?:[答回]复|办[结毕])\d+[件份宗],$/;
const STILL_OPEN = /^.在[办处]理中?(?:[,。;)]|$)/;

/** 收到133件，121件均在规定时间内完成答复，12件结转下年度: what was answered of those that came in, and the rest. */
const CAME_IN = /[收受][^,。;结]{0,24}\d[件份宗][^,。;\d结]{0,12}[,。;](?:其中,?)?$/;
const ANSWERED_AND_REST =
  /^[已均全按在依及][^,。;\d逾超未不延撤请]{0,24}(?:[答回]复|办[结毕])[^,。;\d]{0,8}[,;、][^,。;\d]{0,4}\d+[件份宗][^,。;\d]{0,10}(?:结转|转入|顺延)/;

/** 2 件予以公开, 3 件为上年结转, 1 件结转下年度; 收到 8 份政府信息公开申请 is told by its verb. */
export function ofBehind(lead: Lead, behind: Run, quantity: Quantity, context: Context): SubjectId | null {
  if (!lead.isWhole || !lead.hasOnly('part') || isOfOneKind(lead.before, quantity)) return null;
  if (context.topic !== 'applications' && !(context.topic === null && context.ofDisclosure)) return null;
  if (behind.tokens.some((token) => isOfEveryDay(token, context.plain))) return null;
  if (behind.has('outcome')) {
    if (!behind.hasOnly('outcome', 'cause', 'answer', 'handle')) return null;
    return unlessDivided(outcomeOf(behind, context.plain), lead, quantity, context);
  }
  return behind.has('carry') && behind.hasOnly(...OF_CARRIED) ? carriedWhere(behind, context.year) : null;
}
