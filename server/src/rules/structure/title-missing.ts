/**
 * 缺少标题: nothing in front of the first section is a title.
 *
 * Why: without one a reader does not know whose report it is, and of which year. A hint where the preamble names both:
 * a web page shows its title elsewhere, and a text that was copied from one lacks it. Not reported: a title in other
 * words, broken over several lines, above a table of contents, or at the beginning of the first sentence.
 * Source: the official formats.
 */
import { fold } from '../../core/fold';
import type { Range, Report } from '../../core/model';
import { rangeIn } from '../../core/narrative/paragraphs';
import { lineAt } from '../../core/text';
import type { Found } from '../finding';
import { wordsOf } from '../plain';
import type { Rule } from '../rule';
import { linesAbove } from './linesAbove';

export const titleMissing: Rule<Found> = {
  code: 'title-missing',
  severity: 'warning',
  since: '0.2.0',
  *find(report) {
    const first = report.prose.paragraphs[0];
    if (report.title || !first || TITLE.test(fold(shortLines(report)))) return;
    if (AT_BEGINNING.test(wordsOf(report.prose, first, LONGEST))) return;
    const range = beginning(report, first.start, first.end);
    // Without a title only the preamble tells the body.
    yield report.body !== null && report.year !== null ? { range, severity: 'hint' } : { range };
  },
  say: (_found, _report, t) =>
    t(
      'The report has no title. Put one in front of it: the body’s full name, the year and 政府信息公开工作年度报告.',
    ),
};

/** How titles end, also those in words of their own. */
const TITLE = /年度报告|年报|工作报告|公开.{0,20}报告/;

/** In the preamble's own line. */
const AT_BEGINNING = /^[^,。;:《]{4,60}(?:年度报告|年报)(?:本[报年]|根据|按照|依[据照]|为|现)/;

/** The first words of the text, up to a comma. */
function beginning({ prose, lineStarts, text }: Report, start: number, end: number): Range {
  const stop = prose.plain.slice(start, Math.min(end, start + 40)).search(/[,。;:《]/);
  const range = rangeIn(prose, start, stop > 0 ? start + stop : Math.min(end, start + 20));
  const line = lineAt(lineStarts, range.start);
  return { start: range.start, end: Math.min(range.end, lineStarts[line + 1] ?? text.length) };
}

/** The lines in front of the first section that are no sentences: a title broken over lines is among them. */
const shortLines = (report: Report): string =>
  linesAbove(report, lineAt(report.lineStarts, report.range.start) + LINES)
    .map(({ words }) => words)
    .filter((words) => words.length <= LONGEST && !words.includes('。'))
    .join('');

const LINES = 60;
const LONGEST = 80;
