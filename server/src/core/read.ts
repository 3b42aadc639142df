/**
 * Reads a text as a report: lines → tokens → rows → the form's places. Every text gives a report; nothing is ever
 * thrown. What cannot be told is missing, never guessed.
 */
import type { Form, SectionId, Table } from './form/form';
import { formOf } from './form/forms';
import type { Cell, Comment, Prose, Report, RowReading, Section, TableReading } from './model';
import { statementsOf } from './narrative/statements';
import { assignRows } from './reader/assign';
import { readCells } from './reader/cells';
import { blankComments, commentsOf, withoutComments } from './reader/comments';
import { factsOf } from './reader/facts';
import { formOfText } from './reader/formOfText';
import { sectionsOf } from './reader/headings';
import { type Labels, labelsOf, type RowRef } from './reader/labels';
import { layoutOfRows } from './reader/layoutOfRows';
import { type Line, linesOf } from './reader/lines';
import { proseOf } from './reader/prose';
import { type AcrossReading, readAcross } from './reader/remedies';
import { type RowText, rowsOf } from './reader/rows';
import { type Token, tokensOf } from './reader/tokens';
import { alignTorn } from './reader/torn';
import { isReport } from './recognise';
import { lineStartsOf } from './text';

/** What of a text is read: all but our comments. Every offset stays. */
export interface Source {
  readonly plain: string;
  readonly lineStarts: readonly number[];
  readonly comments: readonly Comment[];
}

export function sourceOf(text: string): Source {
  const comments = commentsOf(text);
  const plain = withoutComments(text, comments);
  return { plain, lineStarts: lineStartsOf(plain), comments };
}

/** The text as one report. What may hold several is for readParts.ts. */
export function read(text: string, { plain, lineStarts, comments } = sourceOf(text)): Report {
  const report = readText(plain, lineStarts);
  return comments.length === 0
    ? report
    : { ...report, text: blankComments(text, comments), lineStarts: lineStartsOf(text), comments };
}

function readText(text: string, lineStarts: readonly number[]): Report {
  const lines = linesOf(text, lineStarts);
  const tokens = tokensOf(text, lines);
  const early = factsOf(text, lines, text.length);
  const format = formOfText(tokens, early.year);
  const form = formOf(format ?? '2021');
  const labels = labelsOf(form);
  const rows = rowsOf(tokens, labels);
  const sections = findSections(text, lines, rows, labels, form);
  const facts = factsOf(text, lines, sections[0]?.heading.start ?? text.length);
  const evidence = {
    hasTitle: facts.title !== null,
    year: facts.year,
    sections: sections.length,
    rows: namedRows(rows, labels),
  };
  if (!isReport(evidence)) return unrecognised(text, lineStarts, facts.year, facts.body);
  const { tables, cells, unplaced } = format
    ? readTables(text, lineStarts, tokens, rows, sections, labels)
    : NO_TABLES;
  const prose = proseOf(text, lines, sections, tables);
  return {
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
    statements: format ? statementsOf(prose, facts) : [],
    unplaced,
  };
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
  year: number | null,
  body: string | null,
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
  statements: [],
  unplaced: [],
});

const NO_PROSE: Prose = { plain: '', places: new Uint32Array(0), paragraphs: [], sentences: [] };

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
  const others = lines.filter(({ index }) => !inRows[index]);
  return sectionsOf(text, others, (key) => labels.byKey.has(key) || labels.furniture.has(key), firstLine);
}

/** Marks the lines of rows that were told: no heading stands in them. */
function linesOfRows(rows: readonly RowText[], last: number): Uint8Array {
  const inRows = new Uint8Array(last + 1);
  for (const { ref, label, pieces, items } of rows) {
    if (!ref || !label) continue;
    for (const piece of pieces) if (piece.start >= label.start) inRows[piece.line] = 1;
    for (const item of items) inRows[item.line] = 1;
  }
  return inRows;
}

/** Of a text of which neither a table nor a year tells the form. */
const NO_TABLES: Tables = { tables: [], cells: [], unplaced: [] };

