/**
 * HTML: pages, tables as programs that read scans and web pages leave them, single tags and entities in Markdown or plain
 * text. The reader is given the words without the tags, a tab in the place of each cell's and a line end in that of each
 * row's, and where in the text each unit of them stands: a number in several tags is one, as it is for whoever sees the page.
 */
import { NOTHING } from '../../fold';
import type { Range } from '../../model';
import { type Places, placeAt } from '../../places';
import { specialsIn } from './entities';
import { laidOut } from './layoutTables';
import { type Tag, tagsOf } from './tags';

/** A text for the reader, and for the rules, whose lines and places are those of the file. */
export interface Unmarked {
  readonly plain: string;
  /** False for a text that only has some tags or entities in it. */
  readonly isPage: boolean;
  /** Where the units of {@link plain} stand in the text. */
  readonly places: Places;
  readonly shown: string;
  /** A stretch of {@link plain} in the text: from its first character to its last, all of an entity included. */
  readonly rangeOf: (at: Range) => Range;
}

/** Elements that begin and end a line, and in a row a word. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 head header hr html legend li main nav ol option p pre section tbody tfoot thead title ul'
  ).split(' '),
);
/** What parts the words around it, and begins no line. */
const PARTING: ReadonlySet<string> = new Set(
  'button iframe img input object select sub sup textarea video'.split(' '),
);

/** What stands within a word, in a text that is no page. */
const INLINE: ReadonlySet<string> = new Set(
  'a b big code del em font i ins mark s script small span strong style u'.split(' '),
);

const CELLS = /<\/?t[dh][\s>]/i;
/** A whole page, or what stands in one; its tables may be pictures. */
const PAGE = /^\s*<(?:!doctype\s|html[\s>])|<\/(?:html|body)>\s*$/i;
/** What a part of a page begins with. */
const PART = /^\s*(?:<!--\w{0,20}-->\s*)?<[a-z]/i;
/** What Markdown has and a page does not. */
const MARKDOWN = /^(?: {0,3}\||#{1,6} )/m;
/** A line of a table that is no HTML: Markdown's, or divided by tabs or commas. */
const DIVIDED = /[|\t]|(?:,[^,]*){7}/;

const ENTITY = /&(?:#x?[0-9a-f]{2,7}|[a-z]{2,6});/i;
/** Hidden characters: those that are no white space, and those that are where they part a number. */
const HIDDEN = /[\xad\u200c-\u200d\u2060]|\d[\u200b\ufeff]+\d/;

/**
 * Null for a text that has nothing of HTML: nearly all have none, and a few searches tell.
 * @param isPart of a page, which may have no tables.
 */
export function withoutMarkup(text: string, isPart = false): Unmarked | null {
  if (isPart || (text.includes('<') && (CELLS.test(text) || PAGE.test(text) || isPartOfPage(text))))
    return unmark(text, true);
  return hasHtml(text) ? unmark(text, false) : null;
}

const isPartOfPage = (text: string): boolean =>
  PART.test(text) && text.trimEnd().endsWith('>') && !MARKDOWN.test(text);

const hasHtml = (text: string): boolean =>
  knownTags(text).length > 0 || (text.includes('&') && ENTITY.test(text)) || HIDDEN.test(text);

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
  let plain = '';
  let shown = '';
  const starts: number[] = [];
  const shifts: number[] = [];
  /** Where tags and entities end that stand for a unit, by where they start. */
  const ends = new Map<number, number>();
  /** Inside of a row, line ends are none. */
  let inRow = false;
  let isFirstCell = false;

  /** @param length of the tag or the entity that stands for the units; none for words of the text. */
  const put = (units: string, start: number, length = 0) => {
    if (units === '') return;
    const shift = start - plain.length;
    if (shifts.at(-1) !== shift) {
      starts.push(plain.length);
      shifts.push(shift);
    }
    if (length > 0) for (let at = start; at < start + units.length; at++) ends.set(at, start + length);
    plain += units;
  };

  let lineEnd = -1;
  let isRow = false;
  let isDivided = false;
  /** Whether a tag stands in a line that something else than tags divides into cells: what ends a line does not end that. */
  const isInCells = ({ name, start: at }: Tag): boolean => {
    if (at > lineEnd) {
      const start = text.lastIndexOf('\n', at) + 1;
      lineEnd = text.indexOf('\n', at);
      if (lineEnd < 0) lineEnd = text.length;
      const line = text.slice(start, lineEnd);
      isRow = /^\s*\|/.test(line);
      isDivided = DIVIDED.test(line);
    }
    return isRow || (isDivided && name === 'br' && !isPage);
  };

  /** What stands for a tag: nothing for one that may stand within a word. */
  const markOf = (tag: Tag): string => {
    const { name, opens, end } = tag;
    if (name === 'td' || name === 'th') {
      if (!opens) return ' ';
      const mark = !inRow ? '\n' : isFirstCell ? ' ' : '\t';
      inRow = true;
      isFirstCell = false;
      return mark;
    }
    if (name === 'tr' || name === 'table') {
      inRow = name === 'tr' && opens;
      isFirstCell = inRow;
      return '\n';
    }
    if (BLOCKS.has(name)) {
      if (inRow || isInCells(tag)) return ' ';
      return name === 'br' && !isPage && /^[ \t]*[\r\n]/.test(text.slice(end, end + 9)) ? '' : '\n';
    }
    return PARTING.has(name) ? ' ' : '';
  };

  const addText = (start: number, end: number) => {
    const words = text.slice(start, end);
    let from = 0;
    const addWords = (to: number) => {
      const own = words.slice(from, to);
      put(inRow ? own.replace(/[\r\n\t]/g, ' ') : own, start + from);
      shown += own;
    };
    for (const { at, length, seen } of specialsIn(words)) {
      addWords(at);
      put(seen, start + at, length);
      // What nobody sees is a fault of the characters, but where an entity says it.
      shown += words[at] === '&' ? seen.padEnd(length, NOTHING) : words[at];
      from = at + length;
    }
    addWords(words.length);
  };

  const tags = isPage ? tagsOf(text) : knownTags(text);
  const { pages, inner } = laidOut(text, tags);
  let from = 0;
  for (const tag of tags) {
    const { start, end, name } = tag;
    addText(from, start);
    const holdsPage = pages.has(tag);
    if (holdsPage) inRow = false;
    const mark = holdsPage ? '\n' : inner.has(tag) ? ' ' : markOf(tag);
    put(mark, start, end - start);
    // A line broken before a mark is no blank before it.
    shown += text.slice(start, end).replace(/[^\r\n]/g, mark && name !== 'br' ? ' ' : NOTHING);
    from = end;
  }
  addText(from, text.length);

  const places = starts.length > 0 ? { starts, shifts } : { starts: [0], shifts: [0] };
  const endOf = (unit: number) => {
    const at = placeAt(places, unit);
    return ends.get(at) ?? at + 1;
  };
  const rangeOf = ({ start, end }: Range): Range => {
    if (start < end) return { start: placeAt(places, start), end: endOf(end - 1) };
    const at = start > 0 ? endOf(start - 1) : 0;
    return { start: at, end: at };
  };
  return { plain, isPage, shown: withoutEdges(shown), places, rangeOf };
}

/** Beside a blank or an end, nothing is a blank. */
const withoutEdges = (shown: string): string =>
  shown.replace(/[\s\ufdd0]+/g, (run, at) =>
    at > 0 && at + run.length < shown.length && !/\s/.test(run) ? run : run.replaceAll(NOTHING, ' '),
  );
