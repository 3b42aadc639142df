/**
 * 勾稽关系: in a column of table 三 what came in (一 received, 二 carried over) is not what went out (三（七） handled,
 * 四 carried to next year).
 *
 * Why: it is the one check that the form itself prints: 第一项加第二项之和，等于第三项加第四项之和.
 * Source: the note in the corner of table 三.
 */
import { addExact, subtractExact } from '../../core/exact';
import type { Report } from '../../core/model';
import type { Translate } from '../finding';
import type { Rule } from '../rule';
import { findBroken, type SumFound } from './brokenSum';
import { formula, relatedToSum, saySum } from './words';

const sumOf = (report: Report, indexes: readonly number[]) =>
  addExact(indexes.map((index) => report.cells[index].digits));

export const balance: Rule<SumFound> = {
  code: 'balance',
  severity: 'error',
  isSafe: true,
  find: (report) => findBroken(report, 'balance'),
  say: (found, report, t) => saySum(found, report, t, sayBalance(found, report, t)),
  related: relatedToSum,
  fix: (found, report, t, { fixSum }) => fixSum(found, report, t),
};

function sayBalance(found: SumFound, report: Report, t: Translate): string {
  const { relation, expected } = found.verdict;
  const column = report.cells[relation.whole[0]].place.column.label;
  const cameIn = formula(report, relation.parts);
  const wentOut = formula(report, relation.whole);
  if (!expected)
    return t(
      'Column {0}: 一+二 ({1}) cannot be equal to 三（七）+四 ({2}), whatever the empty cells hold.',
      column,
      cameIn,
      wentOut,
    );
  const left = sumOf(report, relation.parts);
  const right = sumOf(report, relation.whole);
  return t(
    'Column {0}: 一+二 ({1}={2}) should equal 三（七）+四 ({3}={4}), {5} apart. Check these four numbers.',
    column,
    cameIn,
    left,
    wentOut,
    right,
    subtractExact(left, right).replace('-', ''),
  );
}
