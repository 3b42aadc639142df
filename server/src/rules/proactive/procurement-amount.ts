/**
 * 采购数量与金额不符: projects of procurement without an amount, or an amount without a project.
 *
 * Why: one of the two numbers was forgotten. Only a hint: an amount that rounds to 0 can stand.
 * Source: the columns 采购项目数量 and 采购总金额 of the form of 2019.
 *
 * Not reported: rows with a cell that is not known.
 */
import { fullLabel } from '../../core/form/form';
import type { Found } from '../finding';
import { onCells } from '../onCells';
import type { Rule } from '../rule';
import { rowsWith } from './rows';

export const procurementAmount: Rule<Found> = {
  code: 'procurement-amount',
  severity: 'hint',
  since: '0.2.0',
  *find(report) {
    for (const { cells } of rowsWith(report, ['items', 'amount'])) {
      const zero = cells.find(({ digits }) => digits === '0');
      if (!zero || cells.every(({ digits }) => digits === '0')) continue;
      yield onCells([zero, ...cells.filter((cell) => cell !== zero)]);
    }
  },
  say({ cells = [] }, report, t) {
    const [zero, other] = cells.map((index) => report.cells[index]);
    return t(
      '“{0}”: {1} is 0, but {2} is {3}. Fill in the number that is missing.',
      fullLabel(zero.place.row),
      zero.place.column.label,
      other.place.column.label,
      other.digits,
    );
  },
};
