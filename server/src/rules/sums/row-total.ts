/**
 * 行总计: in table 三 the total of a row is not the sum of its six kinds of applicants.
 *
 * Why: the totals are what the superior body adds up for its own report, and what readers compare with the text.
 * Source: the column 总计 of the official form (国办公开办函〔2019〕60号, 〔2021〕30号).
 */
import type { Report } from '../../core/model';
import type { Rule, Translate } from '../rule';
import { findBroken, type SumFound } from './brokenSum';
import { difference, formula, relatedToSum, rowName, saySum } from './words';

export const rowTotal: Rule<SumFound> = {
  code: 'row-total',
  severity: 'error',
  since: '0.1.0',
  fixable: 'safe',
  find: (report) => findBroken(report, 'row-total'),
  say: (found, report, t) => saySum(found, report, t, sayTotal(found, report, t)),
  related: relatedToSum,
  fix: (found, report, t, { fixSum }) => fixSum(found, report, t),
};

function sayTotal(found: SumFound, report: Report, t: Translate): string {
  const { relation, expected, actual } = found.verdict;
  const name = rowName(report.cells[relation.whole[0]].place);
  const sum = formula(report, relation.parts);
  if (!expected) return t('“{0}”: the parts {1} already come to more than the 总计 {2}.', name, sum, actual);
  return t(
    '“{0}”: 总计 should be {1}={2}, but is {3} ({4}). Check the row’s parts, or correct its 总计.',
    name,
    sum,
    expected,
    actual,
    difference(found, t),
  );
}
