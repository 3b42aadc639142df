/**
 * How a table 二 of the format of 2019 uses 上一年项目数量, 本年增/减 and 处理决定数量. The first two count kinds of matters,
 * the third counts cases, so nothing adds up; where every row adds up, the third column was taken for a sum.
 */
import { addExact, negate } from '../../core/exact';
import type { Report } from '../../core/model';
import { type KnownRow, rowsWith } from './rows';

export const LAST_YEAR = 'last-year-items';
export const CHANGE = 'change';

export interface ChangePattern {
  /** Rows in which 上一年 + 增减 is 处理决定, and not only because one of them is 0. */
  readonly sums: readonly KnownRow[];
  /** Rows in which it is with the other sign alone. */
  readonly otherSign: readonly KnownRow[];
}

/** As few rows are no chance. */
const LEAST_ROWS = 2;

/** The rows that add up, where no row does not; null where one does not, or too few prove anything. */
export function changePattern(report: Report): ChangePattern | null {
  const sums: KnownRow[] = [];
  const otherSign: KnownRow[] = [];
  for (const known of rowsWith(report, [LAST_YEAR, CHANGE, 'decisions'])) {
    const [last, change, decisions] = known.cells.map(({ digits }) => digits);
    const proves = last !== '0' && change !== '0' && decisions !== '0';
    if (addExact([last, change]) === decisions) {
      if (proves) sums.push(known);
    } else if (proves && addExact([last, negate(change)]) === decisions) otherSign.push(known);
    else return null;
  }
  return sums.length >= LEAST_ROWS ? { sums, otherSign } : null;
}
