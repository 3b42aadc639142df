/** What a report that has no title says of itself in its first sentences: whose it is, and of which year. */
import { isSpace, readableUnit } from '../../fold';
import type { Range } from '../../model';
import { matchesOf } from '../../text';
import type { Line } from '../lines/line';
import { ENDS_NAME, WE, wholeName } from './titleWords';

/** A report as its preamble names it: 现公布某市人民政府2022年政府信息公开工作年度报告. */
export interface OwnMention {
  readonly name: string | null;
  readonly year: number;
  /** The words of the title. */
  readonly range: Range;
  /** The line begins with them. */
  readonly opens: boolean;
}

/** As much of a line as is looked at. */
const HEAD = 1200;
const LONGEST_MENTION = 60;

/** What a report is called, behind its name and year. */
const CALLED = /(?:政府|政务)?信息公开(?:工作)?(?:年度工作报告|年度报告|年报|工作报告)/g;
/** The last of them, and all before it. */
const PUBLISHES = /^.{0,50}(?:公布|公开|发布|编制了?|现将|形成|汇总)/;
const YEAR_LAST = /^(.{0,40}?)(20\d\d)年?度?$/;
const YEAR_FIRST = /^(20\d\d)年度?(.{0,40})$/;
/** A notice on reports, or a report of another year that was published. */
const OF_ANOTHER = /关于|做好|印发|开展|根据|依据|按照|及时|按时|上一?年|按规定/;
/** 街道 alone is anybody's. */
const NOBODY = new RegExp(`^(?:${WE}|该|全(?![椒南州])|各|其)|^(?:街道|机关|中心)$`);
/** What may stand behind a title that a sentence begins with. */
const GOES_ON = /^(?:\(|是|由|按|根据|依据|依照|如下|现|为|本[报年])/;
const BOUNDARIES: ReadonlySet<string> = new Set(',。;:、《》〈〉()“”<>');

/** How a line names the report that it belongs to; null where it names none. */
export function ownMention(text: string, line: Line): OwnMention | null {
  const { words, places } = withoutBlanks(text, line);
  for (const { 0: called, index } of matchesOf(CALLED, words)) {
    const least = Math.max(0, index - LONGEST_MENTION);
    let start = index;
    while (start > least && !BOUNDARIES.has(words[start - 1])) start--;
    const said = words.slice(start, index);
    if (OF_ANOTHER.test(said)) continue;
    const end = index + called.length;
    const verb = PUBLISHES.exec(said)?.[0] ?? '';
    const isQuoted =
      words[start - 1] === '《' && PUBLISHES.test(words.slice(Math.max(0, start - 4), start - 1));
    const opens = start === 0 && verb === '' && GOES_ON.test(words.slice(end, end + 2));
    const parts = partsOf(said.slice(verb.length));
    if (!parts || !(opens || isQuoted || verb !== '')) continue;
    const range = { start: places[start + verb.length], end: places[end - 1] + 1 };
    return { ...parts, range, opens };
  }
  return null;
}

const NAME = '([^由,。;:()《》、]{4,24}?)';
const WROTE = '(?:负责|组织)?(?:编制|编写|撰写';
/** 由青禾县教育局编制, 由青禾县教育局根据条例编制; 根据条例，青禾县教育局编制本报告. */
const DRAWN_UP = new RegExp(`由${NAME}${WROTE}|[根依]据|按照|\\()|(?:^|[,。》])${NAME}${WROTE})`);
/** A body with its place; an office, or who serves all of a government, may have drawn up what that reports. */
const REPORTS =
  /^(?![省市县区州盟旗乡镇]|.*(?:政务|数据|审批|信息|公开|服务局|办公))(?:(?!城乡|市场).)+[省市县区州盟旗乡镇](?:.*(?:局|委|委员会|厅|政府|街道|办事处|海关))?$/;

/** The body that the first lines say to be their report’s; null where none of them does. */
export function bodyStated(text: string, lines: readonly Line[]): string | null {
  for (const line of lines) {
    const name = ownMention(text, line)?.name;
    if (name) return name;
    const [, by, alone = by] = DRAWN_UP.exec(withoutBlanks(text, line).words) ?? [];
    if (alone && REPORTS.test(alone) && !NOBODY.test(alone)) return alone;
  }
  return null;
}

function partsOf(words: string): { readonly name: string | null; readonly year: number } | null {
  const last = YEAR_LAST.exec(words);
  const first = last ? null : YEAR_FIRST.exec(words);
  const year = last?.[2] ?? first?.[1];
  if (!year) return null;
  const name = wholeName((last?.[1] ?? first?.[2] ?? '').replace(/的$/, ''));
  const isName = ENDS_NAME.test(name) && !NOBODY.test(name);
  return { name: isName ? name : null, year: Number(year) };
}

/** A line's readable words, and where each unit stands. */
function withoutBlanks(
  text: string,
  line: Line,
): { readonly words: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let words = '';
  const end = Math.min(line.end, line.start + HEAD);
  for (let at = line.start; at < end; at++) {
    const unit = readableUnit(text.charCodeAt(at));
    if (isSpace(unit)) continue;
    words += String.fromCharCode(unit);
    places.push(at);
  }
  return { words, places };
}

/** As many lines as can hold a preamble and the beginning of section one. */
const LINES = 50;

/**
 * What the first lines say of the year: 统计期限自2020年1月1日起, else 2020年政府信息公开情况, else the year that all their
 * sentences begin with: 2020年，我局….
 */
export function yearStated(text: string, lines: readonly Line[]): number | null {
  let opening: string | undefined;
  const begins = new Set<string>();
  for (const line of lines.slice(0, LINES)) {
    const own = text
      .slice(line.start, Math.min(line.end, line.start + HEAD))
      .replace(/\s+/g, '')
      .normalize('NFKC');
    const period = /(20\d\d)年?1月1日[起]?[至到—-]/.exec(own)?.[1];
    if (period) return Number(period);
    if (line.prose) for (const [, year] of matchesOf(BEGINS, own)) begins.add(year);
    opening ??= OPENING.exec(own)?.[1];
  }
  const [year] = opening ? [opening] : begins.size === 1 ? begins : [];
  return year ? Number(year) : null;
}

const OPENING =
  /(20\d\d)年度?(?:政府|政[务務])?信息公[开開](?:工作)?(?:年度[报報]告|年[报報]|情[况況]|工作[报報]告)/;
const BEGINS = /(?:^|[。;、)])(20\d\d)年度?(?:,|我|全|共)/g;
