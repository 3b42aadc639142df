/**
 * 垃圾信息: words of gambling, pornography and the like that a hacked or copied page put into the text.
 *
 * Why: it is published under the body's name, and shows that the page it came from is hacked.
 * Not reported: sentences that speak of fighting such things, and words that honest reports have (体育彩票, 投注站).
 * Source: a survey of 2014 (中国软件评测中心): of the websites of counties, more than nine in ten had hidden links.
 */
import { firstSeen, lastSeen } from '../../core/fold';
import type { Range, Report } from '../../core/model';
import { lineAt, textIn } from '../../core/text';
import type { Rule } from '../rule';
import { alsoHere, type Grouped, grouped } from './grouped';
import { KINDS, placesOf } from './scan';
import { AGAINST_SPAM, SPAM, SPAM_AT_TOP } from './spamWords';

/** Honest words of a first line or a title. */
const HONEST = /[政局委办府厅部]|公开|报告|发布|来源/;
const LONGEST_TOP_LINE = 200;

export const spam: Rule<Grouped> = {
  code: 'spam',
  severity: 'error',
  since: '0.2.0',
  *find(report) {
    const places = [...topPlaces(report), ...bodyPlaces(report)].sort((a, b) => a.start - b.start);
    const apart = places.filter(({ start }, at) => at === 0 || start >= places[at - 1].end);
    if (apart.length > 0) yield grouped(apart);
  },
  say({ range, places }, { text }, t) {
    const words = textIn(text, range);
    return places.length === 1
      ? t('“{0}” is spam from a hacked or copied page. Delete it, and have that page checked.', words)
      : t(
          '“{0}” is spam from a hacked or copied page (places: {1}). Delete it, and have that page checked.',
          words,
          places.length,
        );
  },
  related: alsoHere,
  fix: ({ places }, { text }, t, { deleteSpam }) => deleteSpam(places, text, t),
};

/** Above the first heading: the words between blanks that hold spam and nothing of a report. */
function* topPlaces(report: Report): Generator<Range> {
  const { text, lineStarts, sections, range } = report;
  const end = sections[0]?.heading.start ?? 0;
  const top = text.slice(range.start, end);
  if (!(placesOf(report, KINDS.spam)[0] < end) && !SPAM_AT_TOP.some((word) => top.includes(word))) return;
  for (let line = lineAt(lineStarts, range.start); lineStarts[line] < end; line++) {
    const start = lineStarts[line];
    const own = text.slice(start, Math.min(lineStarts[line + 1] ?? text.length, start + LONGEST_TOP_LINE));
    if (own.includes('。')) continue;
    for (const { 0: word, index } of own.matchAll(/[^\s　]+/g)) {
      const found = SPAM_AT_TOP.find((spam) => word.includes(spam)) ?? knownIn(word);
      if (!found) continue;
      // Of words that are a report's own, too, what is spam in them.
      const isHonest = HONEST.test(word);
      const at = start + index + (isHonest ? word.toLowerCase().indexOf(found) : 0);
      yield { start: at, end: at + (isHonest ? found : word).length };
    }
  }
}

function knownIn(word: string): string | undefined {
  const small = word.toLowerCase();
  for (const letter of word) {
    const found = SPAM[letter]?.find((spam) => small.includes(spam));
    if (found) return found;
  }
  return undefined;
}

/** In sentences: the words that are spam wherever they stand, but in a sentence on the fight against it. */
function* bodyPlaces(report: Report): Generator<Range> {
  const { text, sections } = report;
  const from = sections[0]?.heading.start ?? 0;
  for (const at of placesOf(report, KINDS.spam)) {
    if (at < from && !isInSentence(report, at)) continue;
    for (const word of SPAM[text[at]]) {
      const start = at - word.indexOf(text[at].toLowerCase());
      const end = start + word.length;
      if (text.slice(start, end).toLowerCase() === word && !isFought(text, start, end)) {
        yield { start, end };
        break;
      }
    }
  }
}

/** A preamble's lines, above the first heading. */
function isInSentence({ text, lineStarts }: Report, at: number): boolean {
  const line = lineAt(lineStarts, at);
  const start = lineStarts[line];
  const end = Math.min(lineStarts[line + 1] ?? text.length, start + LONGEST_TOP_LINE);
  return at >= end || text.slice(start, end).includes('。');
}

/** As far as a sentence is looked at in both directions. */
const REACH = 100;

function isFought(text: string, start: number, end: number): boolean {
  const before = lastSeen(text, 0, start, REACH);
  const behind = firstSeen(text, end, text.length, REACH);
  const sentence =
    before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1) +
    behind.slice(0, /[。\n]|$/.exec(behind)?.index);
  return AGAINST_SPAM.test(sentence);
}
