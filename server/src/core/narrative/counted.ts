/** What a number counts, told from the words right before it, or right behind it: 收到申请 12 件, 12 件予以公开. */
import type { Quantity } from '../model';
import {
  countsNounBehind,
  ofAllOrRest,
  ofApplications,
  ofBehind,
  ofCarried,
  ofOutcome,
} from './applications';
import { type Context, isBoundary } from './context';
import { Lead } from './lead';
import { DECISIONS, ofDecisions, ofDocuments, ofFees } from './proactive';
import { ofRemedies, ofResult, REMEDIES } from './remedies';
import { BUT_FOR_THESE } from './someOfThem';
import { remedyOf, type SubjectId } from './subjects';
import { type Run, runBefore, runBehind } from './words';

/** In what they are counted, if a unit is written at all. */
const APPLICATION_UNITS = /^(?:件次|[件份次项个宗起例]?)$/;
const DOCUMENT_UNITS = /^[件份个部篇项]?$/;
const DECISION_UNITS = /^[件宗起例]?$/;

/** Whoever stands before one of these is whose number it is. */
const TELLS_WHOSE = ['receive', 'get', 'handle', 'answer', ...REMEDIES] as const;

/** 河口镇制发规范性文件3件，作出行政许可决定5件: what goes on without a name is theirs, too. */
const ANOTHER = /(?:[省市县区旗镇乡村局厅署委办]|街道|部门|单位|政府)$/;

export interface Counted {
  /** None, one, or two that have the number each. */
  readonly subjects: readonly SubjectId[];
  /** Where the words end that belong to the number. */
  readonly end: number;
  /** What it is that somebody else received, answered, was sued for or else did so many times. */
  readonly ofOthers?: 'applications' | 'remedies' | 'other';
  /** It is added up over years, and so is what follows. */
  readonly isOfManyYears?: boolean;
  /** It is another year's, and so is what follows, up to one that says to be this year's. */
  readonly isOfAnotherYear?: boolean;
  /** What the next numbers count, where nothing but a comma stands before each: 分别为 8 件和 7 件. */
  readonly next: readonly SubjectId[];
}

const BETWEEN = /^[、,和及]{0,2}$/;

/** @param from where the words of the number before ended. */
export function countedBy(quantity: Quantity, from: number, context: Context): Counted {
  const nothing: Counted = { subjects: [], end: quantity.unitEnd, next: [] };
  const { plain, end, next } = context;
  if (next.length > 0 && APPLICATION_UNITS.test(quantity.unit))
    if (BETWEEN.test(plain.slice(from, quantity.start)))
      return { ...nothing, subjects: next.slice(0, 1), next: next.slice(1) };
  // 2件维持、1件纠正: what stands before the 、 is of the number before.
  const isBehindAnother = quantity.start - 1 > from && plain[quantity.start - 1] === '、';
  const before = runBefore(plain, isBehindAnother ? quantity.start : from, quantity.start);
  if (quantity.unit === '' && !isBoundary(plain[quantity.unitEnd], quantity.unitEnd, end)) return nothing;
  const lead = new Lead(before, from, context);
  const { isOfManyYears } = lead;
  if (lead.isOfAnotherTime) return { ...nothing, isOfManyYears, isOfAnotherYear: lead.isOfAnotherYear };
  if (lead.isNotAllDone || plain[quantity.unitEnd] === '的') return nothing;
  if (BUT_FOR_THESE.test(plain.slice(quantity.unitEnd, end))) return nothing;
  if (context.ofOthers && !lead.isNamed) return nothing;
  const each = lead.has('respectively') ? ofEach(lead.apart, quantity, context) : null;
  const subjects = each?.slice(0, 1) ?? ofLead(lead, quantity, context);
  if (subjects.length > 0) return { ...nothing, subjects, next: each?.slice(1) ?? [] };
  if (lead.has('last-year') && lead.isOfAnotherYear) return { ...nothing, isOfAnotherYear: true };
  const told = ofAllOrRest(lead, quantity, context);
  if (told) return { ...nothing, subjects: [told] };
  if (lead.has(...TELLS_WHOSE) && !lead.isOwn)
    return { ...nothing, ofOthers: lead.has(...REMEDIES) ? 'remedies' : 'applications' };
  if (lead.has('issue', 'decide', 'decision') && !lead.isOwn && ANOTHER.test(lead.rest))
    return { ...nothing, ofOthers: 'other' };
  const behind = runBehind(plain, quantity.unitEnd, end).withoutLastAnd;
  if (behind.tokens.length === 0 || !isBoundary(plain[behind.edge], behind.edge, end)) return nothing;
  if (!APPLICATION_UNITS.test(quantity.unit)) return nothing;
  if (behind.has(...REMEDIES))
    return { ...nothing, subjects: remediesBehind(lead, behind, quantity, context) };
  const subject = ofBehind(lead, behind, quantity, context);
  return subject ? { ...nothing, subjects: [subject], end: behind.edge } : nothing;
}

