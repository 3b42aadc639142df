/** The words of the rules that hold the text against the tables: what was stated, and which cells count it. */
import type { Report } from '../../core/model';
import type { Comparison, Count } from '../../core/narrative/compare';
import type { Related, Translate } from '../finding';
import { cellName, rowName } from '../sums/words';

/** Cells as a person finds them: one by its row and column, the rows of a group by the group's label. */
export function countName({ cells }: Count, report: Report, t: Translate): string {
  const own = cells.map((index) => report.cells[index]);
  if (own.length === 1) return cellName(own[0], t);
  const groups = new Set(own.map(({ place }) => place.row.groups[1] ?? rowName(place)));
  // Of one row several columns.
  const isRow = own.every(({ place }) => place.row === own[0].place.row);
  const names = isRow ? own.map((cell) => cellName(cell, t)) : [...groups].map((name) => t('“{0}”', name));
  const all = names.join(t(' and '));
  return names.length > 1 ? t('{0} together', all) : all;
}

/** The number as the text has it, with its measure word: 12件. */
export function stated({ statement }: Comparison, { text }: Report): string {
  const { start, end } = statement.range;
  return text.slice(start, end).replace(/\s+/g, '') + statement.unit;
}

/** Both numbers, and what they count. */
export const sayBoth = (said: string, name: string, counted: string, t: Translate): string =>
  t(
    'The text says {0}, but the table has {2} for {1}. Check which is right, and correct the other.',
    said,
    name,
    counted,
  );

/** The cells that count it. */
export function relatedCells(counts: readonly Count[], report: Report, t: Translate): readonly Related[] {
  const indexes = [...new Set(counts.flatMap(({ cells }) => cells))];
  return indexes.flatMap((index) => {
    const cell = report.cells[index];
    if (cell.status === 'missing') return [];
    return [{ range: cell, message: t('{0}: {1}', cellName(cell, t), cell.digits || '□') }];
  });
}
