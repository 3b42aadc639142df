/**
 * 空格: cells of a table are empty, or hold a mark for "nothing" (/ - —).
 *
 * Why: an empty cell can be a 0 or a number that was forgotten; the form wants 0. One finding for a table.
 * Source: practice of the bodies that collect the reports; blank is unknown, never counted as a wrong sum.
 */
import { fullLabel } from '../../core/form/form';
import type { Cell, RowReading } from '../../core/model';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { rangesOf } from './rowsWith';

interface BlankCells extends Found {
  readonly rows: readonly RowReading[];
}

/** Bodies that issue none mark 规章 with a stroke; that is no omission. */
const isAccepted = (cell: Cell) => cell.place.row.id === 'regulations' && cell.start < cell.end;

export const cellBlank: Rule<BlankCells> = {
  code: 'cell-blank',
  severity: 'warning',
  isSafe: true,
  *find(report) {
    if (!report.cells.some(({ status }) => status === 'blank')) return;
    for (const { table, rows } of report.tables) {
      const blankIn = (row: RowReading) =>
        report.cells.slice(row.first, row.end).filter((cell) => cell.status === 'blank' && !isAccepted(cell));
      const withBlanks = rows.filter((row) => blankIn(row).length > 0);
      const blanks = withBlanks.flatMap(blankIn);
      if (blanks.length === 0) continue;
      yield {
        range: { start: blanks[0].start, end: blanks[0].end },
        section: table.section,
        ...(withBlanks.length === 1 ? { row: withBlanks[0].row.id } : {}),
        cells: blanks.map(({ place }) => place.index),
        rows: withBlanks,
      };
    }
  },
  say(found, _report, t) {
    const [first] = found.rows;
    const count = found.cells?.length ?? 0;
    return found.rows.length === 1
      ? t(
          '“{0}” has {1} empty cells. Fill in 0 where there is nothing to count.',
          fullLabel(first.row),
          count,
        )
      : t(
          '{0} cells of this table are empty, in {1} rows from “{2}” on. Fill in 0 where there is nothing to count.',
          count,
          found.rows.length,
          fullLabel(first.row),
        );
  },
  related: (found, _report, t) => rangesOf(found.rows.slice(1), t),
  fix: (found, report, t, { fillWithZero }) => fillWithZero(found, report, t),
};
