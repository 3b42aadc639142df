/**
 * 缺少数字: a row has fewer numbers than its table has columns, or more.
 *
 * Why: a cell was lost when the table was copied, and the numbers behind it moved to the left, or a number was cut in
 * two; sums of a row that cannot be placed are not judged. One finding for a table, since one cause loses them all.
 * Table 四 has no row labels: its one line without a number or an empty cell is an error.
 * Source: the official forms: every cell is filled, with 0 where there is nothing to count.
 */
import { fullLabel, hasTotal, isAcross } from '../../core/form/form';
import type { Range, Report, RowReading } from '../../core/model';
import { andMore } from '../andMore';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { rangesOf } from './rowsWith';
import { hasEmpty, hasMore, numbersIn } from './writtenNumbers';

interface OddRows extends Found {
  readonly rows: readonly RowReading[];
  /** How many numbers the first of them has, and how many it should have. */
  readonly numbers: number;
  readonly places: number;
}

export const cellMissing: Rule<OddRows> = {
  code: 'cell-missing',
  severity: 'warning',
  *find(report) {
    for (const { table, rows } of report.tables) {
      const [block] = table.blocks;
      const isLine = isAcross(table);
      const places = block.columns.length * (isLine ? rows.length : 1);
      const lacking = ({ first, end }: RowReading) =>
        report.cells.slice(first, end).filter(({ status }) => status === 'missing');
      const short = rows.filter((row) => row.range && lacking(row).length > 0);
      const odd = short.length > 0 || !hasTotal(block) ? short : longRows(rows, places, isLine, report);
      if (odd.length === 0) continue;
      const [first] = odd;
      const written = numbersIn(first, isLine, report);
      const isLost = isLine && written < places && !hasEmpty(first, report);
      yield {
        range: ((isLine ? null : first.label) ?? first.range) as Range,
        section: table.section,
        ...(isLost && { severity: 'error' }),
        ...(odd.length === 1 ? { row: first.row.id } : {}),
        cells: odd.flatMap((row) => lacking(row).map(({ place }) => place.index)),
        rows: isLine ? [first] : odd,
        numbers: isLine || written > places ? written : places - lacking(first).length,
        places,
      };
    }
  },
  say({ rows, numbers, places }, _report, t) {
    const [first] = rows;
    const name = first.end - first.first < places ? '表四' : fullLabel(first.row);
    const more = andMore(rows, t);
    if (numbers > places)
      return (
        t(
          '“{0}” has {1} numbers in place of {2}: one may be cut in two, or belong elsewhere. Leave one in each cell.',
          name,
          numbers,
          places,
        ) + more
      );
    const what =
      numbers === places || numbers === 0
        ? first.found === 0
          ? t('“{0}” has no numbers.', name)
          : t('“{0}”: its numbers cannot be matched with the {1} columns.', name, places)
        : t(
            '“{0}” has only {1} of its {2} numbers; where the lost one stood cannot be told for sure.',
            name,
            numbers,
            places,
          );
    return what + more + t(' Fill in every cell, with 0 where there is nothing to count.');
  },
  related: (found, _report, t) => rangesOf(found.rows.slice(1), t),
};

/** The rows with more numbers than places; none where most rows have: an export repeats merged cells. */
function longRows(
  rows: readonly RowReading[],
  places: number,
  isLine: boolean,
  report: Report,
): readonly RowReading[] {
  const long = rows.filter((row) => (isLine || row.found > places) && hasMore(row, places, isLine, report));
  return isLine || long.length * 2 < rows.length ? long : [];
}
