/** Numbers beside which a character is lost: a unit, 年, or the bracket of a document's number. */
import { isDigit } from '../../core/fold';
import type { Range } from '../../core/model';
import type { Source } from '../../core/narrative/sentences';
import { placeAt } from '../../core/places';
import { matchesOf } from '../../core/text';
import { wordsOf } from '../plain';

/** In the plain words of a paragraph, counted from its beginning. */
export interface Lost extends Range {
  /** Nothing but a loss explains it; else it is one where the text writes units behind its other numbers. */
  readonly certain: boolean;
}

/** What reports count, and what a number is followed by directly. */
const NOUNS = new Set(
  '信息 文件 申请 建议 提案 案件 稿件 公告 微博 微信 留言 咨询 来信 投诉 图解'.split(' '),
);

/** Words that no number stands before without a unit. What may be a unit is not among them: there are too many of those. */
const WORDS: ReadonlySet<string> = new Set(
  '分别 不予 政府 政务 政策 公告 动态 重点 重大 新闻 新媒 新疆 微博 微信 会议 信息 财政 人大 政协 部门 行政 公开 办理 发布 全年 全市 全县 全区 主动 依申 规范 网站 公众 通过 各类 建议 解读 回应 留言 收到 均已 均按 其中 统计 规划'.split(
    ' ',
  ),
);
const MEASURES = '件条篇份次期个';
const UNITS = new RegExp(`\\d[${MEASURES}]`, 'g');
const ENDS = new Set(',、;。');

/** A year and a digit more. */
const LEAST_TORN = 5;

/** What stands in front of a number may tell that one is lost: most tells nothing. */
const LEADS = [...new Set(['为', ...NOUNS].map((words) => words.slice(-1)))].join('');
/** A number with what divides thousands and decimals: of those without a unit, and those that may be torn. */
export const NUMBER = new RegExp(
  `\\d(?:(?<=[${LEADS}]\\d)(?!\\d*[${MEASURES}])|(?<!\\d\\d)(?=[\\d,.]{${LEAST_TORN - 1}}))[\\d,.]*`,
  'g',
);

/** Those of a paragraph, counted from its beginning. */
export function lostAtNumbers({ prose, text }: Source, paragraph: number): Lost[] {
  const words = wordsOf(prose, prose.paragraphs[paragraph]);
  const place = (at: number) => placeAt(prose.places, prose.paragraphs[paragraph].start + at);
  const lost: Lost[] = [];
  for (const { 0: number, index: start } of matchesOf(NUMBER, words)) {
    let end = start + number.length;
    // What ends a sentence is none of the number.
    while (!isDigit(words.charCodeAt(end - 1))) end--;
    // Where a line ends between, 46 and 2025年 may be two numbers.
    if (end - start >= LEAST_TORN && place(end - 1) - place(start) < end - start && isTorn(words, start, end))
      lost.push({ start, end: end + 1, certain: true });
    else if (isCutOff(words, start, end)) lost.push({ start: start - 1, end: end + 2, certain: true });
    else if (isBare(words, start, end)) {
      const [last, next] = [place(end - 1), place(end)];
      const isApart = next - last > 2 || /[\t\r\n|]/.test(text.slice(last, next));
      if (!isApart) lost.push({ start: start - 2, end: end + 1, certain: false });
    }
  }
  return lost;
}

/** 20251月, 202511日: 年 is lost; 32025年: what stood behind the 3. 202020年 has digits too many: that is `year-mismatch`'s. */
const TORN_DATE = /^(?:(?:19|20)\d\d(?:(?:1[0-2]|[1-9])月|\d{2,4}日)|(?!20)\d+20[12]\d年)$/;

/** A date or a document's number of which a character is lost. */
const isTorn = (words: string, start: number, end: number): boolean =>
  TORN_DATE.test(words.slice(start, end + 1)) ||
  (words[start - 1] === '〔' && isTornDocumentNumber(words.slice(start, end)));

/** 为0本机关: what followed the number is lost. */
const isCutOff = (words: string, start: number, end: number): boolean =>
  words.startsWith('为0', start - 1) &&
  end === start + 1 &&
  /^本(?:报告|机关|单位|年)/.test(words.slice(end, end + 3));

/** A number between what it counts and what no number stands before, without a unit. */
function isBare(words: string, start: number, end: number): boolean {
  if (!WORDS.has(words.slice(end, end + 2)) && !isAtEnd(words, start, end)) return false;
  return NOUNS.has(words.slice(Math.max(0, start - 2), start)) && !/^20\d\d$/.test(words.slice(start, end));
}

/** 1、 begins an item of a list. */
const isAtEnd = (words: string, start: number, end: number): boolean =>
  ENDS.has(words[end] ?? '') && !(end - start === 1 && words[end] === '、');

/** Most numbers of the text have a unit: one that has none has lost it. */
export function hasUnits(plain: string, lost: readonly Lost[]): boolean {
  const open = lost.filter(({ certain }) => !certain).length;
  return open === 0 || (plain.match(UNITS)?.length ?? 0) > open / 2;
}

/** 〔202130)号: the bracket and a digit are lost. */
export const isTornDocumentNumber = (digits: string): boolean => /^(?:19|20)\d{3}/.test(digits);
