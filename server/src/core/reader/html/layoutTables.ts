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
  const open: Nesting[] = [];
  let from = 0;

  const setPage = (table: Nesting | undefined) => {
    if (!table) return;
    table.holdsPage = true;
    if (table.cell) pages.add(table.cell);
  };
  const endCell = (tag: Tag) => {
    const table = open.at(-1);
    if (!table?.cell) return;
    if (table.words > LONGEST_CELL) setPage(table);
    if (pages.has(table.cell)) pages.add(tag);
    table.cell = null;
  };
  const endTable = (tag: Tag) => {
    endCell(tag);
    const table = open.pop();
    if (!table || !open.at(-1)?.cell) return;
    if (table.cells > 1 || table.holdsPage) setPage(open.at(-1));
    else for (const own of [...table.tags, tag]) inner.add(own);
  };

  for (const tag of tags) {
    const { name, opens, start } = tag;
    const table = open.at(-1);
    if (table?.cell) table.words += text.slice(from, start).trim().length;
    from = tag.end;
    if (name === 'table') {
      if (opens) open.push({ tags: [tag], cells: 0, cell: null, words: 0, holdsPage: false });
      else endTable(tag);
    } else if (table && (name === 'tr' || name === 'td' || name === 'th')) {
      table.tags.push(tag);
      endCell(tag);
      if (!opens || name === 'tr') continue;
      table.cells++;
      table.cell = tag;
      table.words = 0;
    }
  }
  return { pages, inner };
}
