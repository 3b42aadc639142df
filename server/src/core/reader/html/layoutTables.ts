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
  const pages = new Set<Tag>();
  const inner = new Set<Tag>();
  /** The tables that are open, the innermost last. */
  const open: Nesting[] = [];
  let from = 0;
  for (const tag of tags) {
    const { name, opens, start } = tag;
    const table = open.at(-1);
    if (table?.cell) table.words += text.slice(from, start).trim().length;
    from = tag.end;
    if (name === 'table' && opens)
      open.push({ tags: [tag], cells: 0, cell: null, words: 0, holdsPage: false });
    else if (name === 'table') endTable(open, tag, pages, inner);
    else if (table && (name === 'tr' || name === 'td' || name === 'th')) turn(table, tag, pages);
  }
  return { pages, inner };
}

/** From cell to cell, or row to row. */
function turn(table: Nesting, tag: Tag, pages: Set<Tag>): void {
  table.tags.push(tag);
  endCell(table, tag, pages);
  if (!tag.opens || tag.name === 'tr') return;
  table.cells++;
  table.cell = tag;
  table.words = 0;
}

function endTable(open: Nesting[], tag: Tag, pages: Set<Tag>, inner: Set<Tag>): void {
  const table = open.pop();
  if (!table) return;
  endCell(table, tag, pages);
  const around = open.at(-1);
  if (!around?.cell) return;
  if (table.cells > 1 || table.holdsPage) setPage(around, pages);
  else for (const own of [...table.tags, tag]) inner.add(own);
}

function endCell(table: Nesting, tag: Tag, pages: Set<Tag>): void {
  if (!table.cell) return;
  if (table.words > LONGEST_CELL) setPage(table, pages);
  if (pages.has(table.cell)) pages.add(tag);
  table.cell = null;
}

/** The cell that is open in the table holds a page. */
function setPage(table: Nesting, pages: Set<Tag>): void {
  table.holdsPage = true;
  if (table.cell) pages.add(table.cell);
}
