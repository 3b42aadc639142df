/**
 * Puts a row's cells under the columns of its table: by the grid where there is one, by their order where there is
 * none. What cannot be placed is left for the relations (infer.ts).
 */
import { compareSum } from '../../exact';
import { lastOf } from '../../mapped';
import { isBlank, type Token } from '../lines/token';
import { hasCut } from '../rows/cutNumbers';
import type { Cells, RowText } from '../rows/rowText';
import { isWritten, withoutBare, withoutPage, withoutStray } from '../rows/stray';
import { columnAt, type Window, withoutEnds } from './grid';
import type { Placing } from './placing';

/** The row's cells by column; null where there are fewer numbers than columns and no grid. */
export function placeRow(row: RowText, table: Placing): Cells | null {
  const { columns } = table;
  // A number in the line below a row is the row's only where the sum needs it.
  const cells = withoutBare(row.items, columns, addsUp);
  const items = ownOf(cells, table);
  const written = items.every(isWritten) ? items : items.filter(isWritten);
  // As many as columns: empty fields between them are what merged cells leave.
  if (written.length === columns) return written;
  const window = row.fields > 0 ? windowOf(row, table) : null;
  if (window && isCutShort(row, window, columns)) return null;
  const inWindow = window && placeInWindow(row, table, firstOf(row, window));
  if (inWindow) return inWindow;
  if (items.length === columns) return items;
  // / | -3 | -3: a merged cell that an export repeats.
  const repeated = withoutEnds(items, (item) => !isWritten(item));
  if (repeated.length > columns && !table.hasTotal && repeated.every(isWritten))
    if (isRepeated(repeated.slice(columns - 1), row, table)) return repeated.slice(0, columns);
  const inner = withoutEnds(items);
  if (inner.length === 0) return fill(items.slice(0, columns), columns);
  if (!items.some(isBlank)) {
    if (items.length < columns) return placeAligned(items, table);
    if (!table.hasTotal) return null;
    return placeSurplus(items, table);
  }
  if (table.hasTotal && inner.length > columns && inner.every(isWritten)) return placeSurplus(inner, table);
  return placeRagged(items, inner, columns, table.hasTotal);
}

/** Without a page’s number, where no more cells than columns tell that one is there. */
function ownOf(cells: readonly Token[], { columns, hasTotal }: Placing): readonly Token[] {
  if (!hasTotal) return cells.length < columns ? cells : withoutPage(cells);
  return cells.length === columns ? withoutStray(cells, addsUp) : cells;
}

/** Whether the same stands in all of the cells. With nothing that divides them twice may be one number that was cut, 1 1 of 11. */
const isRepeated = (items: readonly Token[], { fields }: RowText, { text }: Placing): boolean =>
  items.length > (fields > 0 ? 1 : 2) &&
  new Set(items.map(({ start, end }) => text.slice(start, end))).size === 1;

function fill(items: readonly Token[], columns: number): (Token | null)[] {
  const placed: (Token | null)[] = [];
  for (let column = 0; column < columns; column++) placed.push(items[column] ?? null);
  return placed;
}

const windowOf = (row: RowText, table: Placing) =>
  table.grid().windows.get(row.fields) ?? table.header(row.fields);

const firstOf = (row: RowText, window: Window) => window.first ?? row.labelField + (window.behind ?? 1);

/** The columns begin where they do behind other rows' labels, but the line ends before the last of them. */
const isCutShort = (row: RowText, window: Window, columns: number) =>
  window.behind !== undefined && firstOf(row, window) + columns > row.fields;

function placeInWindow(row: RowText, table: Placing, first: number): Cells | null {
  const { columns } = table;
  const last = first + columns - 1;
  const numbers = row.items.filter((item) => item.kind !== 'blank');
  if (numbers.some((item) => item.field > last)) return null;
  if (row.labelField < first) {
    if (numbers.some((item) => item.field < first)) return null;
    return fill(
      row.items.filter((item) => item.field >= first && item.field <= last),
      columns,
    );
  }
  // The label stands where the first column should: only the last column is sure.
  const items = row.items.filter((item) => item.field <= last);
  return items.at(-1)?.field === last && items.at(-1)?.kind === 'number'
    ? placeRagged(items, withoutEnds(items), columns, table.hasTotal)
    : null;
}

/** Numbers in a text aligned by spaces, under the columns that full rows show. */
function placeAligned(items: readonly Token[], table: Placing): Cells | null {
  const placed: (Token | null)[] = new Array(table.columns).fill(null);
  for (const item of items) {
    const column = columnAt(table.grid().hulls, table.text, table.lineStarts, item);
    if (column < 0 || placed[column]) return null;
    placed[column] = item;
  }
  return placed;
}

/** More numbers are other rows’: zeros among them add up anywhere. */
const MOST_SURPLUS = 2;

/** More numbers than columns: a page’s or a note’s before or behind. Taken where one stretch of them adds up, and none that was cut. */
function placeSurplus(items: readonly Token[], { columns, text }: Placing): Cells | null {
  if (items.length > columns + MOST_SURPLUS || hasCut(text, items, columns)) return null;
  for (let start = 0; start + columns <= items.length; start++) {
    const stretch = items.slice(start, start + columns);
    if (addsUp(stretch)) return stretch;
  }
  return null;
}

/** True where the numbers but the last add up to the last. */
export function addsUp(items: readonly Token[]): boolean {
  const numbers = items.map((item) => item.number?.digits ?? '');
  const total = numbers.pop();
  return !numbers.includes('') && !!total && compareSum(numbers, total) === 0;
}

/** Rows whose width changed at a page break: the first number is the first column's, the last one the total. */
function placeRagged(
  items: readonly Token[],
  inner: readonly Token[],
  columns: number,
  hasTotal: boolean,
): Cells | null {
  if (!hasTotal) return items.slice(columns).some(({ number }) => number) ? null : fill(items, columns);
  const trailing = lastOf(items).kind === 'blank';
  const leading = items[0].kind === 'blank';
  if (inner.length === columns) return inner;
  if (trailing && inner.length === columns - 1 && mayHaveLostOne(inner)) return null;
  if (items.slice(columns).every(isBlank) && items.length > columns) return items.slice(0, columns);
  if (inner.length === 1) {
    if (leading && !trailing) return withTotal(items.slice(0, -1), inner[0], columns);
    return trailing && !leading ? fill(items.slice(0, columns), columns) : null;
  }
  // Only cells that are empty show that a grid was there: numbers alone may have moved to the left.
  const middle = inner.slice(1, -1);
  const isSure = middle.length > 0 && middle.every(isBlank);
  if (isSure && (inner.length > columns || !leading))
    return withTotal(inner.slice(0, -1), lastOf(inner), columns);
  return null;
}

/** 18 0 0 0 0 18 and empty cells: the last number may be the total, of which a 0 before it was lost. */
const mayHaveLostOne = (inner: readonly Token[]): boolean =>
  addsUp(inner) && lastOf(inner).number?.digits !== '0';

function withTotal(parts: readonly Token[], total: Token, columns: number): Cells {
  const placed = fill(parts.slice(0, columns - 1), columns);
  placed[columns - 1] = total;
  return placed;
}
