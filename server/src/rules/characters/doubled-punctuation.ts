/**
 * 标点重复: a punctuation mark stands twice, or a blank stands before a full-width one: ，， 。。 无 。
 *
 * Why: a slip that every reader sees; often a word between the two went missing.
 * Not reported: …… —— ！！ and runs of three (an ellipsis in its writer's manner), the empty fields of CSV.
 * Source: GB/T 15834—2011 on punctuation.
 */
import { nextSeen, plainUnit } from '../../core/fold';
import type { Range, Report } from '../../core/model';
import type { Rule } from '../rule';
import { alsoHere, type Grouped, grouped } from './grouped';
import { isBlank, isComma, isHan, isOwnText, KINDS, paragraphsWith, placesOf } from './scan';

const DOUBLED = '，。、；：,;:';
/** A blank before one of these is one too many. */
const FULL_WIDTH = '，。、；：';

export const doubledPunctuation: Rule<Grouped> = {
  code: 'doubled-punctuation',
  severity: 'hint',
  since: '0.2.0',
  *find(report) {
    const places = [...surplus(report)];
    if (places.length > 0) yield grouped(places);
  },
  say({ range, places }, { text }, t) {
    const words = text.slice(Math.max(0, range.start - 1), range.end + 1);
    return /[ 　]/.test(text[range.start])
      ? t('“{0}”: no blank stands before this mark (places: {1}). Delete it.', words, places.length)
      : t(
          '“{0}”: a mark stands twice (places: {1}). Delete one, or put back what stood between.',
          words,
          places.length,
        );
  },
  related: alsoHere,
  fix: ({ places }, _report, t, { fixAll }) => fixAll('surplus', places, t),
};

/** One of two marks, and the blanks before one. */
function* surplus(report: Report): Generator<Range> {
  const { text } = report;
  const commas = placesOf(report, KINDS.comma);
  if (!commas.some((at) => isComma(text, at - 1) || isBlank(text.charCodeAt(at - 1)))) return;
  const isCsv = report.tables.some(({ range, layout }) => range && layout === 'csv');
  for (const [paragraph, commas] of paragraphsWith(report, KINDS.comma)) {
    const { source } = paragraph;
    for (const at of commas)
      if (at > source.start && isBlank(text.charCodeAt(at - 1))) {
        const start = startOfBlanks(text, at);
        // Behind numbers, addresses and quotations some write a blank on purpose; the form’s words were broken there.
        if (
          start > source.start &&
          isHan(text, start - 1) &&
          FULL_WIDTH.includes(text[at]) &&
          isOwnText(paragraph)
        )
          yield { start, end: at };
      } else if (at > source.start && isComma(text, at - 1) && isDoubled(text, at)) {
        const isRun = isSame(text, at, nextSeen(text, at)) || isSame(text, at, nextSeen(text, at - 1, -1));
        if (isRun || (isCsv && text[at] === ',')) continue;
        // Of two widths the full one stays.
        const surplus = text.charCodeAt(at - 1) < 0x80 ? at - 1 : at;
        yield { start: surplus, end: surplus + 1 };
      }
  }
}

/** The same mark of either width stands at a place and before it. */
const isDoubled = (text: string, at: number): boolean =>
  DOUBLED.includes(text[at] ?? ' ') && isSame(text, at, at - 1) && !isAddress(text, at);

const isSame = (text: string, at: number, other: number): boolean =>
  plainUnit(text.charCodeAt(at)) === plainUnit(text.charCodeAt(other));

/** :: of an address or of program text. */
const isAddress = (text: string, at: number): boolean => text[at] === ':' && /\w/.test(text[at + 1] ?? ' ');

function startOfBlanks(text: string, at: number): number {
  let start = at;
  while (isBlank(text.charCodeAt(start - 1))) start--;
  return start;
}
