/**
 * HTML: pages, tables as programs that read scans and web pages leave them, single tags and entities in Markdown or plain
 * text. The reader is given the words without the tags, a tab in the place of each cell's and a line end in that of each
 * row's, and where in the text each unit of them stands: a number in several tags is one, as it is for whoever sees the page.
 */
import { NOTHING } from '../../fold';
import { specialsIn } from './entities';
import { laidOut } from './layoutTables';
import { BLOCKS, marksIn, PARTING } from './marks';
import { type Plain, type PlainWords, plainWords } from './plainWords';
import { type Tag, tagsOf } from './tags';

/** A text for the reader, in which `plain` are the words without the tags. */
export interface Unmarked extends Plain {
  /** False for a text that only has some tags or entities in it. */
  readonly isPage: boolean;
  /** The same for the rules: with the lines and places of the file, blanks for tags. */
  readonly shown: string;
}

/** What stands within a word, in a text that is no page. */
const INLINE: ReadonlySet<string> = new Set(
  'a b big code del em font i ins mark s script small span strong style u'.split(' '),
);

const CELLS = /<\/?t[dh][\s>]/i;
/** A whole page, or what stands in one; its tables may be pictures. */
const PAGE = /^\s*<(?:!doctype\s|html[\s>])|<\/(?:html|body)>\s*$/i;
/** What a part of a page begins with. */
const PART = /^\s*(?:<!--\w{0,20}-->\s*)?<[a-z?]/i;
/** What Markdown has and a page does not. */
const MARKDOWN = /^(?: {0,3}\||#{1,6} )/m;
const ENTITY = /&(?:#x?[0-9a-f]{2,7}|[a-z]{2,6});/i;
/** Hidden characters: those that are no white space, and those that are where they part a number or a word. */
const HIDDEN = /[\xad\u200c-\u200d\u2060]|[\d一-鿿][\u200b\ufeff]+[\d一-鿿]/;

/**
 * Null for a text that has nothing of HTML: nearly all have none, and a few searches tell.
 * @param isPart of a page, which may have no tables.
 * @param odd whether it may hold characters that nobody sees.
 */
export function withoutMarkup(text: string, isPart = false, odd = true): Unmarked | null {
  if (isPart || (text.includes('<') && (CELLS.test(text) || PAGE.test(text) || isPartOfPage(text))))
    return unmark(text, true);
  return hasHtml(text, odd) ? unmark(text, false) : null;
}

const isPartOfPage = (text: string): boolean =>
  PART.test(text) && text.trimEnd().endsWith('>') && !MARKDOWN.test(text);

const hasHtml = (text: string, odd: boolean): boolean =>
  knownTags(text).length > 0 || (text.includes('&') && ENTITY.test(text)) || (odd && HIDDEN.test(text));

/** What stands between angle brackets may be anything, where it is no page. */
const knownTags = (text: string): Tag[] =>
  tagsOf(text, false).filter(
    ({ start, name }) =>
      BLOCKS.has(name) ||
      PARTING.has(name) ||
      INLINE.has(name) ||
      name.includes(':') ||
      text.startsWith('<!--', start),
  );

/** The beginning of a text whose tables may come later, as the reader is given it. */
export const beginningWithoutMarkup = (text: string): Unmarked | null =>
  text.includes('</') ? unmark(text, true) : withoutMarkup(text);

function unmark(text: string, isPage: boolean): Unmarked {
  const words = plainWords();
  const row = { inRow: false };
  const markOf = marksIn(text, isPage, row);
  const tags = isPage ? tagsOf(text) : knownTags(text);
  const { pages, inner } = laidOut(text, tags);
  let shown = '';
  let from = 0;
  for (const tag of tags) {
    const { start, end, name } = tag;
    shown += putText(words, text, from, start, row.inRow);
    const holdsPage = pages.has(tag);
    if (holdsPage) row.inRow = false;
    const mark = holdsPage ? '\n' : inner.has(tag) ? ' ' : markOf(tag);
    words.put(mark, start, end - start);
    // A line broken before a mark is no blank before it.
    shown += text.slice(start, end).replace(/[^\r\n]/g, mark && name !== 'br' ? ' ' : NOTHING);
    from = end;
  }
  shown += putText(words, text, from, text.length, row.inRow);
  return { ...words.done(), isPage, shown: withoutEdges(shown) };
}

/** Puts words between tags, and what their entities stand for. @returns the same as rules see it, as long as it is in the text. */
function putText(words: PlainWords, text: string, start: number, end: number, inRow: boolean): string {
  const own = text.slice(start, end);
  let shown = '';
  let from = 0;
  const putPlain = (to: number) => {
    const plain = own.slice(from, to);
    words.put(inRow ? plain.replace(/[\r\n\t]/g, ' ') : plain, start + from);
    shown += plain;
  };
  for (const { at, length, seen } of specialsIn(own)) {
    putPlain(at);
    words.put(seen, start + at, length);
    // What nobody sees is a fault of the characters, but where an entity says it.
    shown += own[at] === '&' ? seen.padEnd(length, NOTHING) : own[at];
    from = at + length;
  }
  putPlain(own.length);
  return shown;
}

/** Beside a blank or an end, nothing is a blank. */
const withoutEdges = (shown: string): string =>
  shown.replace(/[\s\ufdd0]+/g, (run, at) =>
    at > 0 && at + run.length < shown.length && !/\s/.test(run) ? run : run.replaceAll(NOTHING, ' '),
  );
