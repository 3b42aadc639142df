/** What rules on the words of a report share: its paragraphs, and those with which it opens. */
import type { SectionId } from '../core/form/form';
import type { Paragraph, Prose } from '../core/model';
import { once } from '../core/once';
import type { Found } from './finding';

/** The words of a paragraph, no more of them than `limit`. */
export const wordsOf = ({ plain }: Prose, { start, end }: Paragraph, limit = Infinity): string =>
  plain.slice(start, Math.min(end, start + limit));

/** The section of a paragraph, as a finding in it has it. */
export function sectionOf({ paragraphs }: Prose, paragraph: number): Pick<Found, 'section'> {
  const { section } = paragraphs[paragraph];
  return section ? { section } : {};
}

/** The paragraphs of a section, which stand together. */
export function paragraphsOf({ paragraphs }: Prose, section: SectionId): readonly Paragraph[] {
  let start = 0;
  while (start < paragraphs.length && paragraphs[start].section !== section) start++;
  let end = start;
  while (end < paragraphs.length && paragraphs[end].section === section) end++;
  return paragraphs.slice(start, end);
}

/** The paragraphs in front of section one and its first few: a preamble can stand below the heading. */
export const openingOf = once(({ prose }): readonly Paragraph[] => {
  const first = prose.paragraphs.findIndex(({ section }) => section !== null);
  const end = first < 0 ? prose.paragraphs.length : first;
  const below = prose.paragraphs.slice(end, end + PREAMBLE_BELOW);
  return [...prose.paragraphs.slice(Math.max(0, end - PREAMBLE), end), ...below].filter(
    ({ section }) => section === null || section === 'overview',
  );
});

/** So many paragraphs of the preamble are looked at, above the first heading and below it. */
const PREAMBLE = 40;
const PREAMBLE_BELOW = 3;
