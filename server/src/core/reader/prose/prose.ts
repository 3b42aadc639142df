/**
 * The words of a report outside of its tables, made plain for searching: rules that compare the text with the tables
 * look here, once for all of them. What an edit left of an earlier text's paragraphs is taken over.
 */
import { isSpace, readableUnit, unitsOf } from '../../fold';
import { hasTable } from '../../form/sections';
import { foundIn, mapped } from '../../mapped';
import type { Paragraph, Prose, Range, Report, Section, TableReading } from '../../model';
import { takeOver } from '../../takenOver';
import type { Line } from '../lines/line';
import { isPage } from '../lines/pageNumber';
import type { Unchanged } from '../lines/unchanged';
import { PlainText } from './plainText';
import { putTogether, type Span, sameSpans } from './sameProse';
import { lastOf, wrapOf } from './wrapped';

export interface ProseOf {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly sections: readonly Section[];
  readonly tables: readonly TableReading[];
}

/** The reading of an earlier text, and what an edit left of that. */
export interface Edited {
  readonly before: Report;
  readonly unchanged: Unchanged;
}

export function proseOf({ text, lines, sections, tables }: ProseOf, edited?: Edited): Prose {
  const own = outside(text, lines, sections, rangesOf(tables));
  const spans = spansOf(text, own, sections);
  if (!edited) return plainOf(text, own, spans);
  const { before, unchanged } = edited;
  const same = sameSpans(before, text, spans, unchanged);
  const changed = spans.slice(same.front, spans.length - same.back);
  const prose = putTogether(before.prose, plainOf(text, own, changed), spans, same);
  takeOver(prose, before.prose, same);
  return prose;
}

/** The paragraphs: which lines are one. */
function spansOf(text: string, own: readonly Line[], sections: readonly Section[]): Span[] {
  const wrap = wrapOf(text, own, sections);
  const spans: Span[] = [];
  let section = -1;
  for (let first = 0; first < own.length; ) {
    let { start } = own[first];
    while (section + 1 < sections.length && sections[section + 1].heading.start <= start) section++;
    const last = wrap
      ? lastOf(text, own, first, sections[section + 1]?.heading.start ?? text.length, wrap)
      : first;
    const { end } = own[last];
    while (start < end && isSpace(readableUnit(text.charCodeAt(start)))) start++;
    if (start < end) spans.push({ first, last, start, end, section: sections[section]?.id ?? null });
    first = last + 1;
  }
  return spans;
}

function plainOf(text: string, own: readonly Line[], spans: readonly Span[]): Prose {
  if (spans.length === 0) return NO_PROSE;
  const units = spans.reduce((sum, { start, end }) => sum + end - start + 1, 0);
  const plain = new PlainText(text, units);
  const paragraphs = mapped(spans, ({ first, last, start, end, section }): Paragraph => {
    const from = plain.length;
    for (let at = first; at <= last; at++)
      if (at === first || at === last || !isPage(text, own[at])) plain.add(own[at].start, own[at].end);
    const to = plain.length;
    plain.breakParagraph();
    return { start: from, end: to, section, source: { start, end } };
  });
  return { plain: plain.text(), places: plain.places, paragraphs };
}

export const NO_PROSE: Prose = { plain: '', places: { starts: [0], shifts: [0] }, paragraphs: [] };

const rangesOf = (tables: readonly TableReading[]) => foundIn(tables, ({ range }) => range);

/** The lines that stand outside of headings and tables, and the sentences behind a heading in its own line. */
function outside(
  text: string,
  lines: readonly Line[],
  sections: readonly Section[],
  tables: readonly Range[],
): Line[] {
  const headings = sections.map(({ heading }) => heading);
  const taken = [...headings, ...tables].sort((a, b) => a.start - b.start);
  const own: Line[] = [];
  let next = 0;
  for (const line of lines) {
    while (next < taken.length && taken[next].end <= line.start) next++;
    const range = taken[next];
    if (!range || range.start >= line.end) own.push(line);
    else if (range.end < line.end && !((taken[next + 1]?.start ?? line.end) < line.end)) {
      // What a table is laid into may stand behind the heading of one that has a table.
      const section = sections[headings.indexOf(range)];
      if (section && !hasTable(section.id)) own.push(...restOf(text, line, range.end));
    }
  }
  return own;
}

function restOf(text: string, line: Line, from: number): Line[] {
  let start = from;
  while (start < line.end && !isReadable(text.charCodeAt(start))) start++;
  const stop = text.indexOf(FULL_STOP, start);
  return stop > start && stop < line.end ? [{ ...line, start }] : [];
}

const FULL_STOP = '。';
/** No blank, and no sign of the heading’s. */
const isReadable = (unit: number) => !isSpace(unit) && !BEHIND_HEADING.has(unit);
const BEHIND_HEADING = unitsOf('：:。*#');
