/** What a number counts, told from the words right before it, or right behind it: 收到申请 12 件, 12 件予以公开. */
import type { Quantity } from '../model';
import type { SubjectId } from './subjects';
import { OTHER_TIME, SINCE_THEN, SOMEONE_ELSE } from './vocabulary';
import { type Run, runBefore, runBehind, type Token } from './words';

/** What the sentences before have spoken of: a number without a noun goes on with it. */
export type Topic = 'applications' | 'documents' | 'remedies' | 'decisions' | 'other' | null;

export interface Context {
  readonly plain: string;
  readonly year: number | null;
  readonly body: string | null;
  /** Where the sentence begins and ends. */
  readonly start: number;
  readonly end: number;
  readonly topic: Topic;
  /** The remedy that was counted last, whose results may follow. */
  readonly remedy: SubjectId | null;
  /** Whether the sentence is about disclosure as such, up to the number. */
  readonly ofDisclosure: boolean;
}

const APPLICATION_UNITS: ReadonlySet<string> = new Set([
  '件',
  '份',
  '次',
  '项',
  '个',
  '宗',
  '起',
  '例',
  '件次',
  '',
]);
const DOCUMENT_UNITS: ReadonlySet<string> = new Set(['件', '份', '个', '部', '篇', '项', '']);
const DECISION_UNITS: ReadonlySet<string> = new Set(['件', '宗', '起', '例', '']);
const MONEY: ReadonlySet<string> = new Set(['万元', '元']);

export interface Counted {
  /** None, one, or two that have the number each. */
  readonly subjects: readonly SubjectId[];
  /** Where the words end that belong to the number. */
  readonly end: number;
  /** It is somebody else who received or answered so many. */
  readonly isOthers: boolean;
}

/** @param from where the words of the number before ended. */
export function countedBy(quantity: Quantity, from: number, context: Context): Counted {
  const nothing = { subjects: [], end: quantity.unitEnd, isOthers: false };
  const { plain, end } = context;
  const before = runBefore(plain, from, quantity.start);
  if (quantity.unit === '' && !isBoundary(plain[quantity.unitEnd], quantity.unitEnd, end)) return nothing;
  const lead = new Lead(before, from, context);
  if (lead.isOfAnotherTime) return nothing;
  const subjects = ofLead(lead, quantity, context);
  if (subjects.length > 0) return { ...nothing, subjects };
  if (lead.has('receive', 'get', 'handle', 'answer') && !lead.isOwn) return { ...nothing, isOthers: true };
  const behind = runBehind(plain, quantity.unitEnd, end);
  if (behind.tokens.length === 0 || !isBoundary(plain[behind.edge], behind.edge, end)) return nothing;
  const subject = ofBehind(lead, behind, quantity, context);
  return subject ? { ...nothing, subjects: [subject], end: behind.edge } : nothing;
}

const BOUNDARIES: ReadonlySet<string> = new Set(',;:。、()!?');

export const isBoundary = (unit: string | undefined, at: number, end: number): boolean =>
  at >= end || unit === undefined || BOUNDARIES.has(unit);

/** The words before a number, and what stands before them in their clause. */
class Lead {
  readonly tokens: readonly Token[];
  /** What is not understood, back to the last comma or number. */
  readonly rest: string;

  constructor(
    { tokens, edge }: Run,
    from: number,
    private readonly context: Context,
  ) {
    let first = 0;
    while (first < tokens.length && tokens[first].part === 'and') first++;
    this.tokens = tokens.slice(first);
    this.rest = restOf(context.plain, from, edge);
  }

  has(...parts: readonly Token['part'][]): boolean {
    return this.tokens.some(({ part }) => parts.includes(part));
  }

  /** No word but of these kinds. */
  hasOnly(...parts: readonly Token['part'][]): boolean {
    return this.tokens.every(({ part }) => parts.includes(part) || LIGHT.has(part));
  }

  means(part: Token['part']): string[] {
    return this.tokens.filter((token) => token.part === part).map(({ means }) => means);
  }

  /** The words are all of their clause. */
  get isWhole(): boolean {
    return this.rest === '' && ownRegion(this.tokens, this.context.body);
  }

  /** Nothing before the words says that somebody else is meant. */
  get isOwn(): boolean {
    return isOwn(this.rest, this.context.body) && ownRegion(this.tokens, this.context.body);
  }

