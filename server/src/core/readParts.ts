/**
 * Reads a text that may hold several reports, one after another (a compilation). Each is read as if it stood alone, and
 * its ranges are then those of the whole text, so that whoever takes a report need not know that there are others.
 */
import { isSpace } from './fold';
import { hiddenIn, hide } from './hidden';
import type { Comment, Range, Report } from './model';
import { movedReport } from './movedReport';
import { movedBy } from './places';
import { read, type Source, sourceOf } from './read';
import type { Marked } from './reader/sections/markers';
import { partsOf } from './reader/sections/parts';
import { lineAt, ownCopy } from './text';

/**
 * At least one, in the text's order.
 * @param before the reports of an earlier text: one of several that stands where it stood, word for word, is taken over,
 *   and of a single one the words of what an edit left.
 */
export function readParts(text: string, before: readonly Report[] = []): readonly Report[] {
  const source = sourceOf(text);
  const { parts, marked } = partsOf(
    source.plain,
    source.plainStarts,
    before[0] && hiddenIn<Marked>(before[0], MARKED),
  );
  const reports = readEach(text, source, parts, before);
  if (marked) hide(reports[0], MARKED, marked);
  return reports;
}

/** With the first report: by what the reports of its text were told apart. */
const MARKED = Symbol('marked');

function readEach(
  text: string,
  source: Source,
  parts: readonly Range[],
  before: readonly Report[],
): readonly Report[] {
  if (parts.length === 1) return [read(text, source, before[0])];
  const { comments, text: shown, lineStarts, markup, unmarked } = source;
  const whole = { text: shown, lineStarts, markup };
  const known = new Map(before.map((report) => [report.range.start, report]));
  const starts = parts.map((part) =>
    withComments(unmarked ? unmarked.rangeOf(part).start : part.start, whole, comments),
  );
  return starts.map((start, at) => {
    const range = { start, end: starts[at + 1] ?? text.length };
    const same = known.get(start);
    if (same && isSame(same, whole, range, comments)) return { ...same, ...whole };
    const own = ownCopy(text, range.start, range.end);
    return shifted(read(own, sourceOf(own, unmarked?.isPage)), whole, range);
  });
}

/** As far as rules look beyond a report's own text. */
const BESIDE = 200;

/**
 * Word for word and tag for tag the same, with what stands beside it. Where comments of ours are in it, their words may have
 * changed.
 */
function isSame(report: Report, whole: Whole, { start, end }: Range, comments: readonly Comment[]): boolean {
  const [from, to] = [Math.max(0, start - BESIDE), end + BESIDE];
  return (
    report.range.end === end &&
    report.comments.length === 0 &&
    !comments.some((comment) => comment.start >= start && comment.start < end) &&
    report.text.slice(from, to) === whole.text.slice(from, to) &&
    report.markup?.slice(from, to) === whole.markup?.slice(from, to)
  );
}

type Whole = Pick<Report, 'text' | 'lineStarts' | 'markup'>;

/** Where a report starts that has comments of ours right above its title: they speak for it. The text has them blank. */
function withComments(start: number, { text, lineStarts }: Whole, comments: readonly Comment[]): number {
  let words = start;
  while (words > 0 && isSpace(text.charCodeAt(words - 1))) words--;
  const first = comments.find((comment) => comment.start >= words && comment.end <= start);
  return first ? lineStarts[lineAt(lineStarts, first.start)] : start;
}

/** A report that was read from a part of the text, as a report of the text. */
const shifted = (own: Report, whole: Whole, range: Range): Report => ({
  ...movedReport(own, {
    range: ({ start, end }) => ({ start: start + range.start, end: end + range.start }),
    places: (places) => movedBy(places, { text: range.start, words: 0 }),
  }),
  ...whole,
  range,
});
