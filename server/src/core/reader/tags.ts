/** Where tags, comments and declarations of HTML stand in a text, as browsers find them. */

/** What is no text of the page. */
export interface Tag {
  readonly start: number;
  /** Behind it; of a style or script, where its closing tag begins. */
  readonly end: number;
  /** In small letters; empty for comments and declarations. */
  readonly name: string;
  readonly opens: boolean;
}

/** A tag is no longer than this; what is may be anything. */
const LONGEST_TAG = 2000;
/** With a prefix, or without; an address between angle brackets is none. */
const NAME = /^[a-z][a-z0-9-]{0,15}(?::[a-z0-9-]{1,24})?(?=[\s/>]|$)/i;
/** More than the longest name. */
const NAME_END = 44;

/** Elements whose text is none of the page's. */
const HIDDEN = new Set(['style', 'script']);

/** The tags of a text, in its order. */
export function* tagsOf(text: string): Generator<Tag> {
  const finder = new TagFinder(text);
  for (let at = text.indexOf('<'); at >= 0; ) {
    const tag = finder.tagAt(at);
    if (tag) yield tag;
    at = text.indexOf('<', tag?.end ?? at + 1);
  }
}

class TagFinder {
  private readonly tagEnds: Next;
  private readonly commentEnds: Next;
  private readonly endless = new Set<string>();

  constructor(private readonly text: string) {
    this.tagEnds = new Next(text, />/g);
    this.commentEnds = new Next(text, /--!?>/g);
  }

  tagAt(start: number): Tag | null {
    const { text } = this;
    const first = text.charCodeAt(start + 1);
    // Right behind its beginning, a comment may end: `<!-->`. One that does not end hides all that follows.
    if (first === BANG && text.startsWith(COMMENT, start))
      return { start, end: this.commentEnds.endFrom(start + 2), name: '', opens: true };
    const isDeclaration = first === BANG || first === QUESTION;
    const name = first === SLASH || isLetter(first) ? this.nameAt(start) : '';
    if (!isDeclaration && !name) return null;
    const close = this.tagEnds.endFrom(start, Infinity) - 1;
    const opens = first !== SLASH;
    // A picture may stand in its tag, all of it.
    if (isDeclaration || name === 'img')
      return close < Infinity ? { start, end: close + 1, name, opens } : null;
    if (close - start > LONGEST_TAG) return null;
    const end = this.behindQuotes(start, close) + 1;
    return { start, end: opens && HIDDEN.has(name) ? this.behindHidden(name, end) : end, name, opens };
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

  /** Where a style or script ends; right here where it never does, and then no other of its kind. */
  private behindHidden(name: string, from: number): number {
    if (this.endless.has(name)) return from;
    const ending = new RegExp(`</${name}`, 'gi');
    ending.lastIndex = from;
    const end = ending.exec(this.text)?.index;
    if (end === undefined) this.endless.add(name);
    return end ?? from;
  }
}

/** The ends of what is looked for from one place after another: each stretch of the text is gone through once. */
class Next {
  private at = -1;
  private end = 0;

  constructor(
    private readonly text: string,
    private readonly wanted: RegExp,
  ) {}

  endFrom(start: number, otherwise = this.text.length): number {
    if (this.at < start) {
      this.wanted.lastIndex = start;
      const found = this.wanted.exec(this.text);
      this.at = found?.index ?? Infinity;
      this.end = this.wanted.lastIndex;
    }
    return this.at === Infinity ? otherwise : this.end;
  }
}

const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const EQUALS = 61;
const TAG_END = 62;
const COMMENT = '<!--';
const isLetter = (unit: number) => (unit | 32) >= 97 && (unit | 32) <= 122;
const isBlank = (unit: number) => unit === 32 || (unit >= 9 && unit <= 13);
