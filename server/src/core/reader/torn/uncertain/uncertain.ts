/**
 * Rows of a torn text that words name and that have as many numbers as they should, and yet may have another row’s: what
 * stands elsewhere in the table tells.
 */
import type { Token } from '../../lines/token';
import type { RowRef } from '../../rows/labels';
import type { RowText } from '../../rows/rowText';
import { AsRead } from './asRead';
import { displaced, isCutOff } from './displaced';
import { inColumns, isLabelBehind, ofNextRow, shifted } from './labelsBehind';
import { endsInPage, hasPage } from './pages';

/**
 * @param own the tokens of the table’s section. @param texts what stands for the form’s rows.
 * @param isTorn other tables have numbers of which the row is not told.
 */
export function uncertainRows(
  text: string,
  refs: readonly RowRef[],
  texts: readonly (RowText | null)[],
  own: readonly Token[],
  isTorn: boolean,
): RowRef[] {
  if (refs.some(({ order }) => texts[order]?.items.some(({ fields }) => fields > 0))) return [];
  const table = new AsRead(text, refs, texts, own);
  const { rows, left } = table;
  const isTold = left.length === 0 && !rows.some((row) => row?.standing);
  const cut = isTold ? [] : table.at((at) => isCutOff(table, rows[at]));
  const isSound = table.isAll && !rows.some((row) => table.isBroken(row));
  const all = new Set(
    isSound ? cut : [...cut, ...shifted(table), ...beside(table), ...bySums(table, isTorn)],
  );
  return refs.filter((_, at) => rows[at] && all.has(at));
}

/** Those that tell it by themselves: by their label, or a number at one of their ends. */
const beside = (table: AsRead): number[] =>
  table.at((at) => {
    const row = table.rows[at];
    return isLabelBehind(table, row) || hasPage(table, row) || endsInPage(table, row);
  });

/** Where rows have totals, what others lack tells which have it; where none does, their neighbours put them in doubt. */
const bySums = (table: AsRead, isTorn: boolean): number[] =>
  table.hasTotal ? displaced(table) : [...inColumns(table), ...(isTorn ? ofNextRow(table) : [])];