/** 5 件申请被提起行政复议, 5 件涉及行政复议 count the applications. */
function namesRemedies({ tokens }: Run): boolean {
  const named = tokens.findIndex(({ part }) => REMEDIES.some((remedy) => remedy === part));
  const about = tokens.slice(0, named).map(({ part }) => part);
  const last = about.at(-1);
  const cause = about.indexOf('cause');
  const application = about.indexOf('application');
  return last !== 'cause' && last !== 'raise' && (application < 0 || (cause >= 0 && cause < application));
}

/** 发生 2 起因政府信息公开引起的行政复议案件 */
function remediesBehind(lead: Lead, behind: Run, quantity: Quantity, context: Context): SubjectId[] {
  const ofDisclosure = context.ofDisclosure || behind.has('disclosure');
  return lead.isWhole && namesRemedies(behind)
    ? ofRemedies(lead.with(behind), { ...quantity, unitEnd: behind.edge }, { ...context, ofDisclosure })
    : [];
}

/** What each of the numbers counts; nothing where that of one is not known. */
function ofEach(leads: readonly Lead[], quantity: Quantity, context: Context): SubjectId[] {
  let { remedy } = context;
  const subjects = leads.map((lead) => {
    const [subject] = ofLead(lead, quantity, { ...context, remedy });
    if (subject) remedy = remedyOf(subject);
    return subject;
  });
  return subjects.every(Boolean) ? subjects : [];
}

function ofLead(lead: Lead, quantity: Quantity, context: Context): SubjectId[] {
  const one = (subject: SubjectId | null) => (subject ? [subject] : []);
  const { unit } = quantity;
  if (/^万?元$/.test(unit)) return one(ofFees(lead));
  if (lead.has('result')) return one(ofResult(lead, context));
  if (lead.has(...REMEDIES))
    return APPLICATION_UNITS.test(unit) && unit !== '件次' ? ofRemedies(lead, quantity, context) : [];
  if (lead.has(...DECISIONS))
    return DECISION_UNITS.test(unit) || (lead.has('decision') && /[项条]/.test(unit))
      ? one(ofDecisions(lead, quantity, context))
      : [];
  if (lead.has('normative-documents', 'regulations', 'issue', 'repeal', 'in-force'))
    return DOCUMENT_UNITS.test(unit) ? one(ofDocuments(lead, quantity, context)) : [];
  if (
    unit === '条' &&
    lead.has('receive', 'get', 'handle') &&
    (lead.has('application') || countsNounBehind(quantity, context))
  )
    return one(ofApplications(lead, quantity, context));
  if (!APPLICATION_UNITS.test(unit)) return [];
  if (lead.has('outcome')) return one(ofOutcome(lead, quantity, context));
  if (lead.has('carry')) return one(ofCarried(lead, quantity, context));
  return one(ofApplications(lead, quantity, context));
}
