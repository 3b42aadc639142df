/** A finding on a number of the text that a table has otherwise. */
import type { Report } from '../../core/model';
import type { Comparison } from '../../core/narrative/compare';
import type { Found } from '../finding';
import { sectionOf } from '../plain';

export interface Mismatch extends Found {
  readonly comparison: Comparison;
}

export function toMismatch(comparison: Comparison, report: Report): Mismatch {
  const { statement, count } = comparison;
  return {
    comparison,
    range: statement.range,
    cells: count.cells,
    expected: count.digits,
    actual: statement.digits,
    ...sectionOf(report.prose, statement.paragraph),
  };
}
