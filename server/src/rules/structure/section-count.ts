/**
 * 部分数目不符: as many parts are announced as are not listed, or not six.
 *
 * Why: a reader counts on the announcement; a list left from another report names parts that are not there. Not
 * reported: a list that can be divided into as many as announced, and seven parts where a heading 七、 stands or an
 * annex is one of them.
 * Source: 国办公开办函〔2019〕60号、〔2021〕30号 (six sections).
 */
import { SECTIONS } from '../../core/form/sections';
import type { Report } from '../../core/model';
import { NUMERALS } from '../../core/reader/sections/ordinals';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { type Announcement, announcementOf, namesSection } from './announced';

interface WrongCount extends Found {
  readonly kind: 'listed' | 'doubled' | 'not-six';
  readonly announced: Announcement;
}

const SIX = SECTIONS.length;
/** Fewer parts without a list can be another way of dividing the report: text and tables. */
const LEAST_WITHOUT_LIST = 4;
const MOST = 9;

export const sectionCount: Rule<WrongCount> = {
  code: 'section-count',
  severity: 'warning',
  since: '0.2.0',
  *find(report) {
    const announced = announcementOf(report);
    const kind = announced && kindOf(report, announced);
    if (announced && kind)
      yield {
        range: announced.range,
        kind,
        announced,
        expected: String(kind === 'not-six' ? SIX : (announced.names?.length ?? SIX)),
        actual: String(announced.count),
      };
  },
  say({ kind, announced }, _report, t) {
    const listed = announced.names?.length ?? 0;
    switch (kind) {
      case 'doubled':
        return t(
          '{0} parts are announced, but the list of them is begun twice and has {1} names. Keep one list.',
          announced.count,
          listed,
        );
      case 'listed':
        return t(
          '{0} parts are announced, but {1} are listed. A report has six; name these.',
          announced.count,
          listed,
        );
      case 'not-six':
        return t('{0} parts are announced, but a report has six, and so has this one.', announced.count);
    }
  },
  fix: ({ kind, range, announced: { digits, names } }, { text }, t, { writeSix }) =>
    kind !== 'not-six' || (names && names.length !== SIX) ? [] : writeSix(range, digits, text, t),
};

function kindOf(report: Report, { count, names, doubled, fits }: Announcement): WrongCount['kind'] | null {
  const known = names?.filter(({ name }) => namesSection(name)).length ?? 0;
  const isList = names !== null && known * 2 >= names.length;
  if (isList && doubled) return 'doubled';
  if (isList && !fits && names.length !== count && names.length !== SIX) return 'listed';
  const further = hasHeading(report, count) || names?.some(({ name }) => name.includes('附'));
  if (count === SIX || report.sections.length < SIX || further) return null;
  if (isList) return fits || names.length === SIX ? 'not-six' : null;
  return names === null && count >= LEAST_WITHOUT_LIST && count <= MOST ? 'not-six' : null;
}

/** A section of the report's own behind the six: 七、附件. */
function hasHeading({ prose }: Report, count: number): boolean {
  const number = `${NUMERALS[count - 1]}、`;
  return count > SIX && prose.paragraphs.some(({ start }) => prose.plain.startsWith(number, start));
}
