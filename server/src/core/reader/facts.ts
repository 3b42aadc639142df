/** The title, the year and the reporting body, from the text before the first heading. */
import { fold } from '../fold';
import type { Range } from '../model';
import type { Line } from './lines';

export interface Facts {
  readonly title: Range | null;
  readonly year: number | null;
  readonly body: string | null;
}

/** The title stands among the first lines that hold something. */
const FIRST_LINES = 25;
const LONGEST_TITLE = 60;

const DIGITS = '〇一二三四五六七八九';

/** @param end where the first heading stands; the whole text where there is none. */
export function factsOf(text: string, lines: readonly Line[], end: number): Facts {
  const first = lines.filter((line) => line.start < end).slice(0, FIRST_LINES);
  const titles = first.flatMap((line, index) => (isTitle(text, line) ? [index] : []));
  const at =
    titles.find((index) => !/[:：]/.test(text.slice(first[index].start, first[index].end))) ??
    titles[0] ??
    -1;
  if (at < 0) return { title: null, year: yearStated(text, lines), body: null };
  const line = first[at];
  const own = text.slice(line.start, line.end);
  const before = at > 0 ? first[at - 1] : null;
  const start = before ? titleStart(text, line, before) : line.start;
  const whole = before && start < line.start ? text.slice(before.start, before.end) + own : own;
  return {
    title: { start, end: line.end },
    year: yearIn(whole) ?? yearBelow(text, first[at + 1]) ?? yearStated(text, lines),
    body: nameIn(whole) || null,
  };
}

/** A line that is a report's title: 信息公开 … 年度报告, and nothing like a sentence, nor a web page's 上一篇. */
export function isTitle(text: string, line: Line): boolean {
  if (line.prose || line.end - line.start > LONGEST_TITLE) return false;
  const key = fold(text, line.start, line.end);
  return (
    /信息公开/.test(key) &&
    !/^(?:上|下)[一1][篇条]/.test(key) &&
    /(?:年度报告|年报|工作报告)$/.test(key.replace(/(?:本级|全文|\d)+(?:年度?)?$/, ''))
  );
}

/** Where a title starts: in the line above it, where that has the body's name and the title has none. */
export const titleStart = (text: string, title: Line, above: Line): number =>
  isNameLine(text, above) && !nameIn(text.slice(title.start, title.end)) ? above.start : title.start;

/** The line above a title that only names the body, or the body and the year. */
function isNameLine(text: string, line: Line): boolean {
  const own = text.slice(line.start, line.end);
  return (
    !line.prose &&
    own.length <= 30 &&
    !/[、，,：:]/.test(own) &&
    fold(own) !== fold('政府信息公开') &&
    (/[省市区县乡镇旗盟州府办局委厅院会处所队社室站馆]$|中心$|街道$/.test(own.trim()) || yearIn(own) !== null)
  );
}

/** What stands before the year or before 政府信息公开 in a title. */
function nameIn(title: string): string {
  const name =
    /^[#*\s]*(.*?)(?:关于)?(?:[12１２][0-9０-９]{3}|[二][〇○零Ｏ0OＯ一二三四五六七八九]{3}|(?:政府|政务)?信息公开)/.exec(
      title.replace(/\s+/g, ''),
    );
  return name?.[1] ?? '';
}

/** （2018年度）, on a line of its own below the title. */
function yearBelow(text: string, line: Line | undefined): number | null {
  const own = line ? text.slice(line.start, line.end).normalize('NFKC').replace(/\s+/g, '') : '';
  return /^\(?.{4}年?度?\)?$/.test(own) ? yearIn(own) : null;
}

/** A year between 2008, when the Regulation came into force, and 2099. */
function yearIn(words: string): number | null {
  const plain = words.normalize('NFKC').replace(/\s+/g, '');
  const digits = /(20\d\d)(?!\d)/.exec(plain)?.[1];
  if (digits) return Number(digits) >= 2008 ? Number(digits) : null;
  const numerals = /二[〇○零O0][〇○零O0一二三四五六七八九]{2}/.exec(plain)?.[0];
  if (!numerals) return null;
  return Number([...numerals].map((numeral) => Math.max(DIGITS.indexOf(numeral), 0)).join(''));
}

/**
 * What a report that has no year in its title says of its year: 统计期限自2020年1月1日起, else
 * 现公布我局2020年政府信息公开工作年度报告, else 2020年，我局….
 */
function yearStated(text: string, lines: readonly Line[]): number | null {
  let opening: string | undefined;
  let begins: string | undefined;
  for (const line of lines.slice(0, 2 * FIRST_LINES)) {
    const own = text
      .slice(line.start, Math.min(line.end, line.start + 1200))
      .replace(/\s+/g, '')
      .normalize('NFKC');
    const period = /(20\d\d)年?1月1日[起]?[至到—-]/.exec(own)?.[1];
    if (period) return Number(period);
    begins ??= /^(20\d\d)年度?,/.exec(own)?.[1];
    opening ??= /(20\d\d)年度?(?:政府|政务)?信息公开(?:工作)?(?:年度报告|年报|情况)/.exec(own)?.[1];
  }
  const year = opening ?? begins;
  return year === undefined ? null : Number(year);
}
