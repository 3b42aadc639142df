/** Reads a form's tables: which row of the text is which of the form, what stands in its columns, and what is left. */
import type { Table } from '../form/form';
import { mapped } from '../mapped';
import type { Cell, Range, Report, RowReading, Section, TableReading } from '../model';
import { readCells } from './cells';
import { cutJoined } from './columns/joined';
import { layoutOfRows } from './columns/layoutOfRows';
import type { Token } from './lines/tokens';
import { type AcrossReading, readAcross } from './remedies/remedies';
import { addsUpInGroups } from './remedies/stretches';
import { assignRows } from './rows/assign';
import { emptyRows } from './rows/emptyRows';
import type { Labels, RowRef } from './rows/labels';
import { type RowText, textsOf } from './rows/rowText';
import { readColumnwise, readSpilled } from './torn/columnwise';
import { alignTorn } from './torn/torn';
import { uncertainRows } from './torn/uncertain/uncertain';

export interface Tables {
  readonly tables: readonly TableReading[];
  readonly cells: readonly Cell[];
  readonly unplaced: Report['unplaced'];
}

/** Of a text of which neither a table nor a year tells the form. */
export const NO_TABLES: Tables = { tables: [], cells: [], unplaced: [] };

export interface TablesText {
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly tokens: readonly Token[];
  readonly rows: readonly RowText[];
  readonly sections: readonly Section[];
  readonly labels: Labels;
}

export function readTables(given: TablesText): Tables {
  const { text, lineStarts, rows, sections, labels } = given;
  const rangeOf = (table: Table) => sections.find((section) => section.id === table.section)?.range;
  const inSection = (ref: RowRef, offset: number) => {
    const range = rangeOf(ref.table);
    return !!range && offset >= range.start && offset < range.end;
  };
  const { assignment, tokens } = cutJoined(text, assignRows(rows, labels, inSection), given.tokens, labels);
  const assigned = alignTorn(assignment, labels, tokens, rangeOf);
  const texts = [...assigned.texts];
  const across = new Map<Table, AcrossReading>();
  const unclear = [...assigned.unclear];
  for (const [table, refs] of labels.byTable) {
    const range = table.blocks[0].axis === 'down' && rangeOf(table);
    const isTorn = assigned.unclear.some((other) => other.table !== table);
    for (const { order } of range ? uncertainRows(text, refs, texts, tokensIn(tokens, range), isTorn) : []) {
      unclear.push({ table, range: rangeOfRow(texts[order] as RowText) });
      texts[order] = null;
    }
  }
  for (const table of labels.form.tables) {
    const block = table.blocks[0];
    if (block.axis !== 'across') continue;
    const range = acrossRange(table);
    const free = (part: Range) => {
      const taken = new Set<Token>();
      for (const row of texts)
        for (const item of row?.items ?? NO_TOKENS) if (isIn(item, part)) taken.add(item);
      const own = tokensIn(tokens, part);
      return taken.size > 0 ? own.filter((token) => !taken.has(token)) : own;
    };
    const reading = readAcross(text, block, free(range), () => free({ start: range.end, end: text.length }));
    if (reading && 'cells' in reading && isOwn(reading, range, block.columns.length))
      across.set(table, reading);
    else if (reading) unclear.push({ table, range: reading });
  }
  for (const table of labels.form.tables) {
    const range = rangeOf(table);
    if (!range || table.blocks[0].axis === 'across') continue;
    const untold = readTorn(
      table,
      range,
      unclear.some((one) => one.table === table),
    );
    if (untold) unclear.push({ table, range: untold });
  }
  const cells = readCells({ text, lineStarts, tokens, labels, texts, across });
  const tables = mapped(labels.form.tables, (table) =>
    tableReading(text, table, labels, texts, across.get(table), assigned.torn.has(table), emptyIn(table)),
  );
  return { tables, cells, unplaced: [...unplacedRows(tables, assigned.rest), ...unclear] };

  /** None of its numbers is read as another table’s, unless what is left adds up. */
  function isOwn({ cells }: AcrossReading, range: Range, width: number): boolean {
    const isTaken = texts.some((row) => row?.items.some((item) => isIn(item, range)));
    return !isTaken || addsUpInGroups(cells, width);
  }

  /** The labels of a table’s rows that have no numbers. */
  function emptyIn(table: Table): ReadonlyMap<RowRef, Range> | null {
    const range = table.blocks[0].axis === 'down' && !assigned.torn.has(table) && rangeOf(table);
    const refs = labels.byTable.get(table) ?? [];
    return range ? emptyRows(tokensIn(tokens, range), refs, texts, labels) : null;
  }

  /**
   * What no row has yet of a table, column by column or behind the next heading.
   * @param isUnclear some of its numbers cannot be told already.
   * @returns where its numbers stand that cannot be told.
   */
  function readTorn(table: Table, range: Range, isUnclear: boolean): Range | null {
    const refs = labels.byTable.get(table) ?? [];
    if (refs.every(({ order, columns }) => (texts[order]?.items.length ?? 0) >= columns)) return null;
    const own = tokensIn(tokens, range);
    const behind = tokens.filter(({ start }) => start >= range.end);
    const hasTotal = table.blocks.some(({ columns }) => columns.some(({ total }) => total));
    const isUnread = refs.every(({ order }) => !texts[order]);
    const rows = hasTotal || !isUnread || isUnclear ? null : readColumnwise(table, labels, own, behind);
    for (const row of rows ?? []) texts[row.ref?.order ?? 0] = row;
    const spilled = hasTotal || isUnread ? null : readSpilled(table, labels, own, behind, texts);
    for (const [{ order }, row] of spilled?.rows ?? []) texts[order] = row;
    return spilled?.untold ?? (isUnclear ? null : untoldIn(own, refs, texts));
  }

  /** The section behind its heading; where that is missing, from the end of the rows read to the next heading. */
  function acrossRange(table: Table): Range {
    const own = sections.find((section) => section.id === table.section);
    if (own) return { start: own.heading.end, end: own.range.end };
    const last = Math.max(0, ...texts.map((row) => (row ? rangeOfRow(row).end : 0)));
    return {
      start: last,
      end: sections.find((section) => section.heading.start >= last)?.heading.start ?? text.length,
    };
  }
}

