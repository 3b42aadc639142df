/** The title, the year and the reporting body, from the text before the first heading. */
import { fold } from '../../fold';
import { foundIn } from '../../mapped';
import type { Range } from '../../model';
import { textIn } from '../../text';
import { isGap } from '../lines/flat';
import type { Line } from '../lines/line';
import { bodyStated, type OwnMention, ownMention, yearStated } from './stated';
import { ENDS_NAME, nameIn, YEAR_LINE, yearIn } from './titleWords';

export interface Facts {
  readonly title: Range | null;
  readonly year: number | null;
  readonly body: string | null;
  /** By its own words a text of another kind: a circular on the reports, or the report of a school or company by rules of its own. */
  readonly other: 'circular' | 'institution' | null;
}

/** The title stands among the first lines that hold something. */
const FIRST_LINES = 25;
const LONGEST_TITLE = 60;

/** @param end where the first heading stands; the whole text where there is none. */
export function factsOf(text: string, lines: readonly Line[], end: number): Facts {
  const first: Line[] = [];
  for (const wide of lines) {
    if (wide.start >= end || first.length === FIRST_LINES) break;
    const line = withoutCells(text, wide);
    const whole = isTail(text, line) && { ...line, start: first.at(-1)?.start ?? line.start };
    if (whole && isTitle(text, whole) && yearIn(text.slice(whole.start, line.start)) !== null)
      first[first.length - 1] = whole;
    else first.push(line);
  }
  const at = titleAmong(text, first);
  const circular = circularAmong(text, first);
  if (at < 0) return { ...withoutTitle(text, lines, first), other: circular < 0 ? null : 'circular' };
  const line = first[at];
  const own = textIn(text, line);
  const before = at > 0 ? first[at - 1] : null;
  const start = before ? titleStart(text, line, before) : line.start;
  const whole = before && start < line.start ? textIn(text, before) + own : own;
  return {
    title: { start, end: line.end },
    year: yearIn(whole) ?? yearBelow(text, first[at + 1]) ?? yearStated(text, lines),
    body: nameIn(whole) || bodyStated(text, first),
    other: circular === at ? 'circular' : OF_INSTITUTION.test(fold(whole)) ? 'institution' : null,
  };
}

/** A title in a table’s first cell: all others of its row are empty. */
function withoutCells(text: string, line: Line): Line {
  let { end } = line;
  while (end > line.start && isGap(text.charCodeAt(end - 1))) end--;
  return end === line.end ? line : { ...line, end };
}

/** A report of another kind, unless it says to be on 政府信息公开 or has the form’s tables. */
const OF_INSTITUTION = /^(?!.*(?:政府|政务).{0,4}公开).*(?:学年|大学|学院|学校|[中小]学|医院|集团|公司)/;

const CIRCULAR = /关于.*(?:年度报告|年报).*(?:通知|通报|方案|意见|解释|说明)$/;

/** The line that is a circular’s title, or begins one; -1 where there is none. */
const circularAmong = (text: string, lines: readonly Line[]): number =>
  lines.findIndex(
    ({ start, end }, index) =>
      [end, lines[index + 1]?.end ?? end].some(
        (last) => last - start <= LONGEST_CIRCULAR && CIRCULAR.test(fold(text, start, last)),
      ) && [start, lines[index - 1]?.start ?? start].every((from) => !isOfSentence(text.slice(from, end))),
  );

const LONGEST_CIRCULAR = 120;

/** What a title may be cut before, so that it stands on two lines. */
const isTail = (text: string, { start, end }: Line): boolean =>
  end - start <= LONGEST_TAIL && /^(?:公开)?(?:工作)?年度?报告?$/.test(fold(text, start, end));

const LONGEST_TAIL = 12;

/** The first title that has the body's name, itself or above it; what a web page says of it (标题：…, | 名称 | …) only where there is no other. */
function titleAmong(text: string, lines: readonly Line[]): number {
  const titles = foundIn(lines, (line, index) => (isTitle(text, line) ? index : null));
  if (titles.length < 2) return titles[0] ?? -1;
  const plain = titles.filter((index) => !/[:：|]/.test(text.slice(lines[index].start, lines[index].end)));
  const named = (index: number) => {
    const { start, end } = lines[index];
    const above = index > 0 ? titleStart(text, lines[index], lines[index - 1]) : start;
    return above < start || nameIn(text.slice(start, end)) !== '';
  };
  return plain.find(named) ?? plain[0] ?? titles[0];
}

/** What the preamble says of its report stands in for the title: as the title itself where it begins with it. */
function withoutTitle(text: string, lines: readonly Line[], first: readonly Line[]): Omit<Facts, 'other'> {
  let mention: OwnMention | null = null;
  for (const line of first) {
    mention = ownMention(text, line);
    if (mention) break;
  }
  return {
    title: mention?.opens && mention.name ? mention.range : null,
    year: mention?.year ?? yearStated(text, lines) ?? yearAlone(text, first),
    body: bodyStated(text, first),
  };
}

/** A line that is a report's title: 信息公开 … 年度报告, and nothing like a sentence, nor a web page's 上一篇 or path. */
export function isTitle(text: string, line: Line): boolean {
  if (line.prose || line.end - line.start > LONGEST_TITLE) return false;
  const key = fold(text, line.start, line.end);
  return (
    key.includes('信息公开') &&
    !/^(?:上|下)[一1][篇条]/.test(key) &&
    /(?:年度报告|年报|工作报告|公开(?:工作|情况|工作情况)的?报告)$/.test(
      key.replace(/(?:本级|全文|文字版|公开版|\d)+(?:年度?)?$/, ''),
    ) &&
    !isPath(textIn(text, line)) &&
    !isOfSentence(textIn(text, line))
  );
}

/** A preamble's line that was wrapped behind the words: 根据《中华人民共和国政府信息公开工作年度报告 */
const isOfSentence = (words: string) =>
  words.lastIndexOf('《') > words.lastIndexOf('》') ||
  /^\s*(?:根据|依据|按照|依照|为了?贯彻|为深入|本年?度?报告)/.test(words);

/** 首页 > 政务公开 > 政府信息公开年报 */
const isPath = (words: string) => /[>＞›»→]|(?:当前|所在|您的)位置/.test(words);

/** Where a title starts: in the line above it, where that has the body's name and the title has none. */
export const titleStart = (text: string, title: Line, above: Line): number =>
  isNameLine(text, above) && !nameIn(textIn(text, title)) ? above.start : title.start;

/** The line above a title that only names the body, or the body and the year. */
function isNameLine(text: string, line: Line): boolean {
  const own = textIn(text, line);
  return (
    !line.prose &&
    own.length <= 30 &&
    !/[、，,：:>＞]/.test(own) &&
    fold(own) !== '政府信息公开' &&
    (ENDS_NAME.test(fold(own)) || yearIn(own) !== null)
  );
}

/** The first of the lines with nothing but a year: that of a table alone (统计表). */
function yearAlone(text: string, lines: readonly Line[]): number | null {
  for (const line of lines) {
    const year = yearBelow(text, line);
    if (year !== null) return year;
  }
  return null;
}

/** （2018年度）, on a line of its own below the title. */
function yearBelow(text: string, line: Line | undefined): number | null {
  const own = line ? textIn(text, line).normalize('NFKC').replace(/\s+/g, '') : '';
  return YEAR_LINE.test(own) ? yearIn(own) : null;
}
