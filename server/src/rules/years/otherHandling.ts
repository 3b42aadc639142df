/**
 * （六）其他处理 is one row until 2020 and three from 2021 on. Where a table that is otherwise of its year has the rows of
 * the other years, that is one finding, and nothing else that follows from it is another.
 */
import { firstSeen, fold } from '../../core/fold';
import { OTHER_HANDLING } from '../../core/form/applications';
import { foundIn } from '../../core/mapped';
import type { Range } from '../../core/model';
import { once } from '../../core/once';

/** （六）其他处理 in the other format than the rest of the table: where it stands; null where it does not. */
export const otherHandling = once(({ text, format, tables, unplaced }): Range | null => {
  const reading = tables.find(({ table }) => table.id === 'applications');
  if (!reading?.range) return null;
  const own = reading.rows.filter(({ row }) => row.id.startsWith(OTHER_HANDLING));
  const rows = [
    ...foundIn(own, ({ label }) => label),
    ...unplaced.filter(({ table }) => table === reading.table).map(({ range }) => range),
  ];
  const words = ({ start, end }: Range) => fold(firstSeen(text, start, end, 60));
  if (format === '2019')
    return rows.find((range) => /逾期不补正|收费通知要求缴纳/.test(words(range))) ?? null;
  const isOneRow = own.slice(0, 2).every(({ range }) => range === null);
  return isOneRow ? (rows.find((range) => /^六?其他处理\d*$/.test(words(range))) ?? null) : null;
});
