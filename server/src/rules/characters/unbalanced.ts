/**
 * 括号引号不成对: a bracket or quotation mark of a paragraph lacks its other half.
 *
 * Why: a reader no longer sees where the remark or the quotation ends; often a piece of text went with it.
 * Not reported: 1) a) ①) in front of a list's items, marks of two widths as a pair, a pair of one sentence that the ends of
 * lines or of a page part, the sections of tables (a PDF breaks the note in a table's corner over lines, 第一项加第二项之和), and what `lost-characters` reports.
 * Source: GB/T 15834—2011 on punctuation.
 */
import { firstSeen, lastSeen } from '../../core/fold';
import type { Range, Report } from '../../core/model';
import { isStop } from '../../core/narrative/sentences';
import { andMore } from '../andMore';
import type { Rule } from '../rule';
import { furniture } from './furniture';
import { alsoHere, type Grouped, grouped } from './grouped';
import { isTornDocumentNumber } from './lostAtNumbers';
import { DOUBLE_QUOTES, halfOf, markAt, PAIRS, ROUND, SINGLE_QUOTES } from './marks';
import { isOwnText, KINDS, paragraphsWith } from './scan';

/** The number of an item: 1) a) 一) ①). */
const ORDINAL =
  /(?:^|[\s。；;，,、：:图表式例])(?:[\d０-９]{1,3}|[a-zA-Z]|[一二三四五六七八九十]{1,3}|[①-⑳])\s?$/;
const LONGEST_ORDINAL = 6;

export const unbalanced: Rule<Grouped> = {
  code: 'unbalanced',
  severity: 'hint',
  since: '0.2.0',
  *find(report) {
    const { text } = report;
    let ofPage: ReadonlySet<number> | null = null;
    const own = (places: readonly number[]): Grouped[] => {
      if (places.length === 0) return [];
      ofPage ??= placesIn(furniture(report));
      const left = places.filter((at) => !ofPage?.has(at));
      return left.length === 0 ? [] : [grouped(left.map((start) => ({ start, end: start + 1 })))];
    };
    let open: readonly number[] = [];
    let previous = -1;
    for (const [paragraph, places, index] of paragraphsWith(report, KINDS.mark)) {
      if (!isOwnText(paragraph)) continue;
      const { source } = paragraph;
      const { opened, closed } = isBalanced(text, places) ? NONE : alone(text, places, source);
      const goesOn = open.length > 0 && isOneSentence(report, previous, index);
      const joined = goesOn || index === previous + 1 ? parted(text, open, closed) : { opened: open, closed };
      yield* own(joined.closed);
      // What still is open may be closed further on in the same sentence.
      if (!goesOn) yield* own(joined.opened);
      open = goesOn ? [...joined.opened, ...opened] : opened;
      previous = index;
    }
    yield* own(open);
  },
  say({ range, places }, { text }, t) {
    const mark = text[range.start];
    const half = halfOf(text, range.start);
    const { opens } = markAt(text, range.start);
    const one = opens
      ? t('“{0}” has no closing “{1}” in this paragraph.', mark, half)
      : t('“{0}” has no opening “{1}” in this paragraph.', mark, half);
    return one + andMore(places, t);
  },
  related: alsoHere,
};

/** What belongs to the page and not to the text is `navigation-left`'s. */
function placesIn(ranges: Iterable<Range>): Set<number> {
  const places = new Set<number>();
  for (const { start, end } of ranges) for (let at = start; at < end; at++) places.add(at);
  return places;
}

interface Alone {
  readonly opened: readonly number[];
  readonly closed: readonly number[];
}

/** A sentence is cut into no more paragraphs than this, the numbers of pages among them. */
const MOST_PARTS = 8;

/** True where no paragraph from one to the other ends as a sentence does: a conversion made each line a paragraph. */
function isOneSentence({ prose: { plain, paragraphs } }: Report, from: number, to: number): boolean {
  if (from < 0 || to - from > MOST_PARTS) return false;
  for (let at = from; at < to; at++) {
    const { end, section } = paragraphs[at];
    if (section !== paragraphs[to].section || isStop(plain.charCodeAt(end - 1))) return false;
  }
  return true;
}

/** Without the pairs that a page break parts: opened in one paragraph, closed in a later one. */
function parted(text: string, opened: readonly number[], closed: readonly number[]): Alone {
  const closers = PAIRS.map((_, pair) => closed.filter((at) => markAt(text, at).pair === pair).reverse());
  const left = opened.filter((at) => closers[markAt(text, at).pair].pop() === undefined);
  return { opened: left, closed: closers.flat().sort((a, b) => a - b) };
}

const NONE: Alone = { opened: [], closed: [] };

/** Most paragraphs are, and that is told quickly. */
function isBalanced(text: string, places: readonly number[]): boolean {
  let open = 0;
  let isOpen = 0;
  for (const at of places) {
    const { pair, opens } = markAt(text, at);
    open += opens ? 1 : -1;
    if (((isOpen >> pair) & 1) === Number(opens)) return false;
    isOpen ^= 1 << pair;
  }
  return open === 0;
}

/** The marks of a paragraph that have no other half in it. */
function alone(text: string, places: readonly number[], { start, end }: Range): Alone {
  const waiting: number[][] = PAIRS.map(() => []);
  const closed: number[] = [];
  for (const at of places) {
    const { pair, opens } = markAt(text, at);
    if (opens) {
      if (!isTorn(text, at, end)) waiting[pair].push(at);
    } else if (waiting[pair].length > 0) waiting[pair].pop();
    else if (!isNoCloser(text, at, pair, start)) closed.push(at);
  }
  // Straight quotation marks have no direction: one of them may be the other half.
  const areTold = !text.slice(start, end).includes('"');
  const own = (at: number) => areTold || markAt(text, at).pair !== DOUBLE_QUOTES;
  const opened = waiting.flat().sort((a, b) => a - b);
  return { opened: opened.filter(own), closed: closed.filter(own) };
}

/** 〔202130): its other half went with the characters that are lost there. */
const isTorn = (text: string, at: number, end: number): boolean =>
  text[at] === '〔' && isTornDocumentNumber(/^\d*/.exec(firstSeen(text, at + 1, end, 9))?.[0] ?? '');

function isNoCloser(text: string, at: number, pair: number, start: number): boolean {
  const before = lastSeen(text, start, at, LONGEST_ORDINAL);
  return pair === ROUND ? ORDINAL.test(before) : pair === SINGLE_QUOTES && /\w$/.test(before);
}
