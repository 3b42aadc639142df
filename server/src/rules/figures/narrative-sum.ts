/**
 * 正文收支不平: the text states how many applications came in, were carried over, were answered and are carried on, and
 * the four do not add up.
 *
 * Why: readers compare the text with the table, where the form wants 一+二=三（七）+四.
 * Source: the note on the 勾稽关系 in table 三 of both formats.
 * Does not report: a paragraph where one of the four is missing, about, or named twice; whose carried over applications
 * are counted within those received; reconsiderations and lawsuits; a paragraph of which a number differs from the table's,
 * which is the cause and named by `narrative-mismatch` or `narrative-denial`.
 */
import { compareExact } from '../../core/exact';
import { msg } from '../../core/form/form';
import type { Quantity } from '../../core/model';
import type { Found, Rule } from '../rule';
import { type FlowRole, flowOf } from './flow';
import { contradictsTable, formulaOf, paragraphsWith, rangeOf, relatedNumbers, sumOf } from './mentions';

interface NarrativeSum extends Found {
  readonly came: readonly Quantity[];
  readonly went: readonly Quantity[];
}

const CAME: readonly FlowRole[] = ['received', 'carried-in'];
const WENT: readonly FlowRole[] = ['handled', 'carried-out'];

export const narrativeSum: Rule<NarrativeSum> = {
  code: 'narrative-sum',
  severity: 'warning',
  since: '0.2.0',
  fixable: 'none',
  summary: msg(
    'The applications that the text states do not add up: received, carried over, answered, carried on.',
  ),
  *find(report) {
    const { prose, year } = report;
    for (const paragraph of paragraphsWith(report, ['结转', '转下', '转入'])) {
      const flow = flowOf(paragraph, prose, year);
      if (!flow) continue;
      const came = CAME.map((role) => flow[role]);
      const went = WENT.map((role) => flow[role]);
      const [expected, actual] = [sumOf(came), sumOf(went)];
      if (compareExact(expected, actual) === 0 || contradictsTable(report, paragraph)) continue;
      const { section } = prose.paragraphs[paragraph.paragraph];
      const range = rangeOf(prose, flow.handled);
      yield { range, came, went, expected, actual, ...(section && { section }) };
    }
  },
  say({ came, went, expected, actual }, _, t) {
    return t(
      'The applications in the text do not add up: received and carried over {0}={1}, answered and carried on {2}={3}. Both have to be the same, as in table 三; compare the four numbers with it.',
      formulaOf(came),
      expected ?? '',
      formulaOf(went),
      actual ?? '',
    );
  },
  related: ({ came, went, range }, { prose }) =>
    relatedNumbers(prose, [...came, ...went].filter(isWritten)).filter(
      (place) => place.range.start !== range.start,
    ),
};

/** A 0 that the text says in words (无结转) stands nowhere. */
const isWritten = ({ start, end }: Quantity) => end > start;
