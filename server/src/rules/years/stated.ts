/**
 * The years that a report states as its own: in its title, its period, the sentence that announces it, the opening of
 * section one and what section six says of fees; and the years of its plans, which are the next one's. A report rightly
 * names other years too (last year's figures, laws, five-year plans): only these places leave no other reading.
 */
import { foundIn, lastOf } from '../../core/mapped';
import type { Prose, Range, Report } from '../../core/model';
import { rangeIn } from '../../core/narrative/paragraphs';
import { once } from '../../core/once';
import { matchesOf, textIn } from '../../core/text';
import { openingOf, paragraphsOf, wordsOf } from '../plain';

export type StatedKind = 'title' | 'period' | 'announced' | 'opening' | 'fees' | 'plan' | 'counted';

export interface StatedYear {
  readonly kind: StatedKind;
  readonly year: number;
  /** The year's own characters. */
  readonly range: Range;
}

/** As much of a paragraph as is looked at. */
const BEGINNING = 1200;

/** The year in the title; none where it is written in words, which are left to read. */
export function titleYear({ text, title }: Report): StatedYear[] {
  if (!title) return [];
  const found = /(?<![\d０-９])[2２]\s?[0０]\s?[\d０-９]\s?[\d０-９](?![\d０-９])/.exec(textIn(text, title));
  if (!found) return [];
  const start = title.start + found.index;
  const year = Number(found[0].normalize('NFKC').replace(/\s/g, ''));
  return [{ kind: 'title', year, range: { start, end: start + found[0].length } }];
}

const PERIOD = /(20\d\d)年?1月1日[^,。;\d]{0,6}(?:(20\d\d)年?)?12月(\d{1,2})日/g;
/** Of the year’s last month. */
export const LAST_DAY = '31';
const OF_THE_REPORT = /统计|期限|时限|数据|报告期/;
/** What is in force has a period of its own. */
const OF_DOCUMENTS = /规范性文件|规章|有效/;

interface Period {
  /** As {@link PERIOD} finds it, its place in the prose, and the words before it. */
  readonly found: RegExpExecArray;
  readonly at: number;
  readonly before: string;
}

/** 统计期限自2020年1月1日起至2020年12月31日止; where one is the whole year, another one is of something else. */
export const periodsOf = once((report): readonly Period[] => {
  const periods = openingOf(report).flatMap((paragraph) => {
    const { prose } = report;
    const words = wordsOf(prose, paragraph, BEGINNING);
    if (!words.includes('1月1日')) return [];
    return foundIn(matchesOf(PERIOD, words), (found) => {
      const at = paragraph.start + found.index;
      const before = prose.plain.slice(Math.max(paragraph.start, at - 40), at);
      return OF_THE_REPORT.test(before) && !OF_DOCUMENTS.test(before) ? { found, at, before } : null;
    });
  });
  const whole = periods.filter(({ found }) => found[3] === LAST_DAY);
  return whole.length > 0 ? whole : periods;
});

export const periodYears = (report: Report): StatedYear[] =>
  periodsOf(report).flatMap(({ found, at }) => {
    const { prose } = report;
    const last = found[2] ? [stated(prose, 'period', found[2], at + found[0].lastIndexOf(found[2]))] : [];
    return [stated(prose, 'period', found[1], at), ...last];
  });

const ANNOUNCED =
  /(20\d\d)年度?的?(?:政府|政务)?信息公开(?:工作)?(?:年度报告|年报|报告)(?!格式|编制|编写|撰写|发布|工作|有关)/g;
/** In front of it, in the same sentence: what was published before is told in other words. */
const ANNOUNCES = /[现特](?:面?向社会(?:公众)?)?(?:将|就|公布|发布|公开)[^。;]{0,40}$/;

/** 现公布《青禾县2020年…》, 编制了《青禾县2020年…》: its own report by its title; 2021年1月编制了《…》 tells what was done. */
const BY_TITLE =
  /(?:[现特][^。;《》]{0,20}(?:公布|发布|公开|报送)|编[制写](?:并[^。;《》]{0,8}|了|形成|完成)?)《([^《》]{2,30})$/;
/** In the same sentence before it. */
const TELLS_OF_BEFORE = /20\d\d年(?:度?,|[\d我本])|去年|上一?年|[曾已在][^,。;]{0,8}《[^。]*$/;

