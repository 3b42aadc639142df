/**
 * 正文收支不平: the text states how many applications came in, were carried over, were answered and are carried on, and
 * the four do not add up.
 *
 * Why: readers compare the text with the table, where the form wants 一+二=三（七）+四.
 * Source: the note on the 勾稽关系 in table 三 of both formats.
 * Does not report: a paragraph where one of the four is missing, about, or named twice; whose carried over applications
 * are counted within those received, as the text or the table says; reconsiderations and lawsuits; a paragraph of which
 * a number differs from the table's, which is the cause and named by `narrative-mismatch` or `narrative-denial`.
 */
import { addExact, compareExact } from '../../core/exact';
import type { Report, Statement } from '../../core/model';
import { comparisonsOf, contradictionsOf } from '../../core/narrative/compare';
import { textIn } from '../../core/text';
import type { Found } from '../finding';
import { sectionOf } from '../plain';
import type { Rule } from '../rule';
import { type Flow, flowsOf } from './flow';

interface NarrativeSum extends Found {
  readonly flow: Flow;
}

export const narrativeSum: Rule<NarrativeSum> = {
  code: 'narrative-sum',
  severity: 'warning',
  since: '0.2.0',
  *find(report) {
    for (const flow of flowsOf(report)) {
      const [received, carriedIn, handled, carriedOut] = flow;
      const expected = addExact([received.digits, carriedIn.digits]);
      const actual = addExact([handled.digits, carriedOut.digits]);
      if (compareExact(expected, actual) === 0 || isTheTables(flow, report)) continue;
      yield { range: handled.range, flow, expected, actual, ...sectionOf(report.prose, handled.paragraph) };
    }
  },
  say({ flow, expected, actual }, _, t) {
    const [received, carriedIn, handled, carriedOut] = flow.map(({ digits }) => digits);
    return t(
      'The applications in the text do not add up: received and carried over {0}={1}, answered and carried on {2}={3}. Compare these four numbers with table 三.',
      `${received}+${carriedIn}`,
      expected ?? '',
      `${handled}+${carriedOut}`,
      actual ?? '',
    );
  },
  related: ({ flow, range }, { text }) =>
    flow
      .filter((statement) => statement.range !== range)
      .map(({ range: place, unit }) => ({
        range: place,
        message: textIn(text, place) + unit,
      })),
};

/** True where a number of the paragraph is the table's fault to name, or those received are told with those carried over. */
function isTheTables([received, carriedIn]: Flow, report: Report): boolean {
  const isOf = ({ statement }: { readonly statement: Statement }) => statement === received;
  const count = comparisonsOf(report).find(isOf)?.count;
  return (
    contradictionsOf(report).some(({ statement }) => statement.paragraph === received.paragraph) ||
    (carriedIn.digits !== '0' && (count?.cells.length ?? 0) > 1)
  );
}
