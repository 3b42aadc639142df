/**
 * Web pages lay themselves out in tables, and put tables into cells of tables: a cell that holds a page, or another table,
 * is none of a row of numbers, and a table of one cell is that cell.
 */
import type { Tag } from './tags';

/** What a form prints into a cell is shorter. */
const LONGEST_CELL = 1000;

interface Nesting {
  readonly tags: Tag[];
  cells: number;
  cell: Tag | null;
  /** How much stands in the cell. */
  words: number;
  holdsPage: boolean;
}

export interface LaidOut {
  /** Cells that hold a page, by the tags that open and close them. */
  readonly pages: ReadonlySet<Tag>;
  /** Tags of tables of one cell within a cell. */
  readonly inner: ReadonlySet<Tag>;
}

export function laidOut(text: string, tags: readonly Tag[]): LaidOut {
  const tables = new OpenTables();
  let from = 0;
  for (const tag of tags) {
    const { name, opens, start, end } = tag;
    tables.addWords(text.slice(from, start).trim().length);
    from = end;
    if (name === 'table' && opens) tables.begin(tag);
    else if (name === 'table') tables.end(tag);
    else if (name === 'tr' || name === 'td' || name === 'th') tables.turn(tag);
  }
  return tables;
}

/** The tables that are open where the tags are looked at, the innermost last. */
class OpenTables implements LaidOut {
  readonly pages = new Set<Tag>();
  readonly inner = new Set<Tag>();
  readonly #open: Nesting[] = [];

  addWords(count: number): void {
    const table = this.#open.at(-1);
    if (table?.cell) table.words += count;
  }

  begin(tag: Tag): void {
    this.#open.push({ tags: [tag], cells: 0, cell: null, words: 0, holdsPage: false });
  }

  end(tag: Tag): void {
    this.#endCell(tag);
    const table = this.#open.pop();
    const around = this.#open.at(-1);
    if (!table || !around?.cell) return;
    if (table.cells > 1 || table.holdsPage) this.#setPage(around);
    else for (const own of [...table.tags, tag]) this.inner.add(own);
  }

  /** From cell to cell, or row to row. */
  turn(tag: Tag): void {
    const table = this.#open.at(-1);
    if (!table) return;
    table.tags.push(tag);
    this.#endCell(tag);
    if (!tag.opens || tag.name === 'tr') return;
    table.cells++;
    table.cell = tag;
    table.words = 0;
  }

  #endCell(tag: Tag): void {
    const table = this.#open.at(-1);
    if (!table?.cell) return;
    if (table.words > LONGEST_CELL) this.#setPage(table);
    if (this.pages.has(table.cell)) this.pages.add(tag);
    table.cell = null;
  }

  #setPage(table: Nesting): void {
    table.holdsPage = true;
    if (table.cell) this.pages.add(table.cell);
  }
}
