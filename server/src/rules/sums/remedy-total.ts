/**
 * 复议诉讼总计: in table 四 the total of reconsiderations or lawsuits is not the sum of its four results.
 *
 * Why: each case has one result, or is pending.
 * Source: the columns 总计 of table 四 of the official form.
 */
import { msg } from '../../core/form/form';
import type { Rule } from '../rule';
import { findBroken, type SumFound } from './brokenSum';
import { relatedToSum, sayTotal, type TotalWords } from './words';

const WORDS: TotalWords = {
  tooSmall: msg('“{0}”: the results {1} already come to more than the 总计 {2}.'),
  wrong: msg('“{0}”: 总计 should be {1}={2}, but is {3} ({4}). Check the four results, or correct the 总计.'),
};

export const remedyTotal: Rule<SumFound> = {
  code: 'remedy-total',
  severity: 'error',
  // No second sum says which of its five numbers is the wrong one.
  find: (report) => findBroken(report, 'remedy-total'),
  say: (found, report, t) => sayTotal(found, report, t, WORDS),
  related: relatedToSum,
  fix: (found, report, t, { fixSum }) => fixSum(found, report, t),
};
