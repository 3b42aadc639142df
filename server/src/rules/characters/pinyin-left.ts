/**
 * 残留拼音: the reading of a character stands behind it: 文(wén)章(zhāng).
 *
 * Why: a page that reads texts aloud, or a machine that copies them, put it there.
 * Not reported: the reading of one rare character (歙(shè)县), Latin words and abbreviations in brackets.
 * Source: reports as they are found on the web.
 */
import type { Range, Report } from '../../core/model';
import type { Rule } from '../rule';
import { alsoHere, type Grouped, grouped } from './grouped';
import { isHan, KINDS, placesOf } from './scan';

const READING = /[(（]([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńň]{1,6})[)）]/y;
/** A syllable without its tone. */
const SYLLABLE =
  /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:[aeiouü]|[iu]?a[io]?|[iu]?an|[iu]?ang|[iuü]e|e[inr]|en|eng|ong|iong|ou|uo|i[nu]|ing|iao|u[in]|uai|ün|üan)$/;
/** A single reading may be meant, and two of a place's name. */
const LEAST = 3;

export const pinyinLeft: Rule<Grouped> = {
  code: 'pinyin-left',
  severity: 'warning',
  since: '0.2.0',
  *find(report) {
    const places = [...readings(report)];
    if (places.length >= LEAST || areNeighbours(report, places)) yield grouped(places);
  },
  say: ({ range, places }, { text }, t) =>
    t(
      '“{0}”: the reading of a character was left in the text (places: {1}). Delete it.',
      text.slice(range.start - 1, range.end),
      places.length,
    ),
  related: alsoHere,
  fix: ({ places }, _report, t, { fixAll }) => fixAll('readings', places, t),
};

function* readings(report: Report): Generator<Range> {
  const { text } = report;
  for (const start of placesOf(report, KINDS.mark)) {
    if (!mayBeLetter(text.charCodeAt(start + 1)) || !isHan(text, start - 1)) continue;
    READING.lastIndex = start;
    const reading = READING.exec(text);
    if (reading && SYLLABLE.test(withoutTone(reading[1]))) yield { start, end: READING.lastIndex };
  }
}

/** A letter, with or without its tone. */
const mayBeLetter = (unit: number): boolean => unit >= 0x61 && unit < 0x200;

const withoutTone = (syllable: string): string =>
  syllable
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC');

/** Character, reading, character, reading: no name is explained so. */
const areNeighbours = ({ text }: Report, places: readonly Range[]): boolean =>
  places.length === 2 && places[1].start === places[0].end + 1 && isHan(text, places[0].end);
