/**
 * 办理结果总计: in table 三 the row 三（七）总计 is not the sum of the outcomes （一） to （六） above it.
 *
 * Why: each application is counted under exactly one outcome (区分处理的，只计这一情形，不计其他情形), so the
 * outcomes add up to what was handled in the year.
 * Source: the row （七）总计 of the official form.
 */
import { msg } from '../../core/form/form';
import type { Rule } from '../rule';
import { otherHandling } from '../years/otherHandling';
import { findBroken, type SumFound } from './brokenSum';
import { relatedToSum, sayTotal, type TotalWords } from './words';

const WORDS: TotalWords = {
  tooSmall: msg('Column {0}: the outcomes {1} already come to more than 三（七）总计 {2}.'),
  wrong: msg(
    'Column {0}: 三（七）总计 should be {1}={2}, but is {3} ({4}). Check the outcomes of the column, or correct its 总计.',
  ),
};

export const outcomeTotal: Rule<SumFound> = {
  code: 'outcome-total',
  severity: 'error',
  isSafe: true,
  // With the three rows of the later format in the place of one, the sum of those that were read is not all of it.
  find: (report) =>
    report.format === '2019' && otherHandling(report) ? [] : findBroken(report, 'outcome-total'),
  say: (found, report, t) => sayTotal(found, report, t, WORDS),
  related: relatedToSum,
  fix: (found, report, t, { fixSum }) => fixSum(found, report, t),
};
