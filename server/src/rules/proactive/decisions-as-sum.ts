/**
 * 处理决定数量按增减计算: in every row 处理决定数量 is 上一年项目数量 with 本年增/减 added, so it was calculated, not counted.
 *
 * Why: 上一年项目数量 and 本年增/减 are numbers of matters (事项), 处理决定数量 is the number of cases decided (办件量). A sum in
 * its place reports something else. One finding, since one misunderstanding makes all of them.
 * Source: the note of 湖北 on the form of 2019 (处理决定数量即办件量).
 *
 * Not reported: fewer than two rows that add up with none of their numbers 0; any row that does not add up.
 */
import { fullLabel } from '../../core/form/form';
import type { Found } from '../finding';
import { onCells } from '../onCells';
import type { Rule } from '../rule';
import { type ChangePattern, changePattern } from './changes';
import { rangeOf } from './rows';

interface Calculated extends Found {
  readonly pattern: ChangePattern;
}

export const decisionsAsSum: Rule<Calculated> = {
  code: 'decisions-as-sum',
  severity: 'warning',
  since: '0.2.0',
  *find(report) {
    const pattern = changePattern(report);
    if (!pattern) return;
    yield { ...onCells([...pattern.sums, ...pattern.otherSign].map(({ cells }) => cells[2])), pattern };
  },
  say({ pattern: { sums } }, _report, t) {
    const [first] = sums;
    const [last, change, decisions] = first.cells.map(({ digits }) => digits);
    return t(
      '处理决定数量 seems to be calculated: in {0} rows it is 上一年项目数量 with 本年增/减 (“{1}”: {2}). Those count kinds of matters; fill in the number of cases decided this year.',
      sums.length,
      fullLabel(first.row),
      change.startsWith('-') ? `${last}${change}=${decisions}` : `${last}+${change}=${decisions}`,
    );
  },
  related: ({ pattern: { sums, otherSign } }, _report, t) =>
    [...sums.slice(1), ...otherSign].map(({ row, cells }) => ({
      range: rangeOf(cells[2]),
      message: t('“{0}” too', fullLabel(row)),
    })),
};