/**
 * The numbers in a table's section that are no row's, where there are as many as rows that were not read and have their labels:
 * a conversion wrote them in columns.
 */
function untoldIn(
  own: readonly Token[],
  refs: readonly RowRef[],
  texts: readonly (RowText | null)[],
): Range | null {
  const missing = refs.filter(({ order }) => !texts[order]);
  if (missing.length === 0) return null;
  const words = new Set(own.filter(({ kind }) => kind === 'text').map(({ key }) => key));
  const named = missing.filter(({ key }) => words.has(key)).length;
  const read = new Set(refs.flatMap(({ order }) => texts[order]?.items ?? []));
  const left = own.filter((token) => token.kind === 'number' && token.fields <= 1 && !read.has(token));
  if (named === 0 || left.length < missing.length) return null;
  return { start: left[0].start, end: left[left.length - 1].end };
}

const isIn = (token: Token, { start, end }: Range) => token.start >= start && token.end <= end;

const NO_TOKENS: readonly Token[] = [];

/** The tokens within a range, of all that stand in their order. */
function tokensIn(tokens: readonly Token[], range: Range): readonly Token[] {
  let first = 0;
  while (first < tokens.length && tokens[first].start < range.start) first++;
  let end = tokens.length;
  while (end > first && tokens[end - 1].end > range.end) end--;
  return tokens.slice(first, end);
}

function tableReading(
  text: string,
  table: Table,
  labels: Labels,
  texts: readonly (RowText | null)[],
  across: AcrossReading | undefined,
  isTorn: boolean,
  empty: ReadonlyMap<RowRef, Range> | null,
): TableReading {
  const refs = labels.byTable.get(table) ?? [];
  const found = textsOf(refs, texts);
  const rows = mapped(refs, (ref, at) =>
    rowReading(ref, texts[ref.order], across, at, empty?.get(ref) ?? null),
  );
  return {
    table,
    range: around(rows),
    layout: layoutOfRows(text, across ? [across.row] : found),
    isTorn,
    rows,
  };
}

/** From the first of the rows that were found to the last. */
function around(rows: readonly RowReading[]): Range | null {
  let [start, end] = [Infinity, -1];
  for (const { range } of rows) {
    if (!range) continue;
    start = Math.min(start, range.start);
    end = Math.max(end, range.end);
  }
  return end < 0 ? null : { start, end };
}

function rowReading(
  ref: RowRef,
  text: RowText | null,
  across: AcrossReading | undefined,
  at: number,
  empty: Range | null,
): RowReading {
  const { table, row, first } = ref;
  const end = first + ref.columns;
  if (across) {
    const range = { start: across.start, end: across.end };
    const token = across.labels[at];
    const label = token ? { start: token.start, end: token.end } : null;
    return { table, row, first, end, label, range, found: ref.columns };
  }
  if (!text) return { table, row, first, end, label: empty, range: empty, found: 0 };
  return { table, row, first, end, label: text.label, range: rangeOfRow(text), found: text.items.length };
}

/** A row's label and those of its cells that stand with it. */
function rangeOfRow({ label, items, standing = items }: RowText): Range {
  const cells = standing.length > 0 ? standing : items.slice(0, 1);
  const [first, last] = [cells[0].start, cells[cells.length - 1].end];
  return { start: Math.min(label?.start ?? first, first), end: Math.max(label?.end ?? last, last) };
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
