/** A relation (勾稽关系) with the numbers of a report in it, as a clerk would write it down. */
import { addExact } from '../core/exact';
import { fullLabel, type Place } from '../core/form/form';
import type { Report } from '../core/model';
import { judge, type Relation, relationsWith, type Verdict } from '../core/relations';
import type { Translate } from '../rules/finding';
import { formula } from '../rules/sums/words';

/** The sums that a cell takes part in, each in a line: its name, the numbers, and whether it holds. */
export const sumsOf = (report: Report, index: number, t: Translate): string[] =>
  relationsWith(report.form, index).map((relation) => sumLine(judge(relation, report.cells), report, t));

/** One of them. */
export function sumLine(verdict: Verdict, report: Report, t: Translate): string {
  const { relation } = verdict;
  const name = nameOf(relation, t);
  const sides = [relation.parts, relation.whole].map((side) => formula(report, side));
  if (verdict.state === 'holds') return t('{0}: {1} (holds)', name, sides.join('='));
  if (verdict.state === 'open')
    return t('{0}: {1} (cannot be checked, a number is not known)', name, sides.join('='));
  const numbers = sides.join('≠');
  if (verdict.expected === '') return t('{0}: {1} (does not hold)', name, numbers);
  // Where two sides stand against each other, no number of either is the one that has to give way.
  if (relation.code === 'balance') {
    const [left, right] = [relation.parts, relation.whole].map((side) =>
      addExact(side.map((index) => report.cells[index].digits)),
    );
    return t('{0}: {1} (does not hold: {2} against {3})', name, numbers, left, right);
  }
  return t(
    '{0}: {1} (does not hold: {2} should be {3})',
    name,
    numbers,
    totalLabel(relation, report.cells[relation.whole[0]].place),
    verdict.expected,
  );
}

/** A row's total is called by its column, a column's by its row. */
const totalLabel = ({ code }: Relation, { row, column }: Place): string =>
  code === 'outcome-total' ? fullLabel(row) : column.label;

function nameOf(relation: Relation, t: Translate): string {
  switch (relation.code) {
    case 'row-total':
      return t('Sum of the row');
    case 'outcome-total':
      return t('Sum of all outcomes');
    case 'balance':
      return t('Received and carried over = handled and carried on');
    case 'remedy-total':
      return t('Sum of the results');
  }
}
