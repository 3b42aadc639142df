/**
 * 行总计: in table 三 the total of a row is not the sum of its six kinds of applicants.
 *
 * Why: the totals are what the superior body adds up for its own report, and what readers compare with the text.
 * Source: the column 总计 of the official form (国办公开办函〔2019〕60号, 〔2021〕30号).
 */
import { msg } from '../../core/form/form';
import type { Rule } from '../rule';
import { findBroken, type SumFound } from './brokenSum';
import { relatedToSum, sayTotal, type TotalWords } from './words';

const WORDS: TotalWords = {
  tooSmall: msg('“{0}”: the parts {1} already come to more than the 总计 {2}.'),
  wrong: msg('“{0}”: 总计 should be {1}={2}, but is {3} ({4}). Check the row’s parts, or correct its 总计.'),
};

export const rowTotal: Rule<SumFound> = {
  code: 'row-total',
  severity: 'error',
  isSafe: true,
  find: (report) => findBroken(report, 'row-total'),
  say: (found, report, t) => sayTotal(found, report, t, WORDS),
  related: relatedToSum,
  fix: (found, report, t, { fixSum }) => fixSum(found, report, t),
};
