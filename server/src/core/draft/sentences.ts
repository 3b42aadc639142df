/**
 * Standard sentences (常用语句) with the tables' own numbers in them, as data: wordings of our own that the reader of
 * narratives understands, so that what is written here is held against the tables from then on.
 */
import { addExact } from '../exact';
import type { FormId, SectionId } from '../form/form';
import type { Report } from '../model';
import { cellsOf, type SubjectId } from '../narrative/subjects';
import { NUMBER } from './template';

export interface StandardSentence {
  readonly id: string;
  /** The section whose table has its numbers, or that it stands in. */
  readonly section: SectionId;
  /** The only form whose columns it speaks of. */
  readonly form?: FormId;
  /** `{received}` stands for the number of a subject. */
  readonly text: string;
  /** Goes on with these, each of one number; those that are 0 are left out. */
  readonly list?: { readonly lead: string; readonly parts: readonly string[] };
  /** What is said where all of its numbers are 0. */
  readonly none?: string;
}

const OUTCOMES = [
  '予以公开{disclosed}件',
  '部分公开{disclosed-in-part}件',
  '不予公开{refused}件',
  '无法提供{unavailable}件',
  '不予处理{not-handled}件',
  '其他处理{handled-otherwise}件',
];

const RESULTS = [
  '结果维持{:upheld}件',
  '结果纠正{:corrected}件',
  '其他结果{:other}件',
  '尚未审结{:pending}件',
];

const resultsOf = (remedy: string) => RESULTS.map((part) => part.replace('{:', `{${remedy}:`));

export const SENTENCES: readonly StandardSentence[] = [
  {
    id: 'documents',
    section: 'proactive',
    form: '2021',
    text: '本年制发行政规范性文件{normative-documents:issued}件，废止{normative-documents:repealed}件，现行有效{normative-documents:in-force}件。',
  },
  {
    id: 'documents-made',
    section: 'proactive',
    form: '2019',
    text: '本年制作规范性文件{normative-documents:issued}件。',
  },
  {
    id: 'decisions',
    section: 'proactive',
    text: '本年作出',
    list: {
      lead: '',
      parts: ['行政许可决定{licensing}件', '行政处罚决定{penalties}件', '行政强制决定{coercion}件'],
    },
  },
  { id: 'fees', section: 'proactive', form: '2021', text: '本年收取行政事业性收费{fees}万元。' },
  {
    id: 'received',
    section: 'applications',
    text: '本年新收政府信息公开申请{received}件，上年结转{carried-in}件。',
    none: '本年未收到政府信息公开申请，上年结转0件。',
  },
  {
    id: 'flow',
    section: 'applications',
    text: '本年新收政府信息公开申请{received}件，上年结转{carried-in}件，共办理{handled}件，结转下年度继续办理{carried-out}件。',
  },
  {
    id: 'outcomes',
    section: 'applications',
    text: '全年办理政府信息公开申请{handled}件',
    list: { lead: '，其中', parts: OUTCOMES },
  },
  {
    id: 'carried-out',
    section: 'applications',
    text: '政府信息公开申请结转下年度继续办理{carried-out}件。',
  },
  {
    id: 'reconsideration',
    section: 'remedies',
    text: '因政府信息公开被申请行政复议{reconsideration}件',
    list: { lead: '，其中', parts: resultsOf('reconsideration') },
    none: '本年未发生因政府信息公开被申请行政复议的情况。',
  },
  {
    id: 'litigation',
    section: 'remedies',
    text: '因政府信息公开被提起行政诉讼{litigation}件',
    list: {
      lead: '，其中',
      parts: ['未经复议直接起诉{litigation-direct}件', '复议后起诉{litigation-after-reconsideration}件'],
    },
    none: '本年未发生因政府信息公开被提起行政诉讼的情况。',
  },
  {
    id: 'processing-fees',
    section: 'other',
    form: '2021',
    text: `本年度发出收费通知${NUMBER}件，总金额${NUMBER}元，实际收取信息处理费${NUMBER}元。`,
  },
  { id: 'no-processing-fees', section: 'other', form: '2021', text: '本年度未收取信息处理费。' },
  { id: 'nothing-else', section: 'other', text: '没有其他需要报告的事项。' },
];

/** The number of a subject; null where it is not known. */
type CountOf = (subject: string) => string | null;

/**
 * What a sentence says of a report; null where it has nothing to say. `____` stands for a number that is not known.
 * @param digitsOf the number of a cell, by its index; null where it is not to be stated.
 */
export function wordsOf(
  { text, list, none }: StandardSentence,
  { form }: Report,
  digitsOf: (cell: number) => string | null,
): string | null {
  const countOf: CountOf = (subject) => {
    const [sum] = form ? cellsOf(subject as SubjectId, form).sums : [];
    const digits = sum?.map(digitsOf) ?? [null];
    return digits.every((each) => each !== null) ? addExact(digits) : null;
  };
  const parts = list?.parts.filter((part) => !isZero(part, countOf)) ?? [];
  const all = [text, ...(list?.parts ?? [])].join('');
  if (none && isZero(all, countOf)) return none;
  if (!list) return filled(text, countOf);
  if (parts.length === 0 && !text.includes('{')) return null;
  const rest = parts.length > 0 ? list.lead + parts.join('、') : '';
  return filled(`${text}${rest}。`, countOf);
}

const SUBJECT = /\{([a-z:-]{1,60})\}/g;

/** True where it has numbers and each of them is known to be 0. */
function isZero(text: string, countOf: CountOf): boolean {
  const subjects = [...text.matchAll(SUBJECT)].map(([, subject]) => subject);
  return subjects.length > 0 && subjects.every((subject) => countOf(subject) === '0');
}

const filled = (text: string, countOf: CountOf): string =>
  text.replace(SUBJECT, (_, subject: string) => countOf(subject) ?? NUMBER);
