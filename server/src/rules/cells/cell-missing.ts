/**
 * 缺少数字: a row has fewer numbers than its table has columns.
 *
 * Why: a cell was lost when the table was copied, and the numbers behind it moved to the left; sums of such a row are
 * not judged. One finding for a table, since one cause loses them all.
 * Source: the official forms: every cell is filled, with 0 where there is nothing to count.
 */
import { fullLabel } from '../../core/form/form';
import type { Range, RowReading } from '../../core/model';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { rangesOf } from './rowsWith';

interface ShortRows extends Found {
  readonly rows: readonly RowReading[];
  readonly numbers: number;
}

export const cellMissing: Rule<ShortRows> = {
  code: 'cell-missing',
  severity: 'warning',
  *find(report) {
    if (!report.cells.some(({ status }) => status === 'missing')) return;
    for (const { table, rows } of report.tables) {
      const lacking = (row: RowReading) =>
        report.cells.slice(row.first, row.end).filter(({ status }) => status === 'missing');
      const short = rows.filter((row) => row.range && lacking(row).length > 0);
      if (short.length === 0) continue;
      const [first] = short;
      const label = table.blocks[0].axis === 'down' ? first.label : null;
      yield {
        range: (label ?? first.range) as Range,
        section: table.section,
        ...(short.length === 1 ? { row: first.row.id } : {}),
        cells: short.flatMap((row) => lacking(row).map(({ place }) => place.index)),
        rows: short,
        numbers: first.end - first.first - lacking(first).length,
      };
    }
  },
  say(found, _report, t) {
    const [first, ...others] = found.rows;
    const columns = first.end - first.first;
    const more = others.length > 0 ? t(' More rows of this table like it: {0}.', others.length) : '';
    const what =
      found.numbers > 0
        ? t(
            '“{0}” has only {1} of its {2} numbers; where the lost one stood cannot be told for sure.',
            fullLabel(first.row),
            found.numbers,
            columns,
          )
        : first.found === 0
          ? t('“{0}” has no numbers.', fullLabel(first.row))
          : t('“{0}”: its numbers cannot be matched with the {1} columns.', fullLabel(first.row), columns);
    return what + more + t(' Fill in every cell, with 0 where there is nothing to count.');
  },
  related: (found, _report, t) => rangesOf(found.rows.slice(1), t),
};
