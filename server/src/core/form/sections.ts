/**
 * The six sections (六部分) of a report in their fixed order. Source: 条例第五十条 and the official format; the
 * other wordings are those of real reports.
 */
import type { SectionId } from './form';

export interface SectionSpec {
  readonly id: SectionId;
  /** The numeral before the heading. */
  readonly ordinal: string;
  /** The official heading without its numeral. */
  readonly title: string;
  /** Words that tell the heading: every group must have one of its words in it. */
  readonly words: readonly (readonly string[])[];
}

export const SECTIONS: readonly SectionSpec[] = [
  {
    id: 'overview',
    ordinal: '一',
    title: '总体情况',
    words: [['总体情况', '概述', '基本情况', '总体概况', '工作概况']],
  },
  {
    id: 'proactive',
    ordinal: '二',
    title: '主动公开政府信息情况',
    words: [['主动公开']],
  },
  {
    id: 'applications',
    ordinal: '三',
    title: '收到和处理政府信息公开申请情况',
    words: [['申请'], ['收到', '处理', '依申请', '办理']],
  },
  {
    id: 'remedies',
    ordinal: '四',
    title: '政府信息公开行政复议、行政诉讼情况',
    words: [
      ['复议', '诉讼'],
      ['情况', '诉讼', '复议'],
    ],
  },
  {
    id: 'problems',
    ordinal: '五',
    title: '存在的主要问题及改进情况',
    words: [
      ['问题', '不足'],
      ['改进', '整改', '措施', '打算', '情况', '问题'],
    ],
  },
  {
    id: 'other',
    ordinal: '六',
    title: '其他需要报告的事项',
    words: [['其他需要报告', '需要报告的其他', '其他需报告', '其他报告事项', '其他需要说明', '需要说明的']],
  },
];

const WITH_TABLE: ReadonlySet<SectionId> = new Set(['proactive', 'applications', 'remedies']);

/** Whether a section reports by an official table, as 二, 三 and 四 do; the others do in sentences. */
export const hasTable = (id: SectionId): boolean => WITH_TABLE.has(id);

export const sectionSpec = (id: SectionId): SectionSpec =>
  SECTIONS.find((section) => section.id === id) as SectionSpec;

/** Which section a title’s words name, folded as they are themselves; -1 for none. */
export const sectionIn = (title: string): number =>
  SECTIONS.findIndex(({ words }) => words.every((group) => group.some((word) => title.includes(word))));

/** The heading as the official format prints it: `二、主动公开政府信息情况`. */
export const officialHeading = (section: SectionSpec): string => `${section.ordinal}、${section.title}`;
