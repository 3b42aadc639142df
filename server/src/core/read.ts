/**
 * Reads a text as a report: lines → tokens → rows → the form's places. Every text gives a report; nothing is ever
 * thrown. What cannot be told is missing, never guessed.
 */
import type { Form, SectionId } from './form/form';
import { formOf } from './form/forms';
import { hiddenIn, hide } from './hidden';
import type { Comment, Report, Section } from './model';
import { movedReport } from './movedReport';
import { statementsOf } from './narrative/statements';
import { type Earlier, goOnFrom } from './once';
import { placesThrough } from './places';
import { type Unmarked, withoutMarkup } from './reader/html/markup';
import { blankComments, commentsOf, withBlankLines, withoutComments } from './reader/lines/comments';
import { type Cut, cellsOf, cutOf } from './reader/lines/cut';
import { evenText, isOdd } from './reader/lines/evenText';
import type { Line } from './reader/lines/line';
import { unchangedBetween } from './reader/lines/unchanged';
import { type Edited, NO_PROSE, proseOf } from './reader/prose/prose';
import { nameAround } from './reader/rows/aroundNumbers';
import { withoutBroken } from './reader/rows/brokenNumbers';
import { formOfText } from './reader/rows/formOfText';
import { cutGlued } from './reader/rows/glued';
import { type Labels, labelsOf } from './reader/rows/labels';
import { joinOrdinals } from './reader/rows/ordinalsApart';
import { rowsOf } from './reader/rows/rows';
import type { RowText } from './reader/rows/rowText';
import { factsOf } from './reader/sections/facts';
import { sectionsOf } from './reader/sections/headings';
import { NO_TABLES, readTables } from './reader/tables';
import { isReport, isWordList } from './recognise';
import { lineStartsOf } from './text';

/** What of a text is read: all but our comments and tags. */
export interface Source extends Shown {
  readonly plain: string;
  readonly plainStarts: readonly number[];
  readonly comments: readonly Comment[];
  /** Where tags were taken out: where what is read stands in the text. Else every offset stays. */
  readonly unmarked: Unmarked | null;
}

/** The text as rules and features see it. */
type Shown = Pick<Report, 'text' | 'lineStarts' | 'markup'>;

export function sourceOf(written: string, isPart = false): Source {
  const odd = isOdd(written);
  const text = evenText(written, odd);
  const comments = commentsOf(text);
  const withoutOurs = withoutComments(text, comments);
  const unmarked = withoutMarkup(withoutOurs, isPart, odd);
  const plain = unmarked?.plain ?? withoutOurs;
  const plainStarts = lineStartsOf(plain);
  const lineStarts = plain === written ? plainStarts : lineStartsOf(written);
  if (comments.length === 0 && !unmarked)
    return { plain, plainStarts, comments, text, lineStarts, markup: null, unmarked };
  return {
    plain,
    plainStarts,
    comments,
    text: unmarked ? withBlankLines(unmarked.shown, text, comments) : blankComments(text, comments),
    lineStarts,
    markup: unmarked && text,
    unmarked,
  };
}

/**
 * The text as one report. What may hold several is for readParts.ts.
 * @param before the report of an earlier text: what an edit left of its prose is taken over.
 */
export function read(text: string, source = sourceOf(text), before?: Report): Report {
  const { plain, plainStarts, comments, text: shown, lineStarts, markup, unmarked } = source;
  const edited =
    before && isAllRead(before) ? { before, unchanged: unchangedBetween(before.text, plain) } : undefined;
  const report = readText(plain, plainStarts, edited);
  if (comments.length === 0 && !unmarked)
    return lineStarts.length === plainStarts.length ? report : { ...report, lineStarts };
  const isPage = unmarked?.isPage ?? false;
  return {
    ...(unmarked ? inMarkup(report, unmarked) : report),
    text: shown,
    lineStarts,
    comments,
    markup,
    isPage,
  };
}

/** A report that was read from a text without its tags, in the text with them. */
function inMarkup(report: Report, { shown, places, rangeOf }: Unmarked): Report {
  const moved = movedReport(report, {
    range: rangeOf,
    places: (own, units) => placesThrough(own, places, units),
  });
  const { length } = shown;
  const sections = moved.sections.map((section, at) => {
    const end = moved.sections[at + 1]?.heading.start ?? length;
    return { ...section, range: { start: section.heading.start, end } };
  });
  return { ...moved, sections, range: { start: 0, end: length } };
}

