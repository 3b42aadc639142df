/** Growing a selection: the number, its cell, the row, the table; in the text the sentence and the paragraph. */
import type { Range, Report } from '../core/model';
import { rangeIn } from '../core/narrative/paragraphs';
import { sentencesOf } from '../core/narrative/sentences';
import { type Analyses, analysisAt } from './analysis';
import { cellAt, headingAt, numbersOf, rowAt, tableAt } from './locate';
import { rangeOfRow, rangeOfSection, wholeOf } from './outline';

/** The ranges around a place, each in the next; the last is the whole text. */
export function selectionRanges(analyses: Analyses, offset: number): Range[] {
  const { report } = analysisAt(analyses, offset);
  const whole = { start: 0, end: report.text.length };
  const around = [...inTable(report, offset), ...inText(report, offset), wholeOf(report), whole];
  const ranges: Range[] = [];
  for (const { start, end } of around) {
    const last = ranges[ranges.length - 1] ?? { start: offset, end: offset };
    const grows = start <= last.start && last.end <= end && end - start > last.end - last.start;
    if (grows) ranges.push({ start, end });
  }
  return ranges.length > 0 ? ranges : [whole];
}

function inTable(report: Report, offset: number): Range[] {
  const cell = cellAt(report, offset);
  const row = rowAt(report, offset);
  const table = tableAt(report, offset);
  const own = row ? [row.label, numbersOf(report, row), rangeOfRow(report, row)] : [];
  return [...(cell ? [cell, cell.outer] : []), ...own, table?.range].filter(isThere);
}

/** A heading, or the number of a sentence with its measure word, the sentence, its paragraph; then the section. */
function inText(report: Report, offset: number): Range[] {
  const { prose, sections } = report;
  const heading = headingAt(report, offset)?.heading;
  const paragraph = prose.paragraphs.findIndex(({ source }) => holds(source, offset));
  const sentences = (paragraph < 0 ? [] : sentencesOf(report, paragraph))
    .map((sentence) => ({ sentence, range: rangeIn(prose, sentence.start, sentence.end) }))
    .filter(({ range }) => holds(range, offset));
  const numbers = sentences.flatMap(({ sentence }) =>
    sentence.quantities.flatMap(({ start, end, unitEnd }) => [
      rangeIn(prose, start, end),
      rangeIn(prose, start, Math.max(end, unitEnd)),
    ]),
  );
  const section = sections.find(({ range }) => holds(range, offset));
  return [
    heading,
    ...numbers,
    ...sentences.map(({ range }) => range),
    prose.paragraphs[paragraph]?.source,
    section && rangeOfSection(report, section),
  ].filter(isThere);
}

const holds = ({ start, end }: Range, offset: number) => start <= offset && offset <= end;
const isThere = (range: Range | null | undefined): range is Range => range !== null && range !== undefined;
