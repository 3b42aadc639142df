/**
 * Tables in HTML, as programs that read scans and web pages leave them in a text or in Markdown. The text is read with blanks
 * in the place of the tags, a tab in that of each cell's and a line end in that of each row's, so that every offset stays
 * and the rest of the reader need not know.
 */
import { withoutEntities } from './entities';

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

/** Null for a text without such tables: nearly all are, and one search tells. */
export function withoutMarkup(text: string): Unmarked | null {
  if (text.indexOf('</td') < 0 && text.indexOf('</TD') < 0) return null;
  return new Unmarker(text).unmark();
}

/** The beginning of a text whose tables may come later, as the reader is given it. */
export const beginningWithoutMarkup = (text: string): string =>
  text.includes('</') ? new Unmarker(text).unmark().plain : text;

class Unmarker {
  private plain = '';
  private shown = '';
  /** Inside of a row, line ends are none. */
  private inRow = false;
  private isFirstCell = false;
  private readonly tagEnds: Next;
  private readonly commentEnds: Next;
  private readonly endless = new Set<string>();

  constructor(private readonly text: string) {
    this.tagEnds = new Next(text, '>');
    this.commentEnds = new Next(text, COMMENT_END);
  }

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
    if (first === BANG && text.startsWith(COMMENT, start)) {
      // Right behind its beginning, a comment may end: `<!-->`.
      const end = this.commentEnds.from(start + 2);
      if (end < Infinity) return end + COMMENT_END.length;
    }
    const isDeclaration = first === BANG || first === QUESTION;
    if (!isDeclaration && !((first === SLASH || isLetter(first)) && this.nameAt(start))) return -1;
    const close = this.tagEnds.from(start);
    if (close - start > LONGEST_TAG) return -1;
    return isDeclaration ? close + 1 : this.behindQuotes(start, close) + 1;
  }

  /** Where a tag ends that the first `>` in it may not end: a quoted value may hold one. */
  private behindQuotes(start: number, close: number): number {
    const { text } = this;
    if (!/["']/.test(text.slice(start, close))) return close;
    const tag = text.slice(start, start + LONGEST_TAG);
    for (let at = 1; at < tag.length; at++) {
      const unit = tag.charCodeAt(at);
      if (unit === TAG_END) return start + at;
      if (unit !== EQUALS) continue;
      let value = at + 1;
      while (isBlank(tag.charCodeAt(value))) value++;
      const quote = tag[value];
      if (quote !== '"' && quote !== "'") continue;
      at = tag.indexOf(quote, value + 1);
      if (at < 0) break;
    }
    return close;
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
    if (this.endless.has(name)) return from;
    const ending = new RegExp(`</${name}`, 'gi');
    ending.lastIndex = from;
    const end = ending.exec(this.text)?.index;
    if (end === undefined) this.endless.add(name);
    return end ?? from;
  }

  private addText(words: string): void {
    const plain = withoutEntities(words);
    this.plain += this.inRow ? plain.replace(/[\r\n\t]/g, ' ') : plain;
    this.shown += plain;
  }
}

/** The places of what is looked for from one place after another: each stretch of the text is gone through once. */
class Next {
  private at = -1;

  constructor(
    private readonly text: string,
    private readonly wanted: string,
  ) {}

  from(start: number): number {
    if (this.at < start) {
      const at = this.text.indexOf(this.wanted, start);
      this.at = at < 0 ? Infinity : at;
    }
    return this.at;
  }
}

const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const EQUALS = 61;
const TAG_END = 62;
const COMMENT = '<!--';
const COMMENT_END = '-->';
const isLetter = (unit: number) => (unit | 32) >= 97 && (unit | 32) <= 122;
const isBlank = (unit: number) => unit === 32 || (unit >= 9 && unit <= 13);

/** Blanks, but the line ends stay. */
const blanked = (words: string) => words.replace(/[^\r\n]/g, ' ');
