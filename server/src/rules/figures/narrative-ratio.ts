/**
 * 正文比例不符: a percentage in the text is not the ratio of the two counts that it stands with.
 *
 * Why: either the count was corrected and the rate was not, or the rate is of other numbers than the text says.
 * Source: 国办公开办函〔2021〕30号: 内容准确.
 * Does not report: a rate whose base the text does not name for certain; an outcome's share of the applications answered,
 * as the table has them, or of another of its totals where the table alone has the count; 满意度 and the like; a rate that is about, cut off or rounded, to the last digit.
 */
import type { Quantity } from '../../core/model';
import type { Found } from '../finding';
import { sectionOf } from '../plain';
import type { Rule } from '../rule';
import { paragraphsWith, rangeOf, relatedNumbers, totalOf } from './mentions';
import { fits, type RatioKind, ratiosIn } from './ratios';
import { tableSharesIn } from './tableShares';

interface NarrativeRatio extends Found {
  readonly kind: RatioKind;
  readonly part: Quantity;
  readonly base: Quantity;
}

const withRates = paragraphsWith(['%']);

export const narrativeRatio: Rule<NarrativeRatio> = {
  code: 'narrative-ratio',
  severity: 'hint',
  since: '0.2.0',
  *find(report) {
    const { prose } = report;
    for (const { mentions, paragraph } of withRates(report)) {
      const ratios = [...ratiosIn(mentions), ...tableSharesIn(mentions, report)];
      for (const { kind, rate, part, base, expected, isOutcome } of ratios) {
        // 收到20件，予以公开12件，占60%: of those that were answered, which the text need not say.
        if (isOutcome && fits(rate, [Number(part.digits) / Number(totalOf('outcome-total', report))]))
          continue;
        yield {
          range: rangeOf(prose, rate),
          kind,
          part,
          base,
          expected,
          actual: rate.digits,
          ...(isOutcome && { severity: 'warning' as const }),
          ...sectionOf(prose, paragraph),
        };
      }
    }
  },
  say({ kind, part, base, expected = '', actual = '' }, _, t) {
    const words = [part.digits, base.digits, expected];
    const is =
      kind === 'share'
        ? t('{0} of {1} are {2}%', ...words)
        : kind === 'change'
          ? t('A change by {0} to {1} is one of {2}%', ...words)
          : t('From {0} to {1} is a change of {2}%', ...words);
    return t('{0}, but the text says {1}%. Check both counts, or correct the percentage.', is, actual);
  },
  related: ({ part, base }, { prose }) => relatedNumbers(prose, [part, base]),
  fix: ({ range, expected, actual = '' }, { text }, t, { writeRate }) =>
    expected ? writeRate(range, expected, actual, text, t) : [],
};
