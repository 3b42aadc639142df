/**
 * 文表矛盾: the text says that there was nothing (未收到, 未发生, 没有, 无, 0 件), and the table counts some.
 *
 * Why: one of the two is false, and it is what a reader of either takes away.
 * Source: 条例第五十条: what the report has to say of applications, reconsiderations and lawsuits.
 *
 * Not reported: denials of something else (超期, 败诉, 收费), of one channel or one kind of applicants, of another year
 * or another body, and those of which a cell is not known.
 */
import { addTo } from '../../core/grouped';
import type { Report } from '../../core/model';
import { type Comparison, contradictionsOf } from '../../core/narrative/compare';
import { textIn } from '../../core/text';
import type { Translate } from '../finding';
import type { Rule } from '../rule';
import { type Mismatch, toMismatch } from './mismatch';
import { countName, relatedCells } from './words';

interface Denial extends Mismatch {
  /** All that the same words deny. */
  readonly denied: readonly Comparison[];
}

export const narrativeDenial: Rule<Denial> = {
  code: 'narrative-denial',
  severity: 'error',
  since: '0.2.0',
  *find(report) {
    const byPlace = new Map<number, Comparison[]>();
    for (const comparison of contradictionsOf(report)) {
      const { digits, range } = comparison.statement;
      if (digits === '0') addTo(byPlace, range.start, comparison);
    }
    for (const denied of byPlace.values()) yield toDenial(denied, report);
  },
  say({ denied, range }, report, t) {
    const words = textIn(report.text, range).replace(/\s+/g, '') + denied[0].statement.unit;
    const counted = denied.map(({ count }) => counts(count, report, t)).join(t('; '));
    return t(
      'The text says “{0}”, but the table counts some: {1}. One of the two is false: correct that one.',
      words,
      counted,
    );
  },
  related: ({ denied }, report, t) =>
    relatedCells(
      denied.map(({ count }) => count),
      report,
      t,
    ),
  fix: (found, report, t, { writeCount }) => writeCount(found, report, t),
};

function toDenial(denied: readonly Comparison[], report: Report): Denial {
  const first = toMismatch(denied[0], report);
  const end = Math.max(...denied.map(({ statement }) => statement.range.end));
  return {
    ...first,
    denied,
    range: { start: first.range.start, end },
    cells: [...new Set(denied.flatMap(({ count }) => count.cells))],
  };
}

const counts = (count: Comparison['count'], report: Report, t: Translate) =>
  t('{0}: {1}', countName(count, report, t), count.digits);
