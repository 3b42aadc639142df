/**
 * 部分次序: a section stands before one that the official format has in front of it.
 *
 * Why: the six sections have a fixed order, by which readers and collecting systems find them.
 * Source: the official format (国办公开办函〔2019〕60号, 〔2021〕30号).
 */
import { officialHeading, SECTIONS, sectionSpec } from '../../core/form/sections';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { outOfOrder } from './outOfOrder';

export const sectionOrder: Rule<Found> = {
  code: 'section-order',
  severity: 'error',
  *find({ sections }) {
    yield* outOfOrder(
      sections.map(({ heading, id }) => ({
        range: heading,
        section: id,
        place: SECTIONS.findIndex((spec) => spec.id === id),
      })),
    );
  },
  say(found, _report, t) {
    const section = sectionSpec(found.section as NonNullable<typeof found.section>);
    return t(
      'Section “{0}” is out of order. The official order is 一 to 六; move the whole section to its place.',
      officialHeading(section),
    );
  },
};
