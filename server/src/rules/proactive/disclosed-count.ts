/**
 * 公开数量不符: 对外公开总数量 is less than what was newly disclosed, or less than what was made.
 *
 * Why: the total holds what was disclosed this year. What was made and not disclosed is a question to the clerk, since
 * 规范性文件 are published: only a hint.
 * Source: the columns of the form of 2019; 条例第二十条第（一）项.
 *
 * Not reported: more disclosed than made this year (they may be of earlier years); rows with a cell that is not known.
 */
import { compareExact, subtractExact } from '../../core/exact';
import { fullLabel } from '../../core/form/form';
import type { Found } from '../finding';
import { onCells } from '../onCells';
import type { Rule } from '../rule';
import { causeOf, type KnownRow, rowsWith } from './rows';

interface Less extends Found {
  readonly known: KnownRow;
}

export const disclosedCount: Rule<Less> = {
  code: 'disclosed-count',
  severity: 'warning',
  since: '0.2.0',
  *find(report) {
    for (const known of rowsWith(report, ['made', 'newly-disclosed', 'total-disclosed'])) {
      const [made, newly, total] = known.cells.map(({ digits }) => digits);
      const isNewlyMore = compareExact(newly, total) > 0;
      if (!isNewlyMore && compareExact(made, total) <= 0) continue;
      yield {
        ...onCells([known.cells[2], known.cells[isNewlyMore ? 1 : 0]]),
        severity: isNewlyMore ? 'warning' : 'hint',
        cause: causeOf(known.row),
        known,
      };
    }
  },
  say({ known }, _report, t) {
    const [made, newly, total] = known.cells.map(({ digits }) => digits);
    const name = fullLabel(known.row);
    return compareExact(newly, total) > 0
      ? t(
          '“{0}”: 对外公开总数量 {1} is less than 本年新公开数量 {2}. The total holds this year’s, too; check both.',
          name,
          total,
          newly,
        )
      : t(
          '“{0}”: {1} were made this year, but only {2} are disclosed in all. Are {3} of them not public, or no documents of this kind?',
          name,
          made,
          total,
          subtractExact(made, total),
        );
  },
};
