/**
 * 形似字符: code points that look like the characters meant but are others (⼯ for 工, ⺠ for 民), or that nobody sees.
 *
 * Why: a search for 人民政府 does not find ⼈⺠政府, and collecting systems do not know the labels.
 * Not reported: rare characters of names, however odd they look. One finding of each kind for a whole text, since one font made it.
 * Source: Unicode, chapter 18: Kangxi radicals are no characters of text.
 */
import { INVISIBLE, isInvisible } from '../../core/fold';
import type { Range, Report } from '../../core/model';
import type { Rule } from '../rule';
import { alsoHere, type Grouped, grouped } from './grouped';
import { meantBy } from './lookalikes';
import { isHan, KINDS, placesOf } from './scan';

interface Lookalikes extends Grouped {
  /** What was meant by the first of them: nothing where nobody sees it, null where only the font knows. */
  readonly meant: string | null;
}

export const lookalikeCharacter: Rule<Lookalikes> = {
  code: 'lookalike-character',
  severity: 'hint',
  since: '0.2.0',
  *find(report) {
    const places = placesOf(report, KINDS.lookalike);
    if (places.length === 0) return;
    const [lookalikes, unseen, unknown]: Range[][] = [[], [], []];
    for (const start of places) {
      const unit = report.text.charCodeAt(start);
      if (isInvisible(unit) && !isInWord(report, start)) continue;
      const kind = isInvisible(unit) ? unseen : meantBy(unit) === null ? unknown : lookalikes;
      kind.push({ start, end: start + 1 });
    }
    for (const kind of [lookalikes, unseen, unknown])
      if (kind.length > 0) yield { ...grouped(kind), meant: meantBy(report.text.charCodeAt(kind[0].start)) };
  },
  say({ range, places, meant }, { text }, t) {
    const unit = text.charCodeAt(range.start);
    const code = `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`;
    if (meant === null)
      return t(
        'Only one font knows what {0} is; others show a box. Places: {1}; write the character meant.',
        code,
        places.length,
      );
    return meant
      ? t(
          '“{0}” ({1}) only looks like “{2}”; a search does not find it. Places in this text: {3}.',
          text[range.start],
          code,
          meant,
          places.length,
        )
      : t(
          'A character that nobody sees ({0}) stands within words, which a search then does not find. Places in this text: {1}.',
          code,
          places.length,
        );
  },
  related: alsoHere,
  fix: ({ places, meant }, { text }, t, { fixAll }) =>
    meant === null
      ? []
      : fixAll('lookalikes', places, t, ({ start }) => meantBy(text.charCodeAt(start)) ?? ''),
};

/** At a line's end or beside a blank it harms no word, and a number only where it cuts it in two. */
const isInWord = ({ text }: Report, at: number): boolean =>
  isHan(text, at - 1) || isHan(text, at + 1) || IN_NUMBER.test(text.slice(Math.max(0, at - 4), at + 5));

const IN_NUMBER = new RegExp(`[0-9][${INVISIBLE}]{1,4}[0-9]`);
