/**
 * 缺少部分: one of the six sections is not there.
 *
 * Why: the six are what Article 50 of the Regulation asks for; 不能遗漏，也不宜泛化.
 * Source: 条例第五十条; 国办公开办函〔2021〕30号.
 */
import { officialHeading, SECTIONS, type SectionSpec, sectionSpec } from '../../core/form/sections';
import { lastOf } from '../../core/mapped';
import type { Report } from '../../core/model';
import { lineAt } from '../../core/text';
import type { Found } from '../finding';
import type { Rule } from '../rule';

interface MissingSection extends Found {
  /** Where the section that should follow stands; -1 where none does. */
  readonly next: number;
}

export const sectionMissing: Rule<MissingSection> = {
  code: 'section-missing',
  severity: 'error',
  *find(report) {
    const { sections } = report;
    if (sections.length === 0) return;
    for (const [at, { id }] of SECTIONS.entries()) {
      if (sections.some((section) => section.id === id) || isInLine(report, SECTIONS[at])) continue;
      const later = SECTIONS.slice(at + 1).map((spec) => spec.id);
      const next = sections.find((section) => later.includes(section.id));
      const anchor = next ?? lastOf(sections);
      yield { range: anchor.heading, section: id, next: next ? next.heading.start : -1 };
    }
  },
  say(found, _report, t) {
    const section = sectionSpec(found.section as NonNullable<typeof found.section>);
    return t(
      'Section “{0}” is missing. A report has all six sections; write the section, even if it only says that there is nothing.',
      officialHeading(section),
    );
  },
  fix: ({ section, next }, report, t, { insertSection }) => insertSection(report, section, next, t),
};

/** A copy laid the heading into a line with other words: it is there, though nothing is read below it. */
function isInLine({ text, sections, lineStarts, range }: Report, section: SectionSpec): boolean {
  const from = sections[0].heading.end;
  const at = text.slice(from, range.end).indexOf(officialHeading(section));
  return at >= 0 && text.slice(lineStarts[lineAt(lineStarts, from + at)], from + at).trim() !== '';
}