  get isOfAnotherTime(): boolean {
    const { year, plain, start } = this.context;
    if (OTHER_TIME.test(this.rest)) return true;
    const first = this.tokens[0]?.start ?? start;
    if (saysSinceThen(plain, start, first)) return true;
    const own = this.has('carry') ? undefined : this.means('year').at(-1);
    const said = own ? Number(own) : yearBefore(plain, start, first);
    return said !== null && year !== null && said !== year;
  }
}

/** A year that was said further back than this has been forgotten. */
const FARTHEST_YEAR = 60;
const FIRST_YEAR = 2000;

/** The last year (2023年) that is named before a place of the sentence. */
export function yearBefore(plain: string, start: number, end: number): number | null {
  const least = Math.max(start + 4, end - FARTHEST_YEAR);
  for (let at = end - 1; at >= least; at--) {
    if (plain.charCodeAt(at) !== YEAR) continue;
    const year = Number(plain.slice(at - 4, at));
    if (year >= FIRST_YEAR) return year;
  }
  return null;
}

/** Whether the sentence has turned to another time before a place of it. */
export const saysSinceThen = (plain: string, start: number, end: number): boolean =>
  SINCE_THEN.test(plain.slice(Math.max(start, end - FARTHEST_YEAR), end));

const YEAR = '年'.charCodeAt(0);

const LIGHT: ReadonlySet<Token['part']> = new Set([
  'filler',
  'total',
  'self',
  'region',
  'year',
  'and',
  'thing',
]);

/** The longest stretch of a clause that is looked at. */
const LONGEST_REST = 60;

export function restOf(plain: string, from: number, edge: number): string {
  const least = Math.max(from, edge - LONGEST_REST);
  let at = edge;
  while (at > least && !CLAUSE_ENDS.has(plain[at - 1])) at--;
  return plain.slice(at, edge);
}

const CLAUSE_ENDS: ReadonlySet<string> = new Set(',;:。(!?');

/** At least so much of its name has to be said where a body calls itself by it. */
const LEAST_NAME = 3;
/** （二） at the beginning of a sentence; its bracket is a boundary. */
const ORDINAL = /^[一二三四五六七八九十\d]{1,2}\)/;
/** What may stand before it: 县教育局, 区政府办公室. */
const BEFORE_NAME = /^[省市县区州盟旗镇乡]?(?:人民)?(?:政府)?$/;

/** Whether nobody else than the body is named; by the end of its own name it may be. */
export function isOwn(words: string, body: string | null): boolean {
  const rest = words.replace(ORDINAL, '');
  if (!SOMEONE_ELSE.test(rest)) return true;
  if (!body) return false;
  if (rest.length > 1 && body.endsWith(rest)) return true;
  for (let length = Math.min(rest.length, body.length); length >= LEAST_NAME; length--)
    if (rest.endsWith(body.slice(-length))) {
      const before = rest.slice(0, -length);
      return BEFORE_NAME.test(before) || body.includes(before);
    }
  return false;
}

const IS_OFFICE = /[局办委厅室处署院]$|中心$|委员会$/;

/** 全市 is all of what a government reports on, and more than an office does. */
export const ownRegion = (tokens: readonly Token[], body: string | null): boolean =>
  body === null || !IS_OFFICE.test(body) || !tokens.some(({ part }) => part === 'region');

function ofLead(lead: Lead, quantity: Quantity, context: Context): SubjectId[] {
  const one = (subject: SubjectId | null) => (subject ? [subject] : []);
  const { unit } = quantity;
  if (MONEY.has(unit)) return one(ofFees(lead));
  if (lead.has('result')) return one(ofResult(lead, context));
  if (lead.has('reconsideration', 'litigation'))
    return APPLICATION_UNITS.has(unit) ? ofRemedies(lead, quantity, context) : [];
  if (lead.has('licensing', 'penalties', 'coercion'))
    return DECISION_UNITS.has(unit) ? one(ofDecisions(lead, context)) : [];
  if (lead.has('normative-documents', 'regulations', 'issue', 'repeal', 'in-force'))
    return DOCUMENT_UNITS.has(unit) ? one(ofDocuments(lead, context)) : [];
  if (!APPLICATION_UNITS.has(unit)) return [];
  if (lead.has('outcome')) return one(ofOutcome(lead, quantity, context));
  if (lead.has('carry')) return one(ofCarried(lead, context));
  return one(ofApplications(lead, quantity, context));
}

