/** The date on which a report was published: the one that it is signed with, else the one of its page (发布日期). */
import type { Paragraph, Prose, Range, Report } from '../../core/model';
import { numeralValue } from '../../core/narrative/numerals';
import { rangeIn } from '../../core/narrative/paragraphs';
import { openingOf, wordsOf } from '../plain';

export interface DateFound {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly range: Range;
  /** What stands in front of it: the body that signs. */
  readonly signer: string;
  readonly signed: boolean;
}

const ARABIC = '(20\\d\\d)年(\\d{1,2})月(\\d{1,2})日';
const IN_WORDS =
  '([二〇○零OＯ一三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日';
const DASHED = '(20\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})';
/** A signature and nothing else: the body's name, perhaps, and the date. */
const SIGNER = '(?:[^,。:;\\d]{0,40}[省市县区州盟旗乡镇局厅委会府办室处院队所站心馆校社司街道])?';
/** Each has the signer first, who is nobody on a page, then the date, then its parts. */
const SIGNATURE = [ARABIC, IN_WORDS].map((date) => new RegExp(`^(${SIGNER})\\(?(${date})\\)?$`));
const PAGE = [ARABIC, DASHED].map(
  (date) => new RegExp(`()(?:发布|发文|公开|成文|生成)(?:日期|时间):(${date})`),
);

/** The last paragraphs, where a report is signed; and the first ones, where some are. */
export function publicationDate(report: Report): DateFound | null {
  const { prose } = report;
  const last = prose.paragraphs.slice(-SIGNATURE_PARAGRAPHS).reverse();
  const opening = openingOf(report).filter(({ section }) => section === null);
  for (const paragraph of [...last, ...opening]) {
    const words = wordsOf(prose, paragraph);
    const date =
      words.length <= LONGEST_SIGNATURE && /日\)?$/.test(words) && dateIn(prose, paragraph, SIGNATURE);
    if (!date) continue;
    const before = prose.paragraphs[prose.paragraphs.indexOf(paragraph) - 1];
    const signer = date.signer || (before ? wordsOf(prose, before, LONGEST_SIGNATURE) : '');
    return { ...date, signer, signed: true };
  }
  for (const paragraph of opening) {
    const date = dateIn(prose, paragraph, PAGE);
    if (date) return { ...date, signer: '', signed: false };
  }
  return null;
}

function dateIn(
  prose: Prose,
  paragraph: Paragraph,
  patterns: readonly RegExp[],
): Omit<DateFound, 'signed'> | null {
  const words = wordsOf(prose, paragraph, LONGEST_LINE);
  for (const pattern of patterns) {
    const [whole = '', signer, date, ...parts] = pattern.exec(words) ?? [];
    const [year, month, day] = parts.map(numberOf);
    if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) continue;
    const at = paragraph.start + words.indexOf(whole) + whole.indexOf(date);
    return { year, month, day, range: rangeIn(prose, at, at + date.length), signer };
  }
  return null;
}

const SIGNATURE_PARAGRAPHS = 3;
const LONGEST_SIGNATURE = 60;
const LONGEST_LINE = 200;

const numberOf = (digits: string): number =>
  /^\d/.test(digits) ? Number(digits) : (numeralValue(digits.replace(/[○OＯ]/g, '〇')) ?? 0);
