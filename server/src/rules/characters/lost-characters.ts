/**
 * 疑似漏字: characters next to numbers are lost, as a change of font or a conversion loses them: 申请96,均, 共条, 20251月1日.
 *
 * Why: the text no longer says what was counted, or when; the number itself may be gone.
 * Not reported: numbers that have no unit throughout, names with numbers (12345热线, IPv6), ordinals, lists with colons. What
 * could be one or the other is left out: the finding is one for a paragraph, so that a person reads it over once.
 * Source: reports as they are found on the web, where a whole class of characters is missing.
 */
import { byParagraph } from '../../core/narrative/byParagraph';
import { rangeIn } from '../../core/narrative/paragraphs';
import { textIn } from '../../core/text';
import type { Rule } from '../rule';
import { alsoHere, type Grouped, grouped } from './grouped';
import { hasUnits, lostAtNumbers, NUMBER } from './lostAtNumbers';
import { lostNumbers, lostWordNot, WITHOUT_NUMBER } from './lostWords';

/** As many places as the message names. */
const MOST_NAMED = 8;

interface LostCharacters extends Grouped {
  readonly kind: 'number' | 'not';
}

export const lostCharacters: Rule<LostCharacters> = {
  code: 'lost-characters',
  severity: 'warning',
  since: '0.2.0',
  *find(report) {
    const { prose } = report;
    const lost = lostIn(report);
    const hasNone = !hasUnits(
      prose.plain,
      lost.flatMap(({ found }) => found),
    );
    for (const { paragraph, found } of lost) {
      const from = prose.paragraphs[paragraph].start;
      const sure = hasNone ? found.filter(({ certain }) => certain) : found;
      const places = sure.map(({ start, end }) => rangeIn(prose, from + start, from + end));
      if (places.length > 0) yield { ...grouped(places), kind: 'number' };
    }
    for (const { start, end } of lostWordNot(report))
      yield { ...grouped([rangeIn(prose, start, end)]), kind: 'not' };
  },
  say({ range, places, kind }, { text }, t) {
    const words = textIn(text, range);
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

/** Where a paragraph ends, its line does in the prose. */
const EITHER = new RegExp(`${NUMBER.source}|${WITHOUT_NUMBER.source}`, 'gm');

const lostIn = byParagraph(EITHER, (source, paragraph) => {
  const lost = lostAtNumbers(source, paragraph).concat(lostNumbers(source.prose, paragraph));
  return lost.length > 0 ? lost.sort((a, b) => a.start - b.start) : null;
});
