/** Where tags, comments and declarations of HTML stand in a text, as browsers find them. */

/** What is no text of the page. */
export interface Tag {
  readonly start: number;
  /** Behind it; of what is not shown, style or script, where its closing tag begins. */
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
/** Those that stand in a table and may not be shown: numbers, and marks of an editor. Hidden words are spam, and to be found. */
const MAY_HIDE = new Set(['span', 'font', 'td', 'th', 'tr']);
const HIDES = /display\s{0,9}:\s{0,9}none/i;
const WORDS = />[^<>]*[\u4e00-\u9fff]/;
/** What is longer is shown by a script. */
const LONGEST_HIDDEN = 2000;
const DEEPEST = 3;

/** The tags of a text, in its order. Only of a page does a comment that does not end hide all that follows. */
export function tagsOf(text: string, isPage = true): Tag[] {
  const tagEnd = endsOf(text, />/g);
  const commentEnd = endsOf(text, /--!?>/g);
  const hiddenEnd = endsOfHidden(text);
  const tags: Tag[] = [];
  // In XML, more stands around a page than its tags.
  const marks = text.includes('<![CDATA[') ? /<!\[CDATA\[|]]>|</g : /</g;

  const tagAt = (start: number, mark: string): Tag | null => {
    if (mark !== '<') return { start, end: start + mark.length, name: '', opens: true };
    const first = text.charCodeAt(start + 1);
    // Right behind its beginning, a comment may end: `<!-->`.
    if (first === BANG && text.startsWith(COMMENT, start)) {
      const end = commentEnd(start + 2);
      return end === Infinity && !isPage
        ? null
        : { start, end: Math.min(end, text.length), name: '', opens: true };
    }
    const isDeclaration = first === BANG || first === QUESTION || text.startsWith(EMPTY, start);
    const opens = first !== SLASH;
    const name = isDeclaration ? '' : nameAt(text, start + (opens ? 1 : 2));
    const close = tagEnd(start);
    if (close === Infinity || !(isDeclaration || name)) return null;
    // A picture may stand in its tag, all of it.
    const isLong = close - start > LONGEST_TAG;
    if (isDeclaration || (isLong && name === 'img')) return { start, end: close, name, opens };
    if (isLong) return null;
    const end = behindQuotes(text, start, close);
    if (opens && MAY_HIDE.has(name) && HIDES.test(text.slice(start, end))) {
      const hidden = endOfHidden(text, name, end);
      // A cell that is not shown is none.
      if (hidden > 0) return { start, end: hidden, name: 'span', opens };
    }
    return { start, end: opens && HIDDEN.has(name) ? hiddenEnd(name, end) : end, name, opens };
  };

  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const tag = tagAt(mark.index, mark[0]);
    if (!tag) continue;
    tags.push(tag);
    marks.lastIndex = tag.end;
  }
  return tags;
}

const nameAt = (text: string, at: number): string =>
  NAME.exec(text.slice(at, at + NAME_END))?.[0].toLowerCase() ?? '';

/** Where a tag ends that the first `>` in it may not end: a quoted value may hold one. */
function behindQuotes(text: string, start: number, close: number): number {
  if (!/["']/.test(text.slice(start, close))) return close;
  const tag = text.slice(start, start + LONGEST_TAG);
  for (let at = 1; at < tag.length; at++) {
    if (tag[at] === '>') return start + at + 1;
    if (tag[at] !== '=') continue;
    let value = at + 1;
    while (isBlank(tag.charCodeAt(value))) value++;
    const quote = tag[value];
    if (quote !== '"' && quote !== "'") continue;
    at = tag.indexOf(quote, value + 1);
    if (at < 0) break;
  }
  return close;
}

/** Where the closing tag of an element begins that is not shown; -1 where that is too far. */
function endOfHidden(text: string, name: string, from: number): number {
  let depth = 1;
  const near = text.slice(from, from + LONGEST_HIDDEN);
  for (const { 1: slash, index } of near.matchAll(new RegExp(`<(/?)${name}\\b`, 'gi'))) {
    depth += slash ? -1 : 1;
    if (depth === 0) return WORDS.test(`>${near.slice(0, index)}`) ? -1 : from + index;
    if (depth > DEEPEST) break;
  }
  return -1;
}

/** Where a style or script ends; right here where it never does, and then no other of its kind. */
function endsOfHidden(text: string): (name: string, from: number) => number {
  const endless = new Set<string>();
  return (name, from) => {
    if (endless.has(name)) return from;
    const ending = new RegExp(`</${name}`, 'gi');
    ending.lastIndex = from;
    const end = ending.exec(text)?.index;
    if (end === undefined) endless.add(name);
    return end ?? from;
  };
}

/**
 * Behind what is looked for from one place after another; beyond all places where there is no more. Each stretch of the text is
 * gone through once.
 */
function endsOf(text: string, wanted: RegExp): (from: number) => number {
  let at = -1;
  let end = 0;
  return (from) => {
    if (at < from) {
      wanted.lastIndex = from;
      at = wanted.exec(text)?.index ?? Infinity;
      end = at < Infinity ? wanted.lastIndex : Infinity;
    }
    return end;
  };
}

const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const COMMENT = '<!--';
/** Browsers drop it. */
const EMPTY = '</>';
const isBlank = (unit: number) => unit === 32 || (unit >= 9 && unit <= 13);
