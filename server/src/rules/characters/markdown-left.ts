/**
 * 标记残留: Markdown's signs for bold text left in a text that is no Markdown: `**一是**`.
 *
 * Why: a page shows the asterisks themselves.
 * Not reported: texts that are Markdown (headings with #, tables, whole lines in bold), and masked names (张**).
 * Source: reports that were edited with a chat program or converted.
 */
import type { Range, Report } from '../../core/model';
import type { Rule } from '../rule';
import { alsoHere, type Grouped, grouped } from './grouped';
import { isHan, KINDS, paragraphsWith, placesOf } from './scan';
import { starsTogether } from './stars';

/** Bold words of one paragraph; longer ones are no emphasis. */
const LONGEST = 120;

export const markdownLeft: Rule<Grouped> = {
  code: 'markdown-left',
  severity: 'warning',
  since: '0.2.0',
  *find(report) {
    if (placesOf(report, KINDS.star).length < 4 || isMarkdown(report)) return;
    const places = [...boldWords(report)];
    if (places.length > 0) yield grouped(places);
  },
  say: ({ places: [opener, closer], places }, { text }, t) =>
    t(
      'The asterisks of “{0}” are Markdown’s and will be seen as such (places: {1}). Delete them.',
      text.slice(opener.start, closer.end),
      places.length / 2,
    ),
  related: alsoHere,
  fix: ({ places }, _report, t, { fixAll }) => fixAll('asterisks', places, t, undefined, places.length / 2),
};

/** Each `**` before and behind a word, in turn; opened where no word stands before it: a mask behind a name does not open. */
function* boldWords(report: Report): Generator<Range> {
  const { text } = report;
  for (const [{ source }, stars] of paragraphsWith(report, KINDS.star)) {
    let open = -1;
    for (const { start, length } of starsTogether(stars)) {
      if (length !== 2 || text[start] !== '*') open = -1;
      else if (open >= 0 && start - open <= LONGEST && !/\s/.test(text[start - 1])) {
        yield { start: open, end: open + 2 };
        yield { start, end: start + 2 };
        open = -1;
      } else open = opens(text, start, source.start) ? start : -1;
    }
  }
}

const opens = (text: string, at: number, start: number): boolean =>
  isHan(text, at + 2) && (at === start || !(isHan(text, at - 1) || /\w/.test(text[at - 1])));

/** Headings, tables or whole lines in bold: Markdown on purpose. */
function isMarkdown({ text, tables, range: { start, end } }: Report): boolean {
  const own = text.slice(start, end);
  return (
    tables.some(({ layout, range }) => range && layout === 'markdown') ||
    own.startsWith('# ') ||
    ['\n# ', '\n## ', '\n### ', '|---', '| ---'].some((sign) => own.includes(sign)) ||
    /(?:^|\n)\*\*[^*\n]{1,60}\*\*\s{0,4}(?:\n|\r)/.test(own)
  );
}
