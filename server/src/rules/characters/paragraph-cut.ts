/**
 * 段落断开: a paragraph ends in the middle of a sentence, which goes on in the next one: a page or a blank line cut it.
 *
 * Why: the rest looks like a paragraph of its own.
 * Not reported: lists whose items end with a comma, paragraphs that only lack their full stop, texts that are wrapped.
 * Source: reports as they are found on the web.
 */
import { plainUnit } from '../../core/fold';
import type { Paragraph, Range, Report } from '../../core/model';
import { isPage } from '../../core/reader/lines/pageNumber';
import type { Rule } from '../rule';
import { alsoHere, type Grouped, grouped } from './grouped';
import { isHan, isOwnText } from './scan';

interface Cuts extends Grouped {
  /** What stands between the two parts, place by place. */
  readonly gaps: readonly Range[];
}

/** Words with which no sentence ends. */
const UNFINISHED =
  /(?:[的和与及并或将把对为以于由向从按使在是]|纳入|依据|根据|按照|通过|围绕|以及|关于|有关|进一步|不断|积极|认真|严格)$/;
/** The beginning of an item or of a heading. */
const ITEM =
  /^(?:[（(]?[一二三四五六七八九十\d①-⑳]{1,3}[）)、.．是要]|第[一二三四五六七八九十\d]|首先|其次|再次|最后|附件|[-•·●■◆#|])/;
/** Shorter ones are headings or list items. */
const LEAST = 20;
/** What ends a paragraph. */
const ENDS = '。！？；：!?;:.)）”';

export const paragraphCut: Rule<Cuts> = {
  code: 'paragraph-cut',
  severity: 'hint',
  since: '0.2.0',
  *find(report) {
    const cuts = cutsOf(report);
    if (cuts.length === 0 || isWrapped(report)) return;
    yield { ...grouped(cuts.map(({ start }) => ({ start: start - 1, end: start }))), gaps: cuts };
  },
  say: ({ range, places }, { text }, t) =>
    t(
      'The paragraph ends with “{0}”, and its sentence goes on in the next one; {1} such places. Join them.',
      text.slice(Math.max(0, range.end - 8), range.end).trim(),
      places.length,
    ),
  related: alsoHere,
  fix: ({ gaps }, _report, t, { fixAll }) => fixAll('cuts', gaps, t),
};

/** More paragraphs end anywhere than with a full stop: they are lines. */
function isWrapped({ text, prose }: Report): boolean {
  const long = prose.paragraphs.filter(
    (paragraph) => isOwnText(paragraph) && paragraph.end - paragraph.start >= LEAST,
  );
  const ended = long.filter(({ source }) => ENDS.includes(text[source.end - 1]));
  return ended.length * 2 < long.length;
}

/** The stretches between the parts of a paragraph, pages' numbers included. */
function cutsOf({ text, prose: { plain, paragraphs } }: Report): Range[] {
  const cuts: Range[] = [];
  for (let at = 0; at + 1 < paragraphs.length; at++) {
    const one = paragraphs[at];
    if (!isOwnText(one) || !mayGoOn(text, plain, one)) continue;
    const next = at + 2 < paragraphs.length && isPage(text, paragraphs[at + 1].source) ? at + 2 : at + 1;
    const other = paragraphs[next];
    const gap = { start: one.source.end, end: other.source.start };
    if (other.section === one.section && isGap(text, gap, next - at) && goesOn(plain, other)) cuts.push(gap);
  }
  return cuts;
}

const COMMA = 44;
/** 、 */
const PAUSE = 0x3001;

/** Ends with a comma, or with a word that a sentence cannot end with. */
function mayGoOn(text: string, plain: string, { start, end, source }: Paragraph): boolean {
  if (end - start < LEAST) return false;
  const last = plainUnit(text.charCodeAt(source.end - 1));
  if (last === COMMA || last === PAUSE) return true;
  if (!isHan(text, source.end - 1)) return false;
  return UNFINISHED.test(plain.slice(end - 4, end)) || isInQuotation(plain, start, end);
}

/** A quotation was opened at the paragraph's end and not closed. */
function isInQuotation(plain: string, start: number, end: number): boolean {
  const tail = plain.slice(Math.max(start, end - 20), end);
  return tail.lastIndexOf('“') > tail.lastIndexOf('”');
}

/** Goes on with words, and as a sentence: not an item, a heading or a signature. */
function goesOn(plain: string, { start, end }: Paragraph): boolean {
  const words = plain.slice(start, Math.min(end, start + 8));
  return !ITEM.test(words) && !/^《/.test(words) && /[,。;、]/.test(plain.slice(start, end));
}

/** Nothing but blank lines, or a page's number. */
const isGap = (text: string, { start, end }: Range, paragraphs: number): boolean =>
  end - start <= 40 && (paragraphs > 1 || text.slice(start, end).trim() === '');
