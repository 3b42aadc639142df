/**
 * Tables in HTML, as programs that read scans and web pages leave them in a text or in Markdown. The text is read with blanks
 * in the place of the tags, a tab in that of each cell's and a line end in that of each row's, so that every offset stays
 * and the rest of the reader need not know.
 */

/** A text for the reader, and for the rules, whose lines are those of the file. */
export interface Unmarked {
  readonly plain: string;
  readonly shown: string;
}

/** A tag is no longer than this; what is may be anything. */
const LONGEST_TAG = 2000;
const NAME = /^[a-z][a-z0-9:]{0,11}(?=[\s/>]|$)/i;
/** More than the longest name. */
const NAME_END = 14;

/** Elements that begin and end a line, outside of tables. */
const BLOCKS = new Set('p div br li ul ol title table h1 h2 h3 h4 h5 h6'.split(' '));
/** Elements whose text is none of the page's. */
const HIDDEN = new Set(['style', 'script']);

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
};

/** Null for a text without such tables: nearly all are, and one search tells. */
export function withoutMarkup(text: string): Unmarked | null {
  if (text.indexOf('</td') < 0 && text.indexOf('</TD') < 0) return null;
  return new Unmarker(text).unmark();
}

class Unmarker {
  private plain = '';
  private shown = '';
  /** Inside of a row, line ends are none. */
  private inRow = false;
  private isFirstCell = false;
  /** The next end of a tag; looked for once for each stretch. */
  private close = -1;
  private readonly endless = new Set<string>();

  constructor(private readonly text: string) {}

  unmark(): Unmarked {
    const { text } = this;
    let from = 0;
    for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      const end = this.endOfTag(at);
      if (end < 0) continue;
      this.addText(text.slice(from, at));
      from = this.addTag(at, end);
      at = from - 1;
    }
    this.addText(text.slice(from));
    return { plain: this.plain, shown: this.shown };
  }

  /** Behind the tag or comment that begins at a place; -1 where none does. */
  private endOfTag(start: number): number {
    const { text } = this;
    const first = text.charCodeAt(start + 1);
    const isTag = first === SLASH || first === BANG || isLetter(first);
    if (!isTag) return -1;
    if (this.close <= start) this.close = text.indexOf('>', start);
    if (this.close < 0) this.close = Infinity;
    if (this.close - start > LONGEST_TAG) return -1;
    return first === BANG || this.nameAt(start) ? this.close + 1 : -1;
  }

  private nameAt(start: number): string {
    const from = start + (this.text.charCodeAt(start + 1) === SLASH ? 2 : 1);
    return NAME.exec(this.text.slice(from, from + NAME_END))?.[0].toLowerCase() ?? '';
  }

  /** @returns where the text goes on. */
  private addTag(start: number, end: number): number {
    const name = this.nameAt(start);
    const opens = this.text.charCodeAt(start + 1) !== SLASH;
    let mark = ' ';
    if (name === 'td' || name === 'th') {
      if (opens && this.inRow && !this.isFirstCell) mark = '\t';
      if (opens) this.isFirstCell = false;
    } else if (name === 'tr' || name === 'table') {
      mark = '\n';
      this.inRow = name === 'tr' && opens;
      this.isFirstCell = this.inRow;
    } else if (!this.inRow && BLOCKS.has(name)) mark = '\n';
    const to = opens && HIDDEN.has(name) ? this.behindHidden(name, end) : end;
    this.plain += mark + ' '.repeat(to - start - 1);
    this.shown += blanked(this.text.slice(start, to));
    return to;
  }

  /** Where a style or script ends; right here where it never does, and then no other of its kind. */
  private behindHidden(name: string, from: number): number {
    const end = this.endless.has(name) ? -1 : this.text.indexOf(`</${name}`, from);
    if (end < 0) this.endless.add(name);
    return Math.max(end, from);
  }

  private addText(words: string): void {
    const plain = words.includes('&') ? withoutEntities(words) : words;
    this.plain += this.inRow ? plain.replace(/[\r\n\t]/g, ' ') : plain;
    this.shown += plain;
  }
}

const SLASH = 47;
const BANG = 33;
const isLetter = (unit: number) => (unit | 32) >= 97 && (unit | 32) <= 122;

/** Blanks, but the line ends stay. */
const blanked = (words: string) => words.replace(/[^\r\n]/g, ' ');

/** Each entity as its character, with blanks for the rest of it. */
const withoutEntities = (words: string): string =>
  words.replace(/&([a-z]{2,6});/g, (entity, name: string) =>
    (ENTITIES[name] ?? entity).padEnd(entity.length),
  );
