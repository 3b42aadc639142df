/**
 * Reads the HTML that Word, Excel, WPS and browsers put on the clipboard as paragraphs and tables. It is not trusted: how
 * much of it is read has an end, and so has what a cell may span. In a file of its own, which the first paste loads.
 */
import { Parser } from 'htmlparser2';
import { type ClipBlock, type ClipCell, onOneLine } from '../features/clipboard';

const LONGEST = 4_000_000;
const MOST_CELLS = 20_000;
const MOST_SPANNED = 100;
/** The parser looks through all open elements for each end tag. No document has so many in one another. */
const DEEPEST = 200;

/** What stands in these is not to be seen. */
const HIDDEN: ReadonlySet<string> = new Set(['head', 'script', 'style', 'title', 'template', 'noscript']);
const PARAGRAPHS: ReadonlySet<string> = new Set([
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
]);

/** Empty for what is too long or holds too much. */
export function blocksOfHtml(html: string): readonly ClipBlock[] {
  if (html.length > LONGEST) return [];
  const reading = new Reading();
  let open = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++open > DEEPEST) parser.pause();
        reading.open(name, attributes);
      },
      onclosetag: (name) => {
        open--;
        reading.close(name);
      },
      ontext: (words) => reading.text(words),
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return open > DEEPEST || reading.cells > MOST_CELLS ? [] : reading.end();
}

/** A table that is being read. */
interface OpenTable {
  readonly rows: ClipCell[][];
  /** What stands in its cells, where one of them holds a page or a table: then it only lays these out. */
  readonly blocks: ClipBlock[];
  laysOut: boolean;
  cell: OpenCell | null;
}

interface OpenCell {
  readonly spans: Pick<ClipCell, 'colSpan' | 'rowSpan'>;
  readonly blocks: ClipBlock[];
}

/** What a form prints into a cell is shorter. */
const LONGEST_CELL = 1000;

class Reading {
  readonly blocks: ClipBlock[] = [];
  cells = 0;
  #words = '';
  /** Those that stand in one another here. */
  readonly #tables: OpenTable[] = [];
  /** The elements that hide what stands in them, from the outermost one on. */
  #hidden: string[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#hidden.length > 0 || HIDDEN.has(name) || isHidden(attributes)) {
      if (!VOID.has(name)) this.#hidden.push(name);
      return;
    }
    const table = this.#tables.at(-1);
    if (name === 'table') {
      this.#paragraph();
      this.#tables.push({ rows: [], blocks: [], laysOut: false, cell: null });
    } else if (table && name === 'tr') table.rows.push([]);
    else if (table && (name === 'td' || name === 'th')) {
      this.#words = '';
      const spans = { colSpan: spanOf(attributes.colspan), rowSpan: spanOf(attributes.rowspan) };
      table.cell = { spans, blocks: [] };
    } else if (name === 'br' || PARAGRAPHS.has(name)) this.#paragraph();
  }

  close(name: string): void {
    if (this.#hidden.length > 0) {
      const at = this.#hidden.lastIndexOf(name);
      if (at >= 0) this.#hidden.length = at;
      return;
    }
    const table = this.#tables.at(-1);
    if (name === 'table' && table) this.#table(table);
    else if (table?.cell && (name === 'td' || name === 'th')) this.#cell(table, table.cell);
    else if (PARAGRAPHS.has(name)) this.#paragraph();
  }

  text(words: string): void {
    const table = this.#tables.at(-1);
    if (this.#hidden.length === 0 && (!table || table.cell)) this.#words += words;
  }

  end(): readonly ClipBlock[] {
    this.#paragraph();
    return this.blocks;
  }

  #cell(table: OpenTable, { spans, blocks }: OpenCell): void {
    this.#paragraph();
    table.cell = null;
    this.cells++;
    table.blocks.push(...blocks);
    const words = onOneLine(blocks.map((block) => ('words' in block ? block.words : '')).join('\n'));
    if (words.length > LONGEST_CELL || blocks.some((block) => 'table' in block)) table.laysOut = true;
    table.rows.at(-1)?.push({ words, ...spans });
  }

  /** One of a single cell is what stands in that. */
  #table({ rows, blocks, laysOut }: OpenTable): void {
    this.#words = '';
    this.#tables.pop();
    const cells = rows.reduce((sum, row) => sum + row.length, 0);
    if (laysOut || (cells === 1 && this.#tables.length > 0)) this.#here()?.push(...blocks);
    else if (cells > 0) this.#here()?.push({ table: rows });
  }

  #paragraph(): void {
    const words = onOneLine(this.#words);
    if (words) this.#here()?.push({ words });
    this.#words = '';
  }

  /** Where the next block goes: into the innermost cell; nowhere between cells. */
  #here(): ClipBlock[] | undefined {
    const table = this.#tables.at(-1);
    return table ? table.cell?.blocks : this.blocks;
  }
}

const VOID: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);

/** Excel ends a table with a row that is not shown. */
const isHidden = ({ style = '' }: Readonly<Record<string, string>>): boolean =>
  style.replaceAll(' ', '').toLowerCase().includes('display:none');

const spanOf = (value: string | undefined): number =>
  Math.min(MOST_SPANNED, Math.max(1, Math.trunc(Number(value ?? 1)) || 1));
