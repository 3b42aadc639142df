/**
 * Sentences that state a report's numbers, in wordings of our own with the structures of real ones. A wording is data: the
 * values of a report go into it, and it is known which place in the text states what.
 */
import type { Form } from '../../src/core/form/form';
import { cellsOf, type SubjectId } from '../../src/core/narrative/subjects';
import type { Values } from './generate';

/** `{received}` stands for the number of a subject, as the first of its sums has it. */
export interface Wording {
  readonly text: string;
  /** The form whose columns it speaks of, where only one has them. */
  readonly form?: '2019' | '2021';
}

export const WORDINGS: readonly Wording[] = [
  { text: '全年共收到政府信息公开申请{received}件，办结{answered}件，结转下年度{carried-out}件。' },
  {
    text: '本年新收政府信息公开申请 {received} 件，上年结转 {carried-in} 件，共办理 {handled} 件，结转下一年度继续办理 {carried-out} 件。',
  },
  {
    text: '我局受理依申请公开事项{received}件，其中予以公开{disclosed}件、部分公开{disclosed-in-part}件、不予公开{refused}件、无法提供{unavailable}件、不予处理{not-handled}件、其他处理{handled-otherwise}件。',
  },
  {
    text: '（二）依申请公开情况。接收公民、法人或其他组织信息公开申请共计{received}件；按期答复{answered}件；{carried-out}件结转下年度。',
  },
  {
    text: '今年接到{received}件政府信息公开申请。其中，{disclosed}件予以公开，{disclosed-in-part}件部分公开。',
  },
  { text: '收到依申请公开件{received}件，本机关不掌握相关政府信息{row:3.4.1}件，重复申请{row:3.5.2}件。' },
  { text: '因政府信息公开被申请行政复议{reconsideration}件，被提起行政诉讼{litigation}件。' },
  {
    text: '政府信息公开行政复议案件{reconsideration}件，其中维持{reconsideration:upheld}件、纠正{reconsideration:corrected}件、其他结果{reconsideration:other}件、尚未审结{reconsideration:pending}件。',
  },
  {
    text: '涉及政府信息公开的行政诉讼{litigation}件，其中未经复议直接起诉{litigation-direct}件，复议后起诉{litigation-after-reconsideration}件。',
  },
  { text: '全年因信息公开引发的行政复议和行政诉讼共{remedies}起。' },
  {
    text: '本年制发行政规范性文件{normative-documents:issued}件，废止{normative-documents:repealed}件，现行有效{normative-documents:in-force}件。',
    form: '2021',
  },
  {
    text: '制定规章{regulations:issued}件；制定出台规范性文件{normative-documents:issued}件，均已同步解读。',
  },
  { text: '现行有效的行政规范性文件共{normative-documents:in-force}件。', form: '2021' },
  { text: '作出行政许可决定{licensing}件、行政处罚决定{penalties}件、行政强制决定{coercion}件。' },
  { text: '收取行政事业性收费{fees}万元。', form: '2021' },
];

/** A number in the text of a narrative. */
export interface StatedNumber {
  readonly subject: SubjectId;
  readonly digits: string;
  /** Its place in {@link Narrative.text}. */
  readonly start: number;
  readonly end: number;
}

export interface Narrative {
  readonly text: string;
  readonly numbers: readonly StatedNumber[];
}

/** The wording with the numbers of the values; `write` writes a number, e.g. in full-width digits. */
export function narrativeOf(
  wording: Wording,
  form: Form,
  values: Values,
  write: (digits: string, subject: SubjectId) => string = (digits) => digits,
): Narrative {
  const numbers: StatedNumber[] = [];
  let text = '';
  for (const part of wording.text.split(/(\{[^}]+\})/)) {
    if (!part.startsWith('{')) {
      text += part;
      continue;
    }
    const subject = part.slice(1, -1);
    const digits = write(countOf(subject, form, values), subject);
    numbers.push({ subject, digits, start: text.length, end: text.length + digits.length });
    text += digits;
  }
  return { text, numbers };
}

/** What the tables have for a subject. */
export function countOf(subject: SubjectId, form: Form, values: Values): string {
  const [sum] = cellsOf(subject, form).sums;
  return String(sum.reduce((total, index) => total + Number(values.get(form.places[index].id)), 0));
}