/** 现将我局2020年政府信息公开工作年度报告公布如下. Titles of circulars name other years' reports. */
export function announcedYears(report: Report): StatedYear[] {
  const { prose, body } = report;
  return openingOf(report).flatMap((paragraph) => {
    const words = wordsOf(prose, paragraph, BEGINNING);
    if (!/[现特编]/.test(words)) return [];
    return matchesOf(ANNOUNCED, words).flatMap((found) => {
      const before = words.slice(Math.max(0, found.index - 50), found.index);
      const isInTitle = before.lastIndexOf('《') > before.lastIndexOf('》');
      const [, name] = BY_TITLE.exec(before) ?? [];
      const isAnnounced = isInTitle
        ? !!name && body?.endsWith(name) && !TELLS_OF_BEFORE.test(before.slice(before.lastIndexOf('。') + 1))
        : ANNOUNCES.test(before);
      return isAnnounced ? [stated(prose, 'announced', found[1], paragraph.start + found.index)] : [];
    });
  });
}

const BEGINS_WITH_YEAR = /^(20\d\d)年度?(?=,|我|本|全[省市县区州旗盟乡镇])/;

/** The year that section one begins with: 2020年,我局…. */
export function openingYear({ prose }: Report): StatedYear[] {
  const own = paragraphsOf(prose, 'overview');
  const first = own.slice(0, 3).find((paragraph) => /^20\d\d年/.test(wordsOf(prose, paragraph, 5)));
  const found = first && BEGINS_WITH_YEAR.exec(wordsOf(prose, first, 10));
  return first && found ? [stated(prose, 'opening', found[1], first.start)] : [];
}

/** Whether section one names the year at all: one that begins with the year before may go on to the report's own. */
export function overviewNames({ prose }: Report, year: number): boolean {
  const own = paragraphsOf(prose, 'overview');
  const at = own.length > 0 ? prose.plain.indexOf(`${year}年`, own[0].start) : -1;
  return at >= 0 && at < lastOf(own).end;
}

/** 2019年度,本机关未收取信息处理费: the year before, and the report's own not named with it. */
export function feeYears({ prose, year }: Report): StatedYear[] {
  return paragraphsOf(prose, 'other').flatMap((paragraph) => {
    const words = wordsOf(prose, paragraph, 200);
    const found = BEGINS_WITH_YEAR.exec(words);
    if (!found || Number(found[1]) !== (year ?? 0) - 1) return [];
    const [sentence] = words.split('。', 1);
    return /信息处理费|收费/.test(sentence) && !sentence.includes(String(year))
      ? [stated(prose, 'fees', found[1], paragraph.start)]
      : [];
  });
}

/** In front of a plan's year: nothing but a number (（二）, 3.) and 下一步. */
const HEADS = /^[*#]{0,4}\(?[一二三四五六七八九十\d]{0,3}[)、.,]?(?:下一步|下一阶段|下阶段)?[,:]?$/;
const LONGEST_HEAD = 12;
const PLAN =
  /^年度?的?(?:政府信息公开|政务公开|信息公开)?(?:工作)?的?(?:重点|主要)?(?:工作)?(?:计划|打算|安排|思路)(?:[。:*]|$)/;
/** In front of a sentence's year: its beginning. */
const OPEN = new Set(['', '。', ';', ':', ',', ')', '、', '在']);
const WILL =
  /^年度?(?:,|(?=我|本|全[省市县区州旗盟乡镇]))(?:我|本|全)?[^,。;:题]{0,10}将(?:继续(?!教育)|进一步|认真|着力|不断|切实|大力|深入|持续)/;

const NAMED = /20\d\d(?=年)/g;

/** （二）2020年工作计划; 2020年,我局将继续…: what section five plans. */
export function planYears({ prose }: Report): StatedYear[] {
  return paragraphsOf(prose, 'problems').flatMap((paragraph) => {
    const words = wordsOf(prose, paragraph);
    if (!words.includes('20')) return [];
    return matchesOf(NAMED, words).flatMap(({ index, 0: digits }) => {
      const after = words.slice(index + 4, index + 44);
      const before = words.slice(Math.max(0, index - LONGEST_HEAD - 1), index);
      const stop = Math.max(before.lastIndexOf('。'), before.lastIndexOf(';'));
      const isWhole = stop >= 0 || index <= LONGEST_HEAD;
      const plans = isWhole && HEADS.test(before.slice(stop + 1)) && PLAN.test(after);
      const wills = OPEN.has(words[index - 1] ?? '') && WILL.test(after);
      return plans || wills ? [stated(prose, 'plan', digits, paragraph.start + index)] : [];
    });
  });
}

const stated = (prose: Prose, kind: StatedKind, digits: string, at: number): StatedYear => ({
  kind,
  year: Number(digits),
  range: rangeIn(prose, at, at + 4),
});
