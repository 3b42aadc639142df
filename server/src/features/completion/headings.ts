/** Headings of sections that are not there yet, the next one first. */
import { templateOf } from '../../core/draft/template';
import { seen } from '../../core/fold';
import { officialHeading, SECTIONS, type SectionSpec } from '../../core/form/sections';
import type { Place } from './place';
import type { Suggestion } from './suggestion';

export function headings(place: Place): Suggestion[] {
  const { line, report, form, section, inTable } = place;
  if (!line.isBeginning || inTable || line.lead.includes('|')) return [];
  const missing = SECTIONS.filter((spec) => !isThere(spec, place));
  const before = section ? SECTIONS.findIndex(({ id }) => id === section.id) : -1;
  const next = missing.filter((spec) => SECTIONS.indexOf(spec) > before);
  const marks = line.lead.includes('#') ? '' : marksOf(place);
  return [...next, ...missing.filter((spec) => !next.includes(spec))].map((spec): Suggestion => {
    const heading = officialHeading(spec);
    return {
      kind: 'heading',
      id: spec.id,
      form,
      label: heading,
      where: report.title ? seen(report.text, report.title.start, report.title.end) : '',
      template: templateOf(marks + heading),
      range: { start: line.start + line.lead.length, end: line.offset },
      names: [heading, spec.title],
    };
  });
}

/** A text that is only begun is no report yet; its headings count all the same. */
const isThere = ({ id, title }: SectionSpec, { report }: Place): boolean =>
  report.recognised ? report.sections.some((section) => section.id === id) : report.text.includes(title);

/** The marks of Markdown that the report's other headings have in front. */
function marksOf({ report: { text, sections } }: Place): string {
  const at = sections[0]?.heading.start ?? 0;
  return /(?:^|\n)(#{1,6} {0,3})$/.exec(text.slice(Math.max(0, at - 10), at))?.[1] ?? '';
}
