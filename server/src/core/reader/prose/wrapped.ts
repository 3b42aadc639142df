/** Which lines of a text are one paragraph, where a conversion wrapped it: a page's number may stand between two of them. */
import { isDigit, unitsOf, widthOf } from '../../fold';
import { hasTable } from '../../form/sections';
import type { Section } from '../../model';
import type { Line } from '../lines/line';
import { isPage } from '../lines/pageNumber';

/** How a text was wrapped. */
export interface Wrap {
  /** A line that was wrapped has at least so many units. */
  readonly least: number;
  /** So much further on is the next line: 2 where a blank one stands between each two. */
  readonly step: number;
  /** Whether so many lines are wrapped that one at the end of a page is, too. */
  readonly overPages: boolean;
}

/** Lines of a text that was wrapped are no longer than this; longer ones are whole paragraphs. */
const WIDEST = 60;
/** A line that was wrapped fills at least this share of the widest. */
const FILLED = 0.6;
/** What ends a paragraph, wrapped or not. */
const STOPS = unitsOf('。！？；：!?;:');
/**
 * Lines that were wrapped are nearly as wide as one another: of most, each has at least this share of the widest's columns,
 * or of the longest's characters.
 */
const EVEN = 0.85;
const MOST = 0.75;
const FEWEST_TOLD = 4;
/** A conversion spread some lines by blanks. */
const BLANKS = /\s+/g;
/** Fewer lines that end in the middle of a sentence may only lack their full stop. */
const LEAST_WRAPPED = 6;
/** From a page's last line to the next page's first there are no more lines. */
const LONGEST_BREAK = 6;

/** Null where it was not wrapped. */
export function wrapOf(text: string, own: readonly Line[], sections: readonly Section[]): Wrap | null {
  // Their headers are aligned by blanks, and wider than any line of words.
  const tables = sections.filter(({ id }) => hasTable(id));
  const inTable = ({ start }: Line) => tables.some(({ range }) => range.start <= start && start < range.end);
  const widest = own.reduce(
    (most, line) => (line.end - line.start <= most || inTable(line) ? most : line.end - line.start),
    0,
  );
  if (widest === 0 || widest > WIDEST) return null;
  const least = widest * FILLED;
  let [close, spaced] = [0, 0];
  const columns: number[] = [];
  const units: number[] = [];
  for (let at = 0; at + 1 < own.length; at++) {
    const step = own[at + 1].index - own[at].index;
    if (step > 2 || !isWrapped(text, own[at], least) || inTable(own[at])) continue;
    if (step === 1) close++;
    else spaced++;
    const words = text.slice(own[at].start, own[at].end).replace(BLANKS, '');
    columns.push(widthOf(words));
    units.push(words.length);
  }
  if (columns.length >= FEWEST_TOLD && !areEven(columns) && !areEven(units)) return null;
  // Hardly any line has the next one right below it.
  const isSpaced = spaced >= LEAST_WRAPPED && spaced > 4 * close;
  return { least, step: isSpaced ? 2 : 1, overPages: isSpaced || close >= LEAST_WRAPPED };
}

/** Otherwise each is an item that lacks its full stop. */
function areEven(widths: readonly number[]): boolean {
  const least = widths.reduce((most, width) => Math.max(most, width), 0) * EVEN;
  return widths.filter((width) => width >= least).length >= widths.length * MOST;
}

/** The last line of the paragraph that begins with a line, and ends in front of the next heading. */
export function lastOf(
  text: string,
  own: readonly Line[],
  first: number,
  heading: number,
  wrap: Wrap,
): number {
  const { least, step, overPages } = wrap;
  let last = first;
  while (last + 1 < own.length && isWrapped(text, own[last], least)) {
    const { index } = own[last];
    const isOver = isPage(text, own[last + 1]) && !isPart(text, own[last + 1], index);
    const next = own[last + (isOver ? 2 : 1)];
    if (!next || next.start > heading || (isOver && !overPages)) break;
    if (isOver ? next.index > index + LONGEST_BREAK : next.index !== index + step) break;
    last += isOver ? 2 : 1;
  }
  return last;
}

/** True where a line was wrapped into the next one. */
const isWrapped = (text: string, { start, end }: Line, least: number): boolean =>
  end - start >= least && !STOPS.has(text.charCodeAt(end - 1));

/** A number right below a line may be a word of its sentence. */
const isPart = (text: string, { index, start }: Line, above: number): boolean =>
  index === above + 1 && isDigit(text.charCodeAt(start));
