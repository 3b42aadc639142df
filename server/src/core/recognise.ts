/** Whether a text is a report on information disclosure at all. */
import { FIRST_YEAR } from './form/forms';
import { beginningWithoutMarkup } from './reader/html/markup';
import { commentsOf, withoutComments } from './reader/lines/comments';
import { evenText } from './reader/lines/evenText';
import { linesOf } from './reader/lines/lines';
import { type Facts, factsOf } from './reader/sections/facts';
import { HEADING_KEYS } from './reader/sections/heading';
import { sectionsOf } from './reader/sections/headings';
import { lineStartsOf, textIn } from './text';

export interface Evidence {
  readonly hasTitle: boolean;
  readonly year: number | null;
  readonly sections: number;
  /** How many rows of the form the text has. */
  readonly rows: number;
  readonly other: Facts['other'];
}

/**
 * A title alone is not enough (a README, a circular on the reports), nor are a few rows (a page on a rule). Before
 * 2019 there was no official form: nothing can be said of those reports.
 */
export function isReport({ hasTitle, year, sections, rows, other }: Evidence): boolean {
  if (year !== null && year < FIRST_YEAR) return false;
  if (other === 'circular' || (other && rows < 3)) return false;
  if (hasTitle) return sections >= 2 || rows >= 3;
  return sections >= 4 || rows >= 12;
}

/** A list of words with their places, as `pdftotext -tsv` writes them: the columns’ places, not their order, tell the cells. */
export const isWordList = (text: string): boolean => text.startsWith('level\tpage_num\t');

/** A report says what it is in as much of its text (or of its bytes); the rest of a large file is not looked at. */
export const BEGINNING = 20_000;

/** The same from a text's beginning alone, without reading its tables: whether to offer the language for it. */
export const looksLikeReport = (text: string): boolean => factsOfReport(text) !== null;

/** What a text says at its beginning of itself, and the words of its title; null for one that does not look like a report. */
export function factsOfReport(text: string): (Facts & { readonly titleWords: string }) | null {
  if (isWordList(text)) return null;
  const even = evenText(text);
  const written = withoutComments(even, commentsOf(even));
  const unmarked = beginningWithoutMarkup(written);
  const beginning = unmarked?.plain ?? written;
  const lines = linesOf(beginning, lineStartsOf(beginning));
  const sections = sectionsOf(
    beginning,
    lines,
    (key) => !HEADING_KEYS.has(key) && key.includes('结转'),
    () => -1,
  );
  const facts = factsOf(beginning, lines, sections[0]?.heading.start ?? beginning.length);
  const { title, year, other } = facts;
  if (!isReport({ hasTitle: title !== null, year, sections: sections.length, rows: 0, other })) return null;
  const titleWords = title ? textIn(beginning, title) : '';
  return { ...facts, title: title && unmarked ? unmarked.rangeOf(title) : title, titleWords };
}
