/**
 * The parts that a report announces: 全文由总体情况、…、其他需要报告的事项等六个部分组成. Names hold the marks that divide names
 * (行政复议、行政诉讼情况), so what ends one is a word that names end with, and a list is only counted wrong where no way of
 * dividing it gives the number that is announced.
 */
import { fold } from '../../core/fold';
import { sectionIn } from '../../core/form/sections';
import { lastOf } from '../../core/mapped';
import type { Range, Report } from '../../core/model';
import { numeralValue } from '../../core/narrative/numerals';
import { rangeIn } from '../../core/narrative/paragraphs';
import { once } from '../../core/once';
import { matchesOf } from '../../core/text';
import { openingOf, wordsOf } from '../plain';

export interface Announcement {
  /** The number that is announced, and where it stands with 部分: 六个部分. */
  readonly count: number;
  readonly range: Range;
  readonly digits: Range;
  /** The names that are listed; null where there is no list, or how it is divided cannot be told. */
  readonly names: readonly { readonly name: string; readonly range: Range }[] | null;
  /** True where the list is begun twice. */
  readonly doubled: boolean;
  /** True where the list can be divided into as many as are announced. */
  readonly fits: boolean;
}

/** Not 第四部分, and not 第三、四部分. */
const COUNT = /(?<!第.[、和至]|[第\d一二三四五六七八九十])(十[一二]|[二三四五六七八九十]|\d{1,2})个?大?部分/;
const OF_THE_REPORT = /报告|年报|全文/;
const BEGINS = /由|包括|包含|涵盖|分为|分别[是为]|主要有|内容有/g;
/** Behind the number: …六个部分,分别是总体情况、…. */
const BEGINS_BEHIND =
  /^(?:组成|构成)?(?:的?内容)?[,:]?(?:主要)?(?:包括|包含|分别[是为]|即|为|是|依次[是为])?:?/;
/** What a name ends with, and what may stand behind it. */
const ENDS =
  /(?:情况(?:说明)?|概述|概况|综述|事项|措施|附表|附件)(?=[、,;:。]|和|及|以及|等|共|$|[二三四五六七八九十]个?部分)/g;
const LONGEST = 600;

/** The announcement of the preamble; null where there is none. */
export const announcementOf = once(findAnnouncement);

function findAnnouncement(report: Report): Announcement | null {
  const { prose } = report;
  for (const paragraph of openingOf(report)) {
    if (paragraph.end - paragraph.start < 10) continue;
    const words = wordsOf(prose, paragraph, 2 * LONGEST);
    if (!words.includes('部分')) continue;
    let start = paragraph.start;
    for (const sentence of words.split('。')) {
      const found = sentence.length <= LONGEST ? COUNT.exec(sentence) : null;
      if (found && OF_THE_REPORT.test(sentence)) return announcement(report, sentence, start, found);
      start += sentence.length + 1;
    }
  }
  return null;
}

function announcement(
  { prose }: Report,
  sentence: string,
  start: number,
  { 0: whole, 1: number, index }: RegExpExecArray,
): Announcement {
  const count = /\d/.test(number) ? Number(number) : (numeralValue(number) ?? 0);
  const at = start + index;
  const front = matchesOf(BEGINS, sentence.slice(0, index)).map((found) => found.index + found[0].length);
  const behind = index + whole.length;
  const begins = BEGINS_BEHIND.exec(sentence.slice(behind))?.[0].length ?? 0;
  const lists = [
    ...front.slice(-1).map((from) => divide(sentence, from, index)),
    ...(begins > 0 ? [divide(sentence, behind + begins, sentence.length)] : []),
  ];
  const list = lists.find((candidate) => candidate !== null && candidate.names.length > 1) ?? null;
  const earlier = list && front.length > 1 ? divide(sentence, front[front.length - 2], lastOf(front)) : null;
  const again = (earlier?.names ?? []).filter(({ name }) => namesSection(name));
  const doubled = again.length > 1;
  const names = list && (doubled ? [...again, ...list.names] : list.names);
  return {
    count,
    range: rangeIn(prose, at, at + whole.length),
    digits: rangeIn(prose, at, at + number.length),
    names:
      names?.map(({ name, from, to }) => ({ name, range: rangeIn(prose, start + from, start + to) })) ?? null,
    doubled,
    fits:
      !doubled &&
      list !== null &&
      (list.names.length === count || countsOf(sentence.slice(...list.stretch)).includes(count)),
  };
}

interface Divided {
  readonly names: readonly { readonly name: string; readonly from: number; readonly to: number }[];
  /** Where the list stands in the sentence. */
  readonly stretch: readonly [number, number];
}

/** One part, for all the marks in its name. */
const PAIR = /行政复议(?:情况)?[、,和及与](?:被)?(?:提起)?行政诉讼/;
const JOINS = /^(?:[、,;:“”"《》]|以及|和|及|与|[一二三四五六七八]、|\(?[一二三四五六七八\d]\)|\d[.、])+/;
const TAIL =
  /^[”"》]?(?:等|共|共计|合计|以及|和|及|一共|总共|这|内容|(?:年度)?报告|全文|主要|包括|包含|[、,;:。])*$/;

/** Divides a list of names; null where something is left that is no name, or a mark may be inside of one or not. */
function divide(sentence: string, from: number, to: number): Divided | null {
  const list = sentence.slice(from, to);
  const names: { name: string; from: number; to: number }[] = [];
  let last = 0;
  for (const { 0: end, index } of matchesOf(ENDS, list)) {
    const stretch = list.slice(last, index + end.length);
    const skipped = JOINS.exec(stretch)?.[0].length ?? 0;
    const name = stretch.slice(skipped);
    if (/[、,;]/.test(name.replace(PAIR, ''))) return null;
    names.push({ name, from: from + last + skipped, to: from + index + end.length });
    last = index + end.length;
  }
  const rest = list.slice(last);
  if (names.length === 1 && rest !== '') return null;
  return { names: TAIL.test(rest) ? names : [], stretch: [from, to] };
}

/** How many parts other ways of dividing a list give. */
function countsOf(list: string): number[] {
  const whole = list.replace(PAIR, '复议诉讼');
  return [/;/, /,/, /、/, /[、,;]/, /[、,;]|和(?!处理)|以及/].map(
    (mark) => whole.split(mark).filter((part) => part.replace(/等|共/g, '') !== '').length,
  );
}

/** Whether a listed name has the words of one of the six sections. */
export const namesSection = (name: string): boolean => sectionIn(fold(name)) >= 0;
