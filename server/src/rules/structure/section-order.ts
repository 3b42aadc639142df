/**
 * 部分次序: a section stands before one that the official format has in front of it.
 *
 * Why: the six sections have a fixed order, by which readers and collecting systems find them.
 * Source: the official format (国办公开办函〔2019〕60号, 〔2021〕30号).
 */
import { officialHeading, SECTIONS, sectionSpec } from '../../core/form/sections';
import type { Section } from '../../core/model';
import type { Found } from '../finding';
import type { Rule } from '../rule';

const rank = (section: Section) => SECTIONS.findIndex((spec) => spec.id === section.id);

export const sectionOrder: Rule<Found> = {
  code: 'section-order',
  severity: 'error',
  *find({ sections }) {
    const inOrder = longestInOrder(sections);
    for (const section of sections)
      if (!inOrder.has(section)) yield { range: section.heading, section: section.id };
  },
  say(found, _report, t) {
    const section = sectionSpec(found.section as NonNullable<typeof found.section>);
    return t(
      'Section “{0}” is out of order. The official order is 一 to 六; move the whole section to its place.',
      officialHeading(section),
    );
  },
};

/** The most sections that stand in order among themselves; the others are the ones to move. */
function longestInOrder(sections: readonly Section[]): Set<Section> {
  const chains: Section[][] = [];
  for (const section of sections) {
    const before = chains
      .filter((chain) => rank(chain[chain.length - 1]) < rank(section))
      .reduce<Section[]>((longest, chain) => (chain.length > longest.length ? chain : longest), []);
    chains.push([...before, section]);
  }
  return new Set(
    chains.reduce<Section[]>((longest, chain) => (chain.length > longest.length ? chain : longest), []),
  );
}
