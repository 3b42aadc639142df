/**
 * 增减符号不符: a row’s change contradicts its other numbers. Either its siblings all add up and it does only with the other
 * sign (30, 27(减), 57), or so many items cannot have gone: 上一年项目数量 was less.
 *
 * Why: a sign that is wrong turns an increase into a decrease.
 * Source: the form’s column 本年增/减; the note of 湖北 on it (减少的以负数填写).
 *
 * Not reported: a row that does not add up with either sign, where its siblings do not add up themselves.
 */
import { addExact, negate } from '../../core/exact';
import { fullLabel } from '../../core/form/form';
import type { Found } from '../finding';
import { onCells } from '../onCells';
import type { Rule } from '../rule';
import { CHANGE, changePattern, LAST_YEAR } from './changes';
import { type KnownRow, rowsWith } from './rows';

interface WrongSign extends Found {
  readonly known: KnownRow;
}

export const signMismatch: Rule<WrongSign> = {
  code: 'sign-mismatch',
  severity: 'warning',
  since: '0.2.0',
  *find(report) {
    const otherSign = changePattern(report)?.otherSign ?? [];
    for (const known of otherSign) yield found(known, 2);
    for (const known of rowsWith(report, [LAST_YEAR, CHANGE])) {
      const [last, change] = known.cells.map(({ digits }) => digits);
      if (otherSign.some(({ row }) => row === known.row) || last.startsWith('-')) continue;
      if (addExact([last, change]).startsWith('-')) yield found(known, 1);
    }
  },
  say({ known }, _report, t) {
    const [last, change, decisions] = known.cells.map(({ digits }) => digits);
    const name = fullLabel(known.row);
    const less = negate(change).replace('-', '');
    if (decisions === undefined)
      return t(
        '“{0}”: 本年增/减 says {1} fewer, but 上一年项目数量 is only {2}. Check both numbers and the sign.',
        name,
        less,
        last,
      );
    return t(
      '“{0}”: 本年增/减 is {1}, but {2} is {3}; the other rows add up as their signs say. Check the sign and the number.',
      name,
      change,
      decisions,
      `${last}${change.startsWith('-') ? '+' : '-'}${less}`,
    );
  },
};

/** A finding on the row’s cell of this number. */
const found = (known: KnownRow, on: number): WrongSign => ({
  ...onCells([known.cells[on], ...known.cells.filter((_, at) => at !== on)]),
  range: known.cells[on].outer,
  known,
});
