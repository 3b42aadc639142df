/**
 * 疑似漏字: characters next to numbers are lost, as a change of font or a conversion loses them: 申请96,均, 共条, 20251月1日.
 *
 * Why: the text no longer says what was counted, or when; the number itself may be gone.
 * Not reported: numbers that have no unit throughout, names with numbers (12345热线, IPv6), ordinals, lists with colons. What
 * could be one or the other is left out: the finding is one for a paragraph, so that a person reads it over once.
 * Source: reports as they are found on the web, where a whole class of characters is missing.
 */
import { msg } from '../../core/form/form';
import type { Paragraph } from '../../core/model';
import { rangeIn } from '../../core/narrative/paragraphs';
import type { Rule } from '../rule';
import { alsoHere, type Grouped, grouped } from './grouped';
import { hasUnits, type Lost, lostAtNumbers } from './lostAtNumbers';
import { lostNumbers, lostWordNot } from './lostWords';

/** As many places as the message names. */
const MOST_NAMED = 8;

interface LostCharacters extends Grouped {
  readonly kind: 'number' | 'not';
}

export const lostCharacters: Rule<LostCharacters> = {
  code: 'lost-characters',
  severity: 'warning',
  since: '0.2.0',
  fixable: 'none',
  summary: msg('Characters next to numbers seem to be lost.'),
  *find(report) {
    const { prose } = report;
    const lost = [...lostAtNumbers(report), ...lostNumbers(prose.plain)].sort((a, b) => a.start - b.start);
    const sure = hasUnits(prose.plain, lost) ? lost : lost.filter(({ certain }) => certain);
    for (const inParagraph of byParagraph(sure, prose.paragraphs))
      yield { ...grouped(inParagraph.map(({ start, end }) => rangeIn(prose, start, end))), kind: 'number' };
    for (const { start, end } of lostWordNot(prose))
      yield { ...grouped([rangeIn(prose, start, end)]), kind: 'not' };
  },
  say({ range, places, kind }, { text }, t) {
    const words = text.slice(range.start, range.end);
    if (kind === 'not')
      return t('“{0}” names no problem: “不” seems to be lost, which reverses the meaning.', words);
    const named = places.slice(0, MOST_NAMED);
    const all =
      named.map(({ start, end }) => `“${text.slice(start, end)}”`).join(' ') +
      (places.length > named.length ? ' …' : '');
    return t(
      'Characters next to numbers seem to be lost here: {0}. Compare with the original and put them back.',
      all,
    );
  },
  related: alsoHere,
};

function* byParagraph(lost: readonly Lost[], paragraphs: readonly Paragraph[]): Generator<Lost[]> {
  if (lost.length === 0) return;
  let at = 0;
  for (const { end } of paragraphs) {
    const own: Lost[] = [];
    for (; at < lost.length && lost[at].start < end; at++) own.push(lost[at]);
    if (own.length > 0) yield own;
  }
}
