/** Empty cells behind a row's numbers that are none of its own: where one cell stands a line, those in front of the next row's label. */
import type { Token } from '../lines/token';
import type { RowText } from './rowText';

/** A mark for nothing (/) is somebody's. */
const isEmpty = (token: Token | undefined): boolean => token?.kind === 'blank' && token.start === token.end;

/**
 * Where one cell stands a line, the empty cells behind a wider gap are those in front of the next row's label
 * (cells merged downwards).
 */
export function withoutNextRow(items: readonly Token[]): readonly Token[] {
  if (!isEmpty(items.at(-1)) || items.length < 2 || items[0].isBetween) return items;
  const step = items[1].line - items[0].line;
  let end = items.length;
  while (end > 1 && isEmpty(items[end - 1]) && items[end - 1].line - items[end - 2].line <= step) end--;
  return end > 1 && isEmpty(items[end - 1]) ? items.slice(0, end - 1) : items;
}

/** So many full rows with an empty cell behind them tell that each row begins with some. */
const ENOUGH_MARKED = 3;

/**
 * Where one cell stands a line, and pipes begin each row, those are no empty cells of the row before: rows that have all
 * their numbers without them tell. A row with too few numbers, no empty cell among them, has lost one, and none of its last
 * ones is empty.
 */
export function withoutMarkers(rows: RowText[]): RowText[] {
  let [marked, unmarked, least] = [0, 0, Infinity];
  for (const { ref, items, fields } of rows) {
    if (!ref || fields > 0 || items[0].fields !== 1) continue;
    const written = writtenOf(items);
    if (written !== ref.columns) continue;
    if (items.length === written) unmarked++;
    else {
      marked++;
      least = Math.min(least, items.length - written);
    }
  }
  if (marked < ENOUGH_MARKED || marked < unmarked) return rows;
  return rows.map((row) => {
    const { items, fields, ref } = row;
    if (fields > 0 || !ref || !isEmpty(items.at(-1))) return row;
    const written = writtenOf(items);
    if (written === 1 || written >= ref.columns || items.length <= least) return row;
    return { ...row, items: items.slice(0, written || -least) };
  });
}

/** How many cells stand in front of the empty ones at a row's end; 0 where one of them is empty, too. */
function writtenOf(items: readonly Token[]): number {
  let end = items.length;
  while (isEmpty(items[end - 1])) end--;
  return items.slice(0, end).some(isEmpty) ? 0 : end;
}
