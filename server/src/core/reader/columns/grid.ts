/** Learns where a table's columns stand: in which fields of a divided line, or at which places of an aligned one. */
import { displayWidth, fold } from '../../fold';
import { lastOf } from '../../mapped';
import { isBlank, isNumber, type Token } from '../lines/token';
import type { RowText } from '../rows/rowText';
import { isWritten } from '../rows/stray';

/** Where the columns stand in lines of so many fields. */
export interface Window {
  /** The field of the first column; absent where it counts from the label. */
  readonly first?: number;
  /** How many fields behind the label's the first column stands. */
  readonly behind?: number;
}

export interface Grid {
  readonly windows: ReadonlyMap<number, Window>;
  /** Display columns of each column in a text aligned by spaces: from and to in turn; null where it is not. */
  readonly hulls: readonly (readonly [number, number])[] | null;
}

export function gridOf(
  text: string,
  lineStarts: readonly number[],
  rows: readonly RowText[],
  columns: number,
): Grid {
  return { windows: windowsOf(rows, columns), hulls: hullsOf(text, lineStarts, rows, columns) };
}

/** A mark for nothing (/) stands in a cell of the row's own; where nothing stands may be what a merged label left. */
const isEmpty = (item: Token): boolean => !isWritten(item);

/** The items without the empty ones at either end. */
export function withoutEnds(items: readonly Token[], isNone = isBlank): readonly Token[] {
  let start = 0;
  let end = items.length;
  while (start < end && isNone(items[start])) start++;
  while (end > start && isNone(items[end - 1])) end--;
  return items.slice(start, end);
}

const isFull = (items: readonly Token[], columns: number) =>
  items.length === columns && items.every(isNumber);

/** From the rows that are full, for each number of fields that a line has. */
function windowsOf(rows: readonly RowText[], columns: number): Map<number, Window> {
  const seen = new Map<number, { first: Set<number>; behind: Set<number> }>();
  for (const row of rows) {
    if (row.fields === 0) continue;
    const items = withoutEnds(row.items, isEmpty);
    if (!isFull(items, columns)) continue;
    const known = seen.get(row.fields) ?? { first: new Set(), behind: new Set() };
    seen.set(row.fields, known);
    known.first.add(items[0].field);
    known.behind.add(items[0].field - row.labelField);
  }
  const windows = new Map<number, Window>();
  for (const [fields, { first, behind }] of seen) {
    if (first.size === 1) windows.set(fields, { first: [...first][0] });
    else if (behind.size === 1) windows.set(fields, { behind: [...behind][0] });
  }
  return windows;
}

/** The window that a header of as many fields shows: 自然人 in its first column, 总计 in its last. */
export function headerWindow(
  tokens: readonly Token[],
  fields: number,
  labels: readonly string[],
): Window | null {
  const firstKey = fold(labels[0]);
  const lastKey = fold(lastOf(labels));
  let first = -1;
  let last = -1;
  for (const token of tokens) {
    if (token.fields !== fields || token.kind !== 'text') continue;
    if (token.key === firstKey && first < 0) first = token.field;
    if (token.key === lastKey && last < 0) last = token.field;
  }
  return first >= 0 && last - first === labels.length - 1 ? { first } : null;
}

/** Numbers one blank apart stand behind one another, not under those of other rows. */
const NARROWEST_GAP = 2;

/** From the full rows of a text without dividers; null where their numbers do not stand under one another. */
function hullsOf(
  text: string,
  lineStarts: readonly number[],
  rows: readonly RowText[],
  columns: number,
): [number, number][] | null {
  const hulls: [number, number][] = [];
  let full = 0;
  for (const row of rows) {
    const { items } = row;
    if (row.fields > 0 || items[0].fields > 0 || !isFull(items, columns)) continue;
    if (items[0].line !== items[columns - 1].line) continue;
    if (items.some((item, at) => at > 0 && item.start - items[at - 1].end < NARROWEST_GAP)) return null;
    full++;
    items.forEach((item, column) => {
      const [from, to] = displaySpan(text, lineStarts, item);
      const hull = hulls[column];
      if (hull) hulls[column] = [Math.min(hull[0], from), Math.max(hull[1], to)];
      else hulls[column] = [from, to];
    });
  }
  if (full < 2) return null;
  for (let column = 1; column < columns; column++) if (hulls[column][0] <= hulls[column - 1][1]) return null;
  return hulls;
}

/** The column of an aligned text that a token stands in; -1 where it stands in none or between two. */
export function columnAt(
  hulls: Grid['hulls'],
  text: string,
  lineStarts: readonly number[],
  token: Token,
): number {
  if (!hulls) return -1;
  const [from, to] = displaySpan(text, lineStarts, token);
  const hits = hulls.flatMap((hull, column) => (from < hull[1] && to > hull[0] ? [column] : []));
  return hits.length === 1 ? hits[0] : -1;
}

function displaySpan(text: string, lineStarts: readonly number[], token: Token): [number, number] {
  let from = 0;
  for (let at = lineStarts[token.line]; at < token.start; at++) from += displayWidth(text.charCodeAt(at));
  let to = from;
  for (let at = token.start; at < token.end; at++) to += displayWidth(text.charCodeAt(at));
  return [from, to];
}