function ofApplications(lead: Lead, quantity: Quantity, context: Context): SubjectId | null {
  if (
    !lead.hasOnly(
      'receive',
      'get',
      'handle',
      'answer',
      'application',
      'disclosure',
      'person',
      'organisation',
      'part',
      'raise',
    )
  )
    return null;
  const verb = verbOf(lead.tokens);
  if (!verb || !lead.isOwn || (verb !== 'answered' && lead.has('part') && !lead.means('receive').length))
    return null;
  if (!allApplicants(lead.tokens)) return null;
  const named = lead.has('application');
  if (named && (lead.has('disclosure') || context.topic === 'applications')) return verb;
  if (named && context.ofDisclosure) return verb;
  if (lead.has('disclosure')) return null;
  return countsNounBehind(quantity, context) || (lead.isWhole && goesOn(quantity, context)) ? verb : null;
}

/** 收到 8 份政府信息公开申请: the noun follows, and nothing else. */
function countsNounBehind({ unitEnd }: Quantity, { plain, end, topic }: Context): boolean {
  const { tokens, edge } = runBehind(plain, unitEnd, end);
  const says = (part: Token['part']) => tokens.some((token) => token.part === part);
  if (!says('application') || !(says('disclosure') || topic === 'applications')) return false;
  return isBoundary(plain[edge], edge, end) && allApplicants(tokens);
}

/** 收到申请 12 件，办结 12 件: the second number goes on with the first one's noun. */
const goesOn = ({ unitEnd }: Quantity, { plain, end, topic }: Context): boolean =>
  topic === 'applications' && isBoundary(plain[unitEnd], unitEnd, end);

/** Of several verbs, what came in and what was done with it is one number: 收到并办理. */
function verbOf(tokens: readonly Token[]): SubjectId | null {
  const has = (part: Token['part']) => tokens.some((token) => token.part === part);
  const came = has('receive') || has('get');
  const done = has('handle') || has('answer');
  if (came) return done ? 'handled' : 'received';
  if (has('answer')) return 'answered';
  return has('handle') ? 'handled' : null;
}

/** Natural persons and organisations, or neither: not the applications of one of them. */
export function allApplicants(tokens: readonly Token[]): boolean {
  const says = (kind: Token['part']) => tokens.some(({ part }) => part === kind);
  return says('person') === says('organisation');
}

function ofOutcome(
  lead: Lead,
  quantity: Quantity,
  { plain, end, topic, ofDisclosure }: Context,
): SubjectId | null {
  const outcomes = lead.means('outcome');
  if (!lead.isWhole || !lead.hasOnly('outcome', 'part', 'answer', 'handle', 'application')) return null;
  if (topic !== 'applications' && !(topic === null && ofDisclosure)) return null;
  return isBoundary(plain[quantity.unitEnd], quantity.unitEnd, end) ? outcomeOf(outcomes) : null;
}

function outcomeOf(outcomes: readonly string[]): SubjectId | null {
  if (outcomes.length === 1) return outcomes[0];
  return outcomes.length === 2 && outcomes[0] === 'disclosed' && outcomes[1] === 'disclosed-in-part'
    ? 'disclosed-at-all'
    : null;
}

function ofCarried(lead: Lead, { year, topic, ofDisclosure }: Context): SubjectId | null {
  const named = lead.has('application') || topic === 'applications' || (topic === null && ofDisclosure);
  if (!lead.isWhole || !named) return null;
  if (
    !lead.hasOnly('carry', 'last-year', 'next-year', 'application', 'disclosure', 'handle', 'answer', 'part')
  )
    return null;
  return carriedWhere(lead.tokens, year);
}

function carriedWhere(tokens: readonly Token[], year: number | null): SubjectId | null {
  const years = tokens.filter(({ part }) => part === 'year').map(({ means }) => Number(means));
  const has = (part: Token['part']) => tokens.some((token) => token.part === part);
  const into = has('last-year') || (year !== null && years.includes(year - 1));
  const out = has('next-year') || (year !== null && years.includes(year + 1));
  return into === out ? null : into ? 'carried-in' : 'carried-out';
}

