/** What a sentence denies (未发生, 未收到, 没有, 无): all words up to the end of the clause have to be understood. */
import { lastOf } from '../mapped';
import { OF_CARRIED } from './applications';
import { type Context, isBoundary, restOf, saidBefore, saysSinceThen, yearBefore } from './context';
import { DECISIONS, DOCUMENTS } from './proactive';
import { REMEDIES } from './remedies';
import type { SubjectId } from './subjects';
import { OTHER_TIME } from './times';
import { DENIALS, type Denying } from './vocabulary';
import { allApplicants, isNamed, isOwn, ownRegion } from './whose';
import { Run, runBefore, runBehind, type Token } from './words';

export interface Denied {
  readonly subject: SubjectId;
  /** From the denying word to the end of what is denied, in the plain text. */
  readonly start: number;
  readonly end: number;
}

/** 未 没 无 尚: what any of the denials begins with. */
const mayDeny = (unit: number) => unit === 0x672a || unit === 0x6ca1 || unit === 0x65e0 || unit === 0x5c1a;

export function* deniedIn(context: Context): Iterable<Denied> {
  const { plain, start, end } = context;
  for (let at = start; at < end; at++) {
    if (!mayDeny(plain.charCodeAt(at))) continue;
    const denial = DENIALS.find(({ text }) => plain.startsWith(text, at));
    if (!denial) continue;
    const behind = at + denial.text.length;
    const from = at;
    at = behind - 1;
    let what = runBehind(plain, behind, end);
    // 无行政复议、无行政诉讼
    if (mayDeny(plain.charCodeAt(what.edge))) what = what.withoutLastAnd;
    const { edge } = what;
    if (!isBoundary(plain[edge], edge, end) && !(plain[edge] === '.' && edge + 1 >= end)) continue;
    const before = runBefore(plain, start, from);
    // 无行政处罚案件 is understood as 未作出 is, at a sentence's beginning: 对首次违法的企业，无行政处罚.
    const ofDecisions = what.has(...DECISIONS) && denial.makes === 'any';
    if (ofDecisions && !/^(?:20\d\d年度?,)?$/.test(plain.slice(start, before.edge))) continue;
    const makes = ofDecisions ? 'decision' : denial.makes;
    // 上年无结转
    const lastYear = before.tokens.filter(({ part }) => part === 'last-year');
    if (lastYear.length > 0 && !what.has('carry')) continue;
    if (OF_THESE.test(plain.slice(start, from)) || !saysItselfOf(before, from, makes, context)) continue;
    const ofDisclosure =
      context.ofDisclosure || plain.slice(Math.max(start, edge - FAR), edge).includes('公开');
    for (const { subject, token } of objectsOf(new Run([...lastYear, ...what.tokens], edge), makes, {
      ...context,
      ofDisclosure,
    }))
      yield { subject, start: from, end: token.end };
  }
}

/**
 * 该2件申请均未引起行政复议, 有5件申请未引发行政复议, 答复的5件申请中，没有, 对不予公开的申请均说明理由，未引发: of some only.
 */
const OF_THESE =
  /(?:(?:该|上述|这些)[^,。;]{0,12}|\d[件份宗][^,。;\d]{0,10}申请(?:中,|[^,。;\d]{0,4})|(?:不予|无法|部分)[^,。;\d]{0,8}申请[^,。;\d]{0,12},)$/;

/** What was said further back in a sentence is not what it denies. */
const FAR = 120;

/** 对材料不齐的没有作出行政许可, 检查中没有实施行政强制: there were others. 没有应当受理而未受理的申请. */
const OF_SOME_CASES = /[对向的应]|[中里上时间而]$/;

function saysItselfOf(before: Run, at: number, makes: Denying, context: Context): boolean {
  const { plain, start, body, year } = context;
  const rest = restOf(plain, start, before.edge);
  if (before.has('part') || !allApplicants(before)) return false;
  if (OTHER_TIME.test(rest) || !isOwn(rest, body) || !ownRegion(before.tokens, body)) return false;
  const isSaid = rest !== '' && isNamed(rest, body);
  if (rest !== '' && !isSaid)
    if (OF_SOME_CASES.test(restOf(plain, start, at)) || (makes !== 'any' && makes !== 'cause')) return false;
  if (context.ofOthers && !isSaid && !before.has('self', 'region')) return false;
  if (saysSinceThen(context, at)) return false;
  const said = yearBefore(plain, start, at);
  return said === null || year === null || said === year;
}

/** What is denied, by a noun of the clause. */
interface Named {
  readonly subject: SubjectId;
  readonly token: Token;
}

const addsNothing = ({ part }: Token) =>
  part === 'thing' || part === 'filler' || part === 'raise' || part === 'total' || part === 'loose';

