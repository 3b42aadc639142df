/**
 * 繁体字: traditional characters in a text that is otherwise simplified.
 *
 * Why: the standard characters are the law for public bodies, and a conversion that left 檔案 or 據 left more behind.
 * Not reported: characters that simplified texts have as well (乾坤, 瞭望, 於 as a name).
 * Source: 国家通用语言文字法 第九条; the pairs are OpenCC's.
 */
import { simplifiedUnits } from '../../core/simplified';
import type { Rule } from '../rule';
import { alsoHere, type Grouped, grouped } from './grouped';
import { KINDS, placesOf } from './scan';

interface Traditional extends Grouped {
  /** The text as a whole is traditional. */
  readonly whole: boolean;
}

/** From so many on it is no slip or name. */
const MANY = 10;
/** A traditional text has a character that differs in every three. */
const WHOLE = 0.12;

export const traditionalCharacters: Rule<Traditional> = {
  code: 'traditional-characters',
  severity: 'hint',
  since: '0.2.0',
  *find(report) {
    const starts = placesOf(report, KINDS.traditional);
    if (starts.length === 0) return;
    const whole = starts.length > WHOLE * report.prose.plain.length;
    yield {
      ...grouped(starts.map((start) => ({ start, end: start + 1 }))),
      whole,
      severity: !whole && starts.length >= MANY ? 'warning' : 'hint',
    };
  },
  say({ range, places, whole }, { text }, t) {
    if (whole)
      return t(
        'This text is written in traditional characters ({0}); publish it in simplified ones.',
        places.length,
      );
    const words = text[range.start];
    return places.length === 1
      ? t(
          '“{0}” is a traditional character; write “{1}”, unless it is part of a name.',
          words,
          simplified(words),
        )
      : t(
          '“{0}” is a traditional character, one of {2} in this text; write “{1}”, unless it is part of a name.',
          words,
          simplified(words),
          places.length,
        );
  },
  related: alsoHere,
  fix: ({ places }, { text }, t, { fixAll }) =>
    fixAll('traditional', places, t, ({ start }) => simplified(text[start])),
};

/** The simplified character of a traditional one. */
const simplified = (character: string): string =>
  String.fromCharCode(simplifiedUnits().get(character.charCodeAt(0)) ?? character.charCodeAt(0));
