/** Shares of outcomes (办理结果) of which only the table has the counts: 办结 91 件，其中予以公开占 59.3%. */
import type { Quantity, Report } from '../../core/model';
import { countsOf } from '../../core/narrative/compare';
import { agreeWithTable, isSure, type Mention, totalOf } from './mentions';
import { OUTCOME_WORDS } from './parts';
import { fits, type Ratio, written } from './ratios';

/** 其中予以公开占, 、“部分公开”占比, 因本机关不掌握等原因无法提供占 */
const SHARE = /^[,、;。](?:其中,?|因.*等原因)?“?(.{4})”?的?占比?$/;

/** Behind a number of applications that the table has, too: what the shares are of. */
export function* tableSharesIn(mentions: readonly Mention[], report: Report): Generator<Ratio> {
  let base: Quantity | null = null;
  for (const { quantity: rate, before } of mentions) {
    const [, name = ''] = SHARE.exec(before) ?? [];
    let row = OUTCOME_WORDS.findIndex((outcome) => outcome.test(name));
    if (rate.unit !== '%') base = agreeWithTable(report, [rate]) ? rate : null;
    else if (base && row >= 0 && isSure(rate)) {
      const shares: number[] = [];
      // Some count under an outcome what stands behind it in the table; of what is not known no share is wrong.
      for (let sum = 0; row < OUTCOME_WORDS.length; row++) {
        sum += Number(countsOf(`row:3.${row + 1}`, report).counts[0]?.digits);
        for (const all of [base.digits, totalOf('outcome-total', report) ?? NaN])
          shares.push(sum / Number(all));
      }
      const digits = String(Math.round(shares[0] * Number(base.digits)));
      if (!fits(rate, shares))
        yield {
          kind: 'share',
          rate,
          part: { ...rate, digits },
          base,
          expected: written(shares[0], rate),
          isOutcome: true,
        };
    }
  }
}
