/**
 * Tables in HTML, as programs that read scans and web pages leave them in a text or in Markdown. The reader is given the
 * words without the tags, a tab in the place of each cell's and a line end in that of each row's, and where in the text
 * each unit of them stands: a number in several tags is one, as it is for whoever sees the page.
 */
import { NOTHING } from '../fold';
import type { Range } from '../model';
import { type Places, placeAt } from '../places';
import { specialsIn } from './entities';
import { laidOut } from './layoutTables';
import { type Tag, tagsOf } from './tags';

/** A text for the reader, and for the rules, whose lines and places are those of the file. */
export interface Unmarked {
  readonly plain: string;
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

const CELLS = /<\/?t[dh][\s>]/i;
/** A whole page, or what stands in one; its tables may be pictures. */
const PAGE = /^\s*<(?:!doctype\s|html[\s>])|<\/(?:html|body)>\s*$/i;

/**
 * Null for a text that is no HTML: nearly all are none, and one search tells.
 * @param isPage of a part of a page, which may have no tables.
 */
export const withoutMarkup = (text: string, isPage = false): Unmarked | null =>
  isPage || (text.includes('<') && (CELLS.test(text) || PAGE.test(text))) ? unmark(text) : null;

/** The beginning of a text whose tables may come later, as the reader is given it. */
export const beginningWithoutMarkup = (text: string): Unmarked | null =>
  text.includes('</') ? unmark(text) : null;

function unmark(text: string): Unmarked {
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

  /** What stands for a tag: nothing for one that may stand within a word. */
  const markOf = ({ name, opens }: Tag): string => {
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
    if (BLOCKS.has(name)) return inRow ? ' ' : '\n';
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

  const tags = tagsOf(text);
  const { pages, inner } = laidOut(text, tags);
  let from = 0;
  for (const tag of tags) {
    const { start, end, name } = tag;
    addText(from, start);
    const isPage = pages.has(tag);
    if (isPage) inRow = false;
    const mark = isPage ? '\n' : inner.has(tag) ? ' ' : markOf(tag);
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
  return { plain, shown: withoutEdges(shown), places, rangeOf };
}

/** Beside a blank or an end, nothing is a blank. */
const withoutEdges = (shown: string): string =>
  shown.replace(/[\s\ufdd0]+/g, (run, at) =>
    at > 0 && at + run.length < shown.length && !/\s/.test(run) ? run : run.replaceAll(NOTHING, ' '),
  );
