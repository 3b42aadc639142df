/**
 * 缺少行: a table lacks a row of the official form.
 *
 * Why: the form's rows are fixed, and a row with nothing to count still stands, filled with 0; without it the sums of
 * its columns cannot be checked.
 * Source: the official forms (国办公开办函〔2019〕60号, 〔2021〕30号).
 */
import { OTHER_HANDLING } from '../../core/form/applications';
import { fullLabel, type Row, type Table } from '../../core/form/form';
import type { Range, Report, RowReading, TableReading } from '../../core/model';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { otherHandling } from '../years/otherHandling';
import { isUnread } from './unread';

interface MissingRow extends Found {
  readonly table: Table;
  readonly missing: Row;
  readonly before: RowReading | undefined;
}

export const rowMissing: Rule<MissingRow> = {
  code: 'row-missing',
  severity: 'error',
  *find(report) {
    const replaced = otherHandling(report) ? OTHER_HANDLING : '';
    for (const reading of report.tables) {
      if (!reading.range || isUnread(report, reading)) continue;
      for (const [at, row] of reading.rows.entries()) {
        if (row.range || isUnclear(report, reading, at)) continue;
        if (replaced && row.row.id.startsWith(replaced)) continue;
        const before = reading.rows.slice(0, at).findLast(({ range }) => range);
        const anchor = before ?? reading.rows.slice(at + 1).find(({ range }) => range);
        yield {
          range: (anchor?.label ?? anchor?.range ?? reading.range) as Range,
          row: row.row.id,
          section: reading.table.section,
          cells: Array.from({ length: row.end - row.first }, (_, index) => row.first + index),
          table: reading.table,
          missing: row.row,
          before,
        };
      }
    }
  },
  say(found, _report, t) {
    const label = fullLabel(found.missing);
    return found.before
      ? t(
          'The row “{0}” is missing; it belongs behind “{1}”. A row with nothing to count is filled with 0.',
          label,
          fullLabel(found.before.row),
        )
      : t(
          'The row “{0}” is missing; it is the table’s first. A row with nothing to count is filled with 0.',
          label,
        );
  },
  fix: ({ table, missing }, report, t, { insertRow }) => insertRow(report, table, missing, t),
};

/**
 * Numbers of which the row cannot be told stand where this row should: it may be there. In a torn table they may stand
 * anywhere.
 */
function isUnclear({ unplaced }: Report, reading: TableReading, at: number): boolean {
  const own = unplaced.filter(({ table }) => table === reading.table);
  if (reading.isTorn) return own.length > 0;
  const before = reading.rows.slice(0, at).findLast(({ range }) => range)?.range?.end ?? -1;
  const after = reading.rows.slice(at + 1).find(({ range }) => range)?.range?.start ?? Infinity;
  return own.some(({ range }) => range.start >= before && range.end <= after);
}
