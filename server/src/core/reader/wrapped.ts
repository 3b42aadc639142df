/** Which lines of a text are one paragraph, where a conversion wrapped it: a page's number may stand between two of them. */
import type { Section } from '../model';
import type { Line } from './lines';

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
const STOPS: ReadonlySet<number> = new Set(Array.from('。！？；：!?;:', (stop) => stop.charCodeAt(0)));
/** Fewer lines that end in the middle of a sentence may only lack their full stop. */
const LEAST_WRAPPED = 6;
/** From a page's last line to the next page's first there are no more lines. */
const LONGEST_BREAK = 6;
/** Their headers are aligned by blanks, and wider than any line of words. */
const OF_TABLES: readonly string[] = ['proactive', 'applications', 'remedies'];

/** Null where it was not wrapped. */
export function wrapOf(text: string, own: readonly Line[], sections: readonly Section[]): Wrap | null {
  const tables = sections.filter(({ id }) => OF_TABLES.includes(id));
  const widest = own.reduce(
    (most, { start, end }) =>
      end - start <= most || tables.some(({ range }) => range.start <= start && start < range.end)
        ? most
        : end - start,
    0,
  );
  if (widest === 0 || widest > WIDEST) return null;
  const least = widest * FILLED;
  let [close, spaced] = [0, 0];
  for (let at = 0; at + 1 < own.length; at++) {
    if (!isWrapped(text, own[at], least)) continue;
    const step = own[at + 1].index - own[at].index;
    if (step === 1) close++;
    else if (step === 2) spaced++;
  }
  // Hardly any line has the next one right below it.
  const isSpaced = spaced >= LEAST_WRAPPED && spaced > 4 * close;
  return { least, step: isSpaced ? 2 : 1, overPages: isSpaced || close >= LEAST_WRAPPED };
}

/** The last line of the paragraph that begins with a line. */
export function lastOf(text: string, own: readonly Line[], first: number, wrap: Wrap): number {
  const { least, step, overPages } = wrap;
  let last = first;
  while (last + 1 < own.length && isWrapped(text, own[last], least)) {
    const { index } = own[last];
    if (own[last + 1].index === index + step) last++;
    else if (
      overPages &&
      last + 2 < own.length &&
      isPage(text, own[last + 1]) &&
      own[last + 2].index <= index + LONGEST_BREAK
    )
      last += 2;
    else return last;
  }
  return last;
}

/** True where a line was wrapped into the next one. */
const isWrapped = (text: string, { start, end }: Line, least: number): boolean =>
  end - start >= least && !STOPS.has(text.charCodeAt(end - 1));

/** A page's number, as it stands below a page: - 5 -. */
const PAGE = /^[-—–－]\s?\d{1,3}\s?[-—–－]$/;
const LONGEST_PAGE = 8;

export const isPage = (text: string, { start, end }: Line): boolean =>
  end - start <= LONGEST_PAGE && PAGE.test(text.slice(start, end));
