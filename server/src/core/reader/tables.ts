/** Reads a form's tables: which row of the text is which of the form, what stands in its columns, and what is left. */
import { hasTotal, isAcross, type Table } from '../form/form';
import { mapped } from '../mapped';
import type { Cell, Range, Section, TableReading, Unplaced } from '../model';
import { readCells } from './cells';
import { cutJoined } from './columns/joined';
import { rangeOf, type Token } from './lines/token';
import type { AcrossReading } from './remedies/acrossReading';
import { addsUpInGroups } from './remedies/groups';
import { readAcross } from './remedies/remedies';
import { assignRows } from './rows/assign';
import { emptyRows } from './rows/emptyRows';
import type { Labels, RowRef } from './rows/labels';
import type { Cells, RowText } from './rows/rowText';
import { rangeOfRow, tableReading, unplacedRows } from './tableReading';
import { readColumnwise } from './torn/columnwise';
import { readSpilled } from './torn/spilled';
import { alignTorn, type TornAssignment } from './torn/torn';
import { uncertainRows } from './torn/uncertain/uncertain';
import { untoldIn } from './torn/untold';

export interface Tables {
  readonly tables: readonly TableReading[];
  readonly cells: readonly Cell[];
  readonly unplaced: readonly Unplaced[];
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

export const readTables = (given: TablesText): Tables => new TablesReader(given).read();

class TablesReader {
  readonly #text: string;
  readonly #sections: readonly Section[];
  readonly #labels: Labels;
  readonly #tokens: readonly Token[];
  readonly #assigned: TornAssignment;
  /** For each row of the form what stands for it. */
  readonly #texts: (RowText | null)[];
  readonly #across = new Map<Table, AcrossReading>();
  /** Of rows that cannot be told whole, by their order, the cells that can. */
  readonly #agreed: ReadonlyMap<number, Cells>;
  /** Numbers of which the row, or the cell, cannot be told. */
  readonly #unclear: Unplaced[];
  /** Tables of which a conversion wrote numbers where they cannot be told. */
  readonly #untold = new Set<Table>();
  readonly #lineStarts: readonly number[];

  constructor({ text, lineStarts, tokens: given, rows, sections, labels }: TablesText) {
    this.#text = text;
    this.#lineStarts = lineStarts;
    this.#sections = sections;
    this.#labels = labels;
    const inSection = ({ table }: RowRef, offset: number) => {
      const range = this.#rangeOf(table);
      return !!range && offset >= range.start && offset < range.end;
    };
    const { assignment, tokens, agreed } = cutJoined(
      text,
      assignRows(rows, labels, inSection),
      given,
      labels,
    );
    this.#tokens = tokens;
    this.#agreed = agreed;
    this.#assigned = alignTorn(assignment, labels, tokens, (table) => this.#rangeOf(table));
    this.#texts = [...this.#assigned.texts];
    this.#unclear = [...this.#assigned.unclear];
  }