function objectsOf(what: Run, makes: Denying, context: Context): Named[] {
  const { tokens } = what;
  const is = (...parts: Token['part'][]) =>
    tokens.every((token) => parts.includes(token.part) || addsNothing(token));
  if (makes === 'document') return is(...DOCUMENTS, 'and') ? nouns(tokens, DOCUMENTS, ':issued') : [];
  if (makes === 'decision')
    return is(...DECISIONS, 'and', 'ruling', 'decision') ? nouns(tokens, DECISIONS) : [];
  const ofFees = is('fees') && !isForApplications(context, tokens);
  if (makes === 'fee' || (makes === 'any' && ofFees)) return ofFees ? nouns(tokens, ['fees']) : [];
  if (makes === 'any' && is('issue', 'normative-documents') && what.has('issue'))
    return nouns(tokens, DOCUMENTS, ':issued');
  if (is(...OF_CARRIED) && what.has('carry')) return carried(what);
  // 未收到和处理申请
  const handle = what.has('and') ? (['handle'] as const) : [];
  return is(...OF_CASES, ...handle) ? cases(what, makes, context) : [];
}

/** What applications, and the reconsiderations and lawsuits against a body, may be denied with. */
const OF_CASES: readonly Token['part'][] = [
  'application',
  'disclosure',
  'person',
  'organisation',
  'self',
  'cause',
  'and',
  ...REMEDIES,
  'fee',
  'collect',
  'complaint',
];

function cases(what: Run, makes: Denying, context: Context): Named[] {
  // 因收费引发的行政复议, 因收费问题引起的
  const led = what.tokens.filter(({ part }) => part !== 'thing');
  if (led.some(({ part }, at) => part === 'fee' && led[at + 1]?.part === 'raise')) return [];
  const remedies = isOfOtherMatter(context, what) ? [] : nouns(what.tokens, REMEDIES);
  if (makes === 'cause') return what.has('raise') ? remedies : [];
  const isOfThem = (context.ofDisclosure || context.topic === 'applications') && allApplicants(what);
  const token = isOfThem ? applicationIn(what, remedies.length > 0) : null;
  return token ? [{ subject: 'received', token }, ...remedies] : remedies;
}

/** 办理申请没有收取行政事业性收费: the table counts what a body takes for its other services. */
const isForApplications = (context: Context, [first]: readonly Token[]): boolean =>
  context.topic === 'applications' || (first && /申请|处理费/.test(saidBefore(context, first.start)));

/** What else is challenged; 执法局 and 审批局 are bodies. */
const OTHER_MATTER = /处罚|许可|执法(?![局大支总])|审批(?![局服])|信访(?!局)/;
const OF_DISCLOSURE = /信息公开|政务公开|申请(?!(?:行政)?复议)/;

/** 作出行政处罚12件，均未引发行政复议: those against these. */
function isOfOtherMatter(context: Context, { edge }: Run): boolean {
  const said = saidBefore(context, edge);
  return OTHER_MATTER.test(said) && !OF_DISCLOSURE.test(said);
}

/** What each of the nouns names, once. */
function nouns(tokens: readonly Token[], names: readonly Token['part'][], column = ''): Named[] {
  const found = new Map<SubjectId, Token>();
  for (const token of tokens) {
    const subject = token.part + column;
    if (names.includes(token.part) && !found.has(subject)) found.set(subject, token);
  }
  return [...found].map(([subject, token]) => ({ subject, token }));
}

function carried(what: Run): Named[] {
  const { tokens } = what;
  const [into, out] = [what.has('last-year'), what.has('next-year')];
  if (into === out) return [];
  return [{ subject: into ? 'carried-in' : 'carried-out', token: lastOf(tokens) }];
}

/** 依申请公开政府信息申请, 任何形式的申请 */
const OF_NOUN: ReadonlySet<Token['part']> = new Set([
  'application',
  'disclosure',
  'thing',
  'filler',
  'loose',
]);

/** 行政复议申请, 投诉申请: these have a noun of their own. */
const OF_ANOTHER: ReadonlySet<Token['part'] | undefined> = new Set([...REMEDIES, 'complaint']);

/** 申请 as a noun, which 申请行政复议 and 因申请引发的 are not. */
function applicationIn(what: Run, beside: boolean): Token | null {
  const { tokens } = what;
  if (what.has('cause') && (what.has('raise') || lastOf(tokens).part !== 'application')) return null;
  const at = tokens.findIndex(
    ({ part }, index) => part === 'application' && !OF_ANOTHER.has(tokens[index - 1]?.part),
  );
  if (at < 0) return null;
  const rest = tokens.slice(at + 1);
  const noun = rest.findIndex(({ part }) => !OF_NOUN.has(part));
  if (noun < 0) return tokens[at];
  return beside && rest[noun].part === 'and' ? tokens[at] : null;
}
