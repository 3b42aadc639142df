/** What a sentence denies (未发生, 未收到, 没有, 无): all words up to the end of the clause have to be understood. */
import { type Context, FARTHEST_YEAR, isBoundary, restOf, saysSinceThen, yearBefore } from './context';
import type { SubjectId } from './subjects';
import { OTHER_TIME } from './times';
import { DENIALS, type Denying as Makes } from './vocabulary';
import { allApplicants, isNamed, isOwn, ownRegion } from './whose';
import { type Run, runBefore, runBehind, type Token } from './words';

export interface Denied {
  readonly subject: SubjectId;
  /** From the denying word to the end of what is denied, in the plain text. */
  readonly start: number;
  readonly end: number;
}

/** Whether a stretch may deny something: nearly all do not. */
export function mayDenyIn(plain: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (mayDeny(plain.charCodeAt(at))) return true;
  return false;
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
    const { tokens, edge } = runBehind(plain, behind, end);
    if (!isBoundary(plain[edge], edge, end) && !(plain[edge] === '.' && edge + 1 >= end)) continue;
    const before = runBefore(plain, start, from);
    // 上年无结转
    const lastYear = before.tokens.filter(({ part }) => part === 'last-year');
    if (lastYear.length > 0 && !has(tokens, 'carry')) continue;
    if (OF_THESE.test(plain.slice(start, from)) || !saysItselfOf(before, from, denial.makes, context))
      continue;
    const ofDisclosure =
      context.ofDisclosure || plain.slice(Math.max(start, edge - FAR), edge).includes('公开');
    for (const { subject, token } of objectsOf([...lastYear, ...tokens], denial.makes, {
      ...context,
      ofDisclosure,
    }))
      yield { subject, start: from, end: token.end };
  }
}

/** 该2件申请均未引起行政复议: of some only. */
const OF_THESE = /(?:该|上述|这些)[^,。;]{0,12}$/;

/** What was said further back in a sentence is not what it denies. */
const FAR = 120;

/** 对材料不齐的没有作出行政许可, 检查中没有实施行政强制: there were others. */
const OF_SOME_CASES = /[对向的]|[中里上时]$/;

function saysItselfOf({ tokens, edge }: Run, at: number, makes: Makes, context: Context): boolean {
  const { plain, start, body, year } = context;
  const rest = restOf(plain, start, edge);
  if (has(tokens, 'part') || !allApplicants(tokens)) return false;
  if (OTHER_TIME.test(rest) || !isOwn(rest, body) || !ownRegion(tokens, body)) return false;
  const isSaid = rest !== '' && isNamed(rest, body);
  if (rest !== '' && !isSaid)
    if (OF_SOME_CASES.test(rest) || makes === 'decision' || makes === 'document') return false;
  if (context.ofOthers && !isSaid && !has(tokens, 'self') && !has(tokens, 'region')) return false;
  if (saysSinceThen(context, at)) return false;
  const said = yearBefore(plain, start, at);
  return said === null || year === null || said === year;
}

interface Denying {
  readonly subject: SubjectId;
  readonly token: Token;
}

const isLight = ({ part }: Token) =>
  part === 'thing' || part === 'filler' || part === 'raise' || part === 'total' || part === 'loose';

function objectsOf(tokens: readonly Token[], makes: Makes, context: Context): Denying[] {
  const is = (...parts: Token['part'][]) =>
    tokens.every((token) => parts.includes(token.part) || isLight(token));
  if (makes === 'document')
    return is('normative-documents', 'regulations', 'and')
      ? nouns(tokens, {
          'normative-documents': 'normative-documents:issued',
          regulations: 'regulations:issued',
        })
      : [];
  if (makes === 'decision')
    return is('licensing', 'penalties', 'coercion', 'and', 'ruling', 'decision')
      ? nouns(tokens, { licensing: 'licensing', penalties: 'penalties', coercion: 'coercion' })
      : [];
  const ofFees = is('fees') && !isForApplications(context, tokens);
  if (makes === 'fee') return ofFees ? nouns(tokens, { fees: 'fees' }) : [];
  if (makes === 'any' && is('issue', 'normative-documents') && has(tokens, 'issue'))
    return nouns(tokens, { 'normative-documents': 'normative-documents:issued' });
  if (makes === 'any' && ofFees) return nouns(tokens, { fees: 'fees' });
  if (is('carry', 'last-year', 'next-year', 'application', 'disclosure', 'handle') && has(tokens, 'carry'))
    return carried(tokens);
  // 未收到和处理申请
  const handle = has(tokens, 'and') ? (['handle'] as const) : [];
  if (
    !is(
      ...handle,
      'application',
      'disclosure',
      'person',
      'organisation',
      'self',
      'cause',
      'and',
      'reconsideration',
      'litigation',
      'fee',
      'collect',
      'complaint',
    )
  )
    return [];
  const remedies = nouns(tokens, { reconsideration: 'reconsideration', litigation: 'litigation' });
  if (makes === 'cause') return has(tokens, 'raise') ? remedies : [];
  const application =
    context.ofDisclosure || context.topic === 'applications'
      ? applicationIn(tokens, remedies.length > 0)
      : null;
  return application && allApplicants(tokens)
    ? [{ subject: 'received', token: application }, ...remedies]
    : remedies;
}

/** 办理申请没有收取行政事业性收费: the table counts what a body takes for its other services. */
const isForApplications = ({ plain, start, topic }: Context, [first]: readonly Token[]): boolean =>
  topic === 'applications' ||
  (first && /申请|处理费/.test(plain.slice(Math.max(start, first.start - FARTHEST_YEAR), first.start)));

const has = (tokens: readonly Token[], part: Token['part']) => tokens.some((token) => token.part === part);

/** The subjects of the nouns, each once. */
function nouns(tokens: readonly Token[], subjects: Partial<Record<Token['part'], SubjectId>>): Denying[] {
  const found = new Map<SubjectId, Token>();
  for (const token of tokens) {
    const subject = subjects[token.part];
    if (subject && !found.has(subject)) found.set(subject, token);
  }
  return [...found].map(([subject, token]) => ({ subject, token }));
}

function carried(tokens: readonly Token[]): Denying[] {
  const [into, out] = [has(tokens, 'last-year'), has(tokens, 'next-year')];
  if (into === out) return [];
  return [{ subject: into ? 'carried-in' : 'carried-out', token: tokens[tokens.length - 1] }];
}

/** 依申请公开政府信息申请, 任何形式的申请 */
const OF_NOUN: ReadonlySet<Token['part']> = new Set([
  'application',
  'disclosure',
  'thing',
  'filler',
  'loose',
]);

/** 申请 as a noun, which 申请行政复议 and 因申请引发的 are not. */
function applicationIn(tokens: readonly Token[], beside: boolean): Token | null {
  if (has(tokens, 'cause') && (has(tokens, 'raise') || tokens[tokens.length - 1].part !== 'application'))
    return null;
  const at = tokens.findIndex(({ part }) => part === 'application');
  if (at < 0) return null;
  const rest = tokens.slice(at + 1);
  const noun = rest.findIndex(({ part }) => !OF_NOUN.has(part));
  if (noun < 0) return tokens[at];
  return beside && rest[noun].part === 'and' ? tokens[at] : null;
}