interface Tables {
  readonly tables: readonly TableReading[];
  readonly cells: readonly Cell[];
  readonly unplaced: Report['unplaced'];
}

function readTables(
  text: string,
  lineStarts: readonly number[],
  tokens: readonly Token[],
  rows: readonly RowText[],
  sections: readonly Section[],
  labels: Labels,
): Tables {
  const rangeOf = (table: Table) => sections.find((section) => section.id === table.section)?.range;
  const inSection = (ref: RowRef, offset: number) => {
    const range = rangeOf(ref.table);
    return !!range && offset >= range.start && offset < range.end;
  };
  const { texts, rest } = alignTorn(assignRows(rows, labels, inSection), labels, (table) => {
    const range = rangeOf(table);
    return range ? tokensIn(tokens, range) : [];
  });
  const across = new Map<Table, AcrossReading>();
  for (const table of labels.form.tables) {
    const block = table.blocks[0];
    const reading = block.axis === 'across' && readAcross(block, tokensIn(tokens, acrossRange(table)));
    if (reading) across.set(table, reading);
  }
  const cells = readCells({ text, lineStarts, tokens, labels, texts, across });
  const tables = labels.form.tables.map((table) =>
    tableReading(text, table, labels, texts, across.get(table)),
  );
  return { tables, cells, unplaced: unplacedRows(tables, rest) };

  /** The section behind its heading; where that is missing, from the end of the rows read to the next heading. */
  function acrossRange(table: Table): { start: number; end: number } {
    const own = sections.find((section) => section.id === table.section);
    if (own) return { start: own.heading.end, end: own.range.end };
    const last = Math.max(0, ...texts.map((row) => row?.items.at(-1)?.end ?? 0));
    return {
      start: last,
      end: sections.find((section) => section.heading.start >= last)?.heading.start ?? text.length,
    };
  }
}

const tokensIn = (tokens: readonly Token[], range: { start: number; end: number }) =>
  tokens.filter((token) => token.start >= range.start && token.end <= range.end);

function tableReading(
  text: string,
  table: Table,
  labels: Labels,
  texts: readonly (RowText | null)[],
  across: AcrossReading | undefined,
): TableReading {
  const refs = labels.rows.filter((ref) => ref.table === table);
  const found = refs.flatMap((ref) => texts[ref.order] ?? []);
  const rows = refs.map((ref, at) => rowReading(ref, texts[ref.order], across, at));
  const ranges = rows.flatMap((row) => row.range ?? []);
  const range =
    ranges.length > 0
      ? { start: Math.min(...ranges.map((r) => r.start)), end: Math.max(...ranges.map((r) => r.end)) }
      : null;
  return { table, range, layout: layoutOfRows(text, across ? [across.row] : found), rows };
}

function rowReading(
  ref: RowRef,
  text: RowText | null,
  across: AcrossReading | undefined,
  at: number,
): RowReading {
  const { table, row, first } = ref;
  const end = first + ref.columns;
  if (across) {
    const range = { start: across.start, end: across.end };
    const token = across.labels[at];
    const label = token ? { start: token.start, end: token.end } : null;
    return { table, row, first, end, label, range, found: ref.columns };
  }
  if (!text) return { table, row, first, end, label: null, range: null, found: 0 };
  const range = { start: (text.label ?? text.items[0]).start, end: text.items[text.items.length - 1].end };
  return { table, row, first, end, label: text.label, range, found: text.items.length };
}

/** Numbers between a table's first and last row that belong to none of its rows. */
function unplacedRows(tables: readonly TableReading[], rest: readonly RowText[]): Report['unplaced'] {
  return rest.flatMap((row) => {
    const start = row.label?.start ?? row.items[0].start;
    const end = (row.items.at(-1) ?? row.items[0]).end;
    const table = tables.find(
      ({ table: { blocks }, range }) =>
        blocks[0].axis === 'down' && range && range.start < start && end < range.end,
    );
    return table ? [{ table: table.table, range: { start, end } }] : [];
  });
}