  read(): Tables {
    const { form } = this.#labels;
    this.#takeOutUncertain();
    for (const table of form.tables) if (isAcross(table)) this.#readAcross(table);
    for (const table of form.tables) {
      const range = this.#rangeOf(table);
      if (!range || isAcross(table)) continue;
      const isUnclear = this.#unclear.some((one) => one.table === table);
      const untold = this.#readColumnwise(table, range, isUnclear);
      if (untold) this.#setUntold(table, untold);
    }
    const [labels, texts, across] = [this.#labels, this.#texts, this.#across];
    const [text, lineStarts, tokens] = [this.#text, this.#lineStarts, this.#tokens];
    const { rest } = this.#assigned;
    const cells = readCells({ text, lineStarts, tokens, labels, texts, across, agreed: this.#agreed });
    const tables = mapped(form.tables, (table) =>
      tableReading(text, {
        table,
        refs: this.#refsOf(table),
        texts,
        empty: this.#emptyIn(table),
        across: across.get(table),
        isTorn: this.#isTorn(table),
      }),
    );
    return { tables, cells, unplaced: [...unplacedRows(tables, rest), ...this.#unclear] };
  }

  #rangeOf(table: Table): Range | undefined {
    return this.#sections.find((section) => section.id === table.section)?.range;
  }

  #refsOf(table: Table): readonly RowRef[] {
    return this.#labels.byTable.get(table) ?? [];
  }

  /** Rows that words name, and that may have another’s numbers all the same. */
  #takeOutUncertain(): void {
    const [text, texts, tokens] = [this.#text, this.#texts, this.#tokens];
    for (const [table, refs] of this.#labels.byTable) {
      const range = !isAcross(table) && this.#rangeOf(table);
      if (!range) continue;
      const isTorn = this.#assigned.unclear.some((other) => other.table !== table);
      for (const { order } of uncertainRows(text, refs, texts, tokensIn(tokens, range), isTorn)) {
        this.#unclear.push({ table, range: rangeOfRow(texts[order] as RowText) });
        texts[order] = null;
      }
    }
  }

  #readAcross(table: Table): void {
    const [block] = table.blocks;
    const range = this.#acrossRange(table);
    const behind = { start: range.end, end: this.#text.length };
    const reading = readAcross(this.#text, block, this.#free(range), () => this.#free(behind));
    if (reading && 'cells' in reading && this.#isOwn(reading, range, block.columns.length)) {
      this.#across.set(table, reading);
      if (reading.glued) this.#unclear.push({ table, range: reading.glued, isGlued: true });
    } else if (reading) this.#unclear.push({ table, range: reading });
  }

  /** The section behind its heading; where that is missing, from the end of the rows read to the next heading. */
  #acrossRange({ section }: Table): Range {
    const sections = this.#sections;
    const own = sections.find(({ id }) => id === section);
    if (own) return { start: own.heading.end, end: own.range.end };
    const last = Math.max(0, ...this.#texts.map((row) => (row ? rangeOfRow(row).end : 0)));
    const next = sections.find(({ heading }) => heading.start >= last);
    return { start: last, end: next?.heading.start ?? this.#text.length };
  }

  /** The tokens of a range that are no row's. */
  #free(range: Range): readonly Token[] {
    const taken = new Set<Token>();
    for (const row of [...this.#texts, ...[...this.#across.values()].map((across) => across.row)])
      for (const item of row?.items ?? NO_TOKENS) if (isIn(item, range)) taken.add(item);
    const own = tokensIn(this.#tokens, range);
    return taken.size > 0 ? own.filter((token) => !taken.has(token)) : own;
  }

  /** None of its numbers is read as another table’s, unless what is left adds up. */
  #isOwn({ cells }: AcrossReading, range: Range, width: number): boolean {
    const isTaken = this.#texts.some((row) => row?.items.some((item) => isIn(item, range)));
    return !isTaken || addsUpInGroups(cells, width);
  }

  /**
   * What no row has yet of a table, column by column or behind the next heading.
   * @param isUnclear some of its numbers cannot be told already.
   * @returns where its numbers stand that cannot be told.
   */
  #readColumnwise(table: Table, range: Range, isUnclear: boolean): Range | null {
    const texts = this.#texts;
    const refs = this.#refsOf(table);
    if (refs.every(({ order, columns }) => (texts[order]?.items.length ?? 0) >= columns)) return null;
    const own = tokensIn(this.#tokens, range);
    const behind = this.#tokens.filter(({ start }) => start >= range.end);
    const isSummed = table.blocks.some(hasTotal);
    const isUnread = refs.every(({ order }) => !texts[order]);
    const rows = isSummed || !isUnread || isUnclear ? null : readColumnwise(table, this.#labels, own, behind);
    for (const row of rows ?? []) texts[row.ref?.order ?? 0] = row;
    const spilled = isSummed || isUnread ? null : readSpilled(table, this.#labels, own, behind, texts);
    for (const [{ order }, row] of spilled?.rows ?? []) texts[order] = row;
    if (spilled?.untold || isUnclear) return spilled?.untold ?? null;
    const free = this.#free({ start: range.end, end: this.#text.length });
    return untoldIn(own, free, refs, texts, this.#labels);
  }

  /** Numbers of the table cannot be told, and some of those may be what its rows lack. */
  #setUntold(table: Table, range: Range): void {
    this.#untold.add(table);
    this.#unclear.push({ table, range });
    for (const { order, columns } of this.#refsOf(table)) {
      const row = this.#texts[order];
      if (!row || row.items.length >= columns) continue;
      this.#unclear.push({ table, range: rangeOf(row.items) });
      this.#texts[order] = null;
    }
  }

  #isTorn(table: Table): boolean {
    return this.#assigned.torn.has(table) || this.#untold.has(table);
  }

  /** The labels of a table’s rows that have no numbers. */
  #emptyIn(table: Table): ReadonlyMap<RowRef, Range> | null {
    const range = table.blocks[0].axis === 'down' && !this.#isTorn(table) && this.#rangeOf(table);
    if (!range) return null;
    return emptyRows(tokensIn(this.#tokens, range), this.#refsOf(table), this.#texts, this.#labels);
  }
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
