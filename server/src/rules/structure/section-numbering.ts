/**
 * 部分编号: the six sections are not numbered 一、 to 六、, or their numbers skip or repeat.
 *
 * Why: the official format numbers them so; readers and the bodies that collect the reports find them by it. One
 * finding for all. Not reported: blanks and marks before a number, another mark behind it (一.), a dash that was a 一,
 * and numbers that are consecutive where a section is missing.
 * Source: the official formats.
 */
import { SECTIONS } from '../../core/form/sections';
import { foundIn } from '../../core/mapped';
import type { Section } from '../../core/model';
import { andMore } from '../andMore';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import type { Numbered } from '../writeWords';
import { headingNumber } from './headingNumber';

interface OddNumbers extends Found {
  readonly places: readonly Numbered[];
}

const NUMERALS = SECTIONS.map(({ ordinal }) => ordinal);
export const sectionNumbering: Rule<OddNumbers> = {
  code: 'section-numbering',
  severity: 'hint',
  since: '0.2.0',
  *find({ sections }) {
    const places = foundIn(sections, oddNumber);
    if (places.length > 0) yield { range: places[0].range, places };
  },
  say({ places }, _report, t) {
    const [{ stands, expected }] = places;
    const first =
      stands === ''
        ? t('This section has no number; the official one is “{0}”.', expected)
        : t('This section is numbered “{0}”; the official number is “{1}”.', stands.trim(), expected);
    return first + andMore(places, t);
  },
  related: ({ places }, _report, t) =>
    places.slice(1).map(({ range, expected }) => ({ range, message: t('Should be “{0}”', expected) })),
  fix: ({ places }, _report, t, { numberSections }) => numberSections(places, t),
};

/** Its number, where it is neither the official one nor that of its place in the text. */
function oddNumber(section: Section, at: number): Numbered | null {
  const official = SECTIONS.findIndex(({ id }) => id === section.id);
  if (section.title.startsWith(`${NUMERALS[official]}、`)) return null;
  const stands = headingNumber(section);
  const plain = stands.normalize('NFKC').replace(/\s/g, '');
  const numeral = plain.replace(/[、.,:]$/, '');
  if ([official, at].some((index) => numeral === NUMERALS[index])) return null;
  if (official === 0 && /^[—-]$/.test(numeral)) return null;
  const { start, end } = section.heading;
  const range = { start, end: stands ? start + stands.trimEnd().length : end };
  return { range, stands, expected: `${NUMERALS[official]}、` };
}