/** True where the report's text is what was read: nothing in it was hidden. */
const isAllRead = ({ text, range, comments, markup }: Report): boolean =>
  comments.length === 0 && markup === null && range.start === 0 && range.end === text.length;

function readText(text: string, lineStarts: readonly number[], edited?: Edited): Report {
  const cut = cutOf(text, lineStarts, edited && earlierCut(edited, text));
  const { lines } = cut;
  const written = cellsOf(cut);
  const format = formOfText(written, () => factsOf(text, lines, text.length).year);
  const form = formOf(format ?? '2021');
  const labels = labelsOf(form);
  const whole = withoutBroken(written, labels, text, lineStarts);
  const tokens = cutGlued(text, joinOrdinals(whole, labels), labels);
  const rows = nameAround(rowsOf(tokens, labels), labels);
  const sections = findSections(text, lines, rows, labels, form);
  const facts = factsOf(text, lines, sections[0]?.heading.start ?? text.length);
  const evidence = {
    hasTitle: facts.title !== null,
    year: facts.year,
    sections: sections.length,
    rows: namedRows(rows, labels),
    other: facts.other,
  };
  if (!isReport(evidence) || isWordList(text)) return unrecognised(text, lineStarts, facts);
  const { tables, cells, unplaced } = format
    ? readTables({ text, lineStarts, tokens, rows, sections, labels })
    : NO_TABLES;
  const prose = proseOf({ text, lines, sections, tables }, edited);
  // Written out: rules work a few in a hundred slower on an object that began as a copy of another.
  const report: Report = {
    text,
    lineStarts,
    range: { start: 0, end: text.length },
    recognised: true,
    year: facts.year,
    body: facts.body,
    title: facts.title,
    format,
    form: format ? form : null,
    sections,
    tables,
    cells,
    prose,
    comments: [],
    markup: null,
    isPage: false,
    statements: format ? statementsOf({ text, prose }, facts) : [],
    unplaced,
  };
  if (edited) goOnFrom(report, edited.before, edited.unchanged);
  hide(report, CUT, cut);
  return report;
}

/** With a report: what its text was cut into, for the text that comes of an edit. */
const CUT = Symbol('cut');

function earlierCut({ before, unchanged }: Edited, text: string): Earlier<Cut> | undefined {
  const was = hiddenIn<Cut>(before, CUT);
  return was && { ...unchanged, was, by: text.length - was.text.length };
}

/** How many rows of the form have something standing for them. */
function namedRows(rows: readonly RowText[], labels: Labels): number {
  const named = new Uint8Array(labels.rows.length);
  for (const { ref } of rows) if (ref) named[ref.order] = 1;
  return named.reduce((sum, one) => sum + one, 0);
}

const unrecognised = (
  text: string,
  lineStarts: readonly number[],
  { year, body }: Pick<Report, 'year' | 'body'>,
): Report => ({
  text,
  lineStarts,
  range: { start: 0, end: text.length },
  recognised: false,
  year,
  body,
  title: null,
  format: null,
  form: null,
  sections: [],
  tables: [],
  cells: [],
  prose: NO_PROSE,
  comments: [],
  markup: null,
  isPage: false,
  statements: [],
  unplaced: [],
});

function findSections(
  text: string,
  lines: readonly Line[],
  rows: readonly RowText[],
  labels: Labels,
  form: Form,
): Section[] {
  const tableOf = (section: SectionId) => form.tables.find((table) => table.section === section);
  const firstLine = (section: SectionId) => {
    const table = tableOf(section);
    return rows.find((row) => table && row.ref?.table === table)?.items[0].line ?? -1;
  };
  const inRows = linesOfRows(rows, lines.at(-1)?.index ?? 0);
  const others = lines.filter(({ index, isPart }) => isPart || !inRows[index]);
  return sectionsOf(text, others, (key) => labels.byKey.has(key) || labels.furniture.has(key), firstLine);
}

/** Marks the lines of rows that were told: no heading stands in them. */
function linesOfRows(rows: readonly RowText[], last: number): boolean[] {
  const inRows: boolean[] = new Array(last + 1).fill(false);
  for (const { ref, label, pieces, items } of rows) {
    if (!ref || !label) continue;
    for (const piece of pieces) if (piece.start >= label.start) inRows[piece.line] = true;
    for (const item of items) inRows[item.line] = true;
  }
  return inRows;
}
