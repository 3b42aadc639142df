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
  isPage || (text.includes('<') && (CELLS.test(text) || PAGE.test(text)))
    ? new Unmarker(text).unmark()
    : null;

/** The beginning of a text whose tables may come later, as the reader is given it. */
export const beginningWithoutMarkup = (text: string): Unmarked | null =>
  text.includes('</') ? new Unmarker(text).unmark() : null;

class Unmarker {
  private plain = '';
  private shown = '';
  private readonly starts: number[] = [];
  private readonly shifts: number[] = [];
  /** Where tags and entities end that stand for a unit, by where they start. */
  private readonly ends = new Map<number, number>();
  /** Inside of a row, line ends are none. */
  private inRow = false;
  private isFirstCell = false;

  constructor(private readonly text: string) {}

  unmark(): Unmarked {
    const { text, starts, shifts } = this;
    const tags = [...tagsOf(text)];
    const { pages, inner } = laidOut(text, tags);
    let from = 0;
    for (const tag of tags) {
      this.addText(from, tag.start);
      const mark = pages.has(tag) ? this.pageMark() : inner.has(tag) ? ' ' : this.markOf(tag);
      this.put(mark, tag.start, tag.end);
      // A line broken before a mark is no blank before it.
      const fill = mark && tag.name !== 'br' ? ' ' : NOTHING;
      this.shown += text.slice(tag.start, tag.end).replace(/[^\r\n]/g, fill);
      from = tag.end;
    }
    this.addText(from, text.length);
    const places = { starts: starts.length > 0 ? starts : [0], shifts: starts.length > 0 ? shifts : [0] };
    return {
      plain: this.plain,
      shown: withoutEdges(this.shown),
      places,
      rangeOf: (at) => this.rangeOf(at, places),
    };
  }

  private pageMark(): string {
    this.inRow = false;
    return '\n';
  }

  /** What stands for a tag: nothing for one that may stand within a word. */
  private markOf({ name, opens }: Tag): string {
    if (name === 'td' || name === 'th') {
      if (!opens) return ' ';
      const mark = !this.inRow ? '\n' : this.isFirstCell ? ' ' : '\t';
      this.inRow = true;
      this.isFirstCell = false;
      return mark;
    }
    if (name === 'tr' || name === 'table') {
      this.inRow = name === 'tr' && opens;
      this.isFirstCell = this.inRow;
      return '\n';
    }
    if (BLOCKS.has(name)) return this.inRow ? ' ' : '\n';
    return PARTING.has(name) ? ' ' : '';
  }

  private addText(start: number, end: number): void {
    const words = this.text.slice(start, end);
    let from = 0;
    for (const { at, length, seen } of specialsIn(words)) {
      this.addWords(words.slice(from, at), start + from);
      from = at + length;
      this.put(seen, start + at, start + from);
      // What nobody sees is a fault of the characters, but where an entity says it.
      this.shown += words[at] === '&' ? seen.padEnd(length, NOTHING) : words[at];
    }
    this.addWords(words.slice(from), start + from);
  }

  private addWords(words: string, start: number): void {
    if (words === '') return;
    this.stand(start);
    this.plain += this.inRow ? words.replace(/[\r\n\t]/g, ' ') : words;
    this.shown += words;
  }

  /** Something that a tag or an entity stands for. */
  private put(units: string, start: number, end: number): void {
    if (units === '') return;
    this.stand(start);
    for (let at = start; at < start + units.length; at++) this.ends.set(at, end);
    this.plain += units;
  }

  /** What follows in the plain text stands at a place. */
  private stand(start: number): void {
    const shift = start - this.plain.length;
    if (this.shifts.at(-1) === shift) return;
    this.starts.push(this.plain.length);
    this.shifts.push(shift);
  }

  private rangeOf({ start, end }: Range, places: Places): Range {
    const endOf = (unit: number) => {
      const at = placeAt(places, unit);
      return this.ends.get(at) ?? at + 1;
    };
    if (start < end) return { start: placeAt(places, start), end: endOf(end - 1) };
    const at = start > 0 ? endOf(start - 1) : 0;
    return { start: at, end: at };
  }
}

/** Beside a blank or an end, nothing is a blank. */
const withoutEdges = (shown: string): string =>
  shown.replace(/[\s\ufdd0]+/g, (run, at) =>
    at > 0 && at + run.length < shown.length && !/\s/.test(run) ? run : run.replaceAll(NOTHING, ' '),
  );
