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

class Reading {
  readonly blocks: ClipBlock[] = [];
  cells = 0;
  private words = '';
  private rows: ClipCell[][] = [];
  private spans: { colSpan: number; rowSpan: number } | null = null;
  /** How many tables stand in one another here: the words of an inner one are the outer cell's. */
  private depth = 0;
  /** The elements that hide what stands in them, from the outermost one on. */
  private hidden: string[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.hidden.length > 0 || HIDDEN.has(name) || isHidden(attributes)) {
      if (!VOID.has(name)) this.hidden.push(name);
      return;
    }
    if (name === 'table') {
      if (this.depth++ === 0) {
        this.paragraph();
        this.rows = [];
      }
    } else if (this.depth === 1 && name === 'tr') this.rows.push([]);
    else if (this.depth === 1 && (name === 'td' || name === 'th')) {
      this.words = '';
      this.spans = { colSpan: spanOf(attributes.colspan), rowSpan: spanOf(attributes.rowspan) };
    } else if (name === 'br' || PARAGRAPHS.has(name)) this.breakLine();
  }

  close(name: string): void {
    if (this.hidden.length > 0) {
      const at = this.hidden.lastIndexOf(name);
      if (at >= 0) this.hidden.length = at;
      return;
    }
    if (name === 'table' && this.depth > 0) {
      if (--this.depth === 0) this.table();
    } else if (this.depth === 1 && (name === 'td' || name === 'th') && this.spans) this.cell(this.spans);
    else if (PARAGRAPHS.has(name)) this.breakLine();
  }

  text(words: string): void {
    if (this.hidden.length === 0 && (this.depth === 0 || this.spans)) this.words += words;
  }

  end(): readonly ClipBlock[] {
    this.paragraph();
    return this.blocks;
  }

  private breakLine(): void {
    if (this.depth === 0) this.paragraph();
    else this.words += '\n';
  }

  private cell(spans: { colSpan: number; rowSpan: number }): void {
    this.rows.at(-1)?.push({ words: onOneLine(this.words), ...spans });
    this.cells++;
    this.words = '';
    this.spans = null;
  }

  private table(): void {
    if (this.rows.some((row) => row.length > 0)) this.blocks.push({ table: this.rows });
    this.rows = [];
    this.words = '';
  }

  private paragraph(): void {
    const words = onOneLine(this.words);
    if (words) this.blocks.push({ words });
    this.words = '';
  }
}

const VOID: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);

/** Excel ends a table with a row that is not shown. */
const isHidden = ({ style = '' }: Readonly<Record<string, string>>): boolean =>
  style.replaceAll(' ', '').toLowerCase().includes('display:none');

const spanOf = (value: string | undefined): number =>
  Math.min(MOST_SPANNED, Math.max(1, Math.trunc(Number(value ?? 1)) || 1));
