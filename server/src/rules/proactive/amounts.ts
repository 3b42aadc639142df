/** The amounts of table 二, and the unit that each is in: the cell’s own, its header’s, or the one that the form prints. */
import { fold } from '../../core/fold';
import type { Cell, Report, RowReading } from '../../core/model';
import { isKnown } from '../../core/relations';

export type Unit = '元' | '万元' | '亿元';

export interface Amount {
  readonly cell: Cell;
  /** What stands behind the number in its cell. */
  readonly own: Unit | null;
  /** What the report’s header says. */
  readonly header: Unit | null;
  /** What the form’s header says. */
  readonly official: Unit | null;
}

/** So much of the text before a row can be its header. */
const LONGEST_HEADER = 240;
/** Each of its words in tags of its own. */
const LONGEST_IN_TAGS = 50 * LONGEST_HEADER;

/** The amounts that are known. */
export function amountsOf(report: Report): Amount[] {
  const { text, tables, cells } = report;
  const rows = tables.find(({ table }) => table.id === 'proactive')?.rows ?? [];
  const amounts: Amount[] = [];
  for (const [at, row] of rows.entries())
    for (let index = row.first; index < row.end; index++) {
      const cell = cells[index];
      if (!cell.place.column.amount || !isKnown(cell)) continue;
      amounts.push({
        cell,
        own: unitIn(text.slice(cell.end, cell.outer.end)),
        header: unitIn(headerOf(report, rows.slice(0, at), row)),
        official: unitIn(cell.place.column.label),
      });
    }
  return amounts;
}

/** The cell’s unit is another than the header’s: the number cannot be read as it stands. */
export const hasOtherUnit = ({ own, header, official }: Amount): boolean =>
  own !== null && (header ?? official) !== null && own !== (header ?? official);

/** The cells of such amounts, by their index in `report.cells`. */
export const cellsInOtherUnit = (report: Report): ReadonlySet<number> =>
  new Set(
    amountsOf(report)
      .filter(hasOtherUnit)
      .map(({ cell }) => cell.place.index),
  );

/** What stands between the row before and the row: its header, where it has one. */
function headerOf({ text, markup }: Report, before: readonly RowReading[], { range }: RowReading): string {
  if (!range) return '';
  const last = before.findLast((row) => row.range)?.range?.end ?? 0;
  if (markup === null) return text.slice(Math.max(last, range.start - LONGEST_HEADER), range.start);
  return fold(text, Math.max(last, range.start - LONGEST_IN_TAGS), range.start).slice(-LONGEST_HEADER);
}

/** The unit named last, nearest to the number. */
function unitIn(words: string): Unit | null {
  if (!words.includes('元')) return null;
  const plain = fold(words);
  const before = plain[plain.lastIndexOf('元') - 1];
  return before === '万' ? '万元' : before === '亿' ? '亿元' : '元';
}