const REMEDY_PARTS = [
  'reconsideration',
  'litigation',
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

function ofRemedies(lead: Lead, { digits }: Quantity, context: Context): SubjectId[] {
  if (!lead.isOwn || !lead.hasOnly(...REMEDY_PARTS, 'part')) return [];
  if (!context.ofDisclosure && context.topic !== 'remedies') return [];
  if (isOfOtherRemedies(lead, context)) return [];
  // Who decides on reconsiderations reports his cases, too: they are not those against his own disclosure.
  if ((lead.has('get') && !lead.has('disclosure')) || (lead.has('answer') && !lead.has('cause'))) return [];
  const both = lead.has('reconsideration') && lastOf(lead.tokens, 'litigation');
  if (!both) return [lead.has('reconsideration') && !lead.has('after') ? 'reconsideration' : lawsuits(lead)];
  if (lead.has('each') || digits === '0') return ['reconsideration', 'litigation'];
  return lead.has('total') ? ['remedies'] : [];
}

/** 审理行政复议案件 50 件，其中 …: parts of a number that is not of those against its own disclosure. */
function isOfOtherRemedies(lead: Lead, { plain, start, topic, remedy }: Context): boolean {
  if (lead.has('part') && remedy === null) return true;
  if (topic !== 'other') return false;
  const first = lead.tokens[0]?.start ?? start;
  return /复议|诉讼/.test(plain.slice(Math.max(start, first - FARTHEST_YEAR), first));
}

/** 复议后起诉 names a reconsideration, too, but counts lawsuits. */
const lastOf = (tokens: readonly Token[], part: Token['part']) => tokens.some((token) => token.part === part);

const lawsuits = (lead: Lead): SubjectId =>
  lead.has('direct')
    ? 'litigation-direct'
    : lead.has('after')
      ? 'litigation-after-reconsideration'
      : 'litigation';

function ofResult(lead: Lead, { remedy }: Context): SubjectId | null {
  const [column, more] = lead.means('result');
  if (more || !lead.isWhole || !lead.hasOnly('result', 'reconsideration', 'litigation', 'part')) return null;
  const own = lead.has('reconsideration')
    ? 'reconsideration'
    : lead.has('litigation')
      ? 'litigation'
      : remedy;
  return own ? `${own}:${column}` : null;
}

function ofDecisions(lead: Lead, { topic }: Context): SubjectId | null {
  const kinds = (['licensing', 'penalties', 'coercion'] as const).filter((kind) => lead.has(kind));
  const isDecided = lead.has('decide', 'decision') || (topic === 'decisions' && lead.has('ruling'));
  const allowed = lead.hasOnly(...kinds, 'decide', 'decision', 'ruling', 'disclose', 'disclosure');
  return kinds.length === 1 && isDecided && allowed && !lead.has('and') && lead.isWhole ? kinds[0] : null;
}

function ofDocuments(lead: Lead, { topic }: Context): SubjectId | null {
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

const ofFees = (lead: Lead): SubjectId | null =>
  lead.has('fees') && lead.isWhole && lead.hasOnly('fees', 'collect') && !lead.has('and') ? 'fees' : null;

/** 2 件予以公开, 3 件为上年结转, 1 件结转下年度; 收到 8 份政府信息公开申请 is told by its verb. */
function ofBehind(lead: Lead, { tokens }: Run, { unit }: Quantity, context: Context): SubjectId | null {
  if (!APPLICATION_UNITS.has(unit) || !lead.isWhole || !lead.hasOnly('part')) return null;
  if (context.topic !== 'applications' && !(context.topic === null && context.ofDisclosure)) return null;
  const only = (...parts: Token['part'][]) =>
    tokens.every(({ part }) => parts.includes(part) || LIGHT.has(part));
  const outcomes = tokens.filter(({ part }) => part === 'outcome').map(({ means }) => means);
  if (outcomes.length > 0) return only('outcome', 'answer', 'handle') ? outcomeOf(outcomes) : null;
  const carried = tokens.some(({ part }) => part === 'carry');
  return carried && only('carry', 'last-year', 'next-year', 'handle', 'answer', 'application')
    ? carriedWhere(tokens, context.year)
    : null;
}
