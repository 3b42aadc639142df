/** Stretches of numbers under headers that the form prints in one line (table 四), and the places of each one's numbers. */
import { lastOf } from '../../mapped';
import { withoutEnds } from '../columns/grid';
import { spread } from '../columns/infer';
import { amountOf, isNumber, type Token } from '../lines/token';
import { isWritten, wholeLine, withoutBare, withoutStray } from '../rows/stray';
import { addsUpInGroups, MOST_LOST, sameValues } from './groups';
import type { Headers } from './headersAcross';
import { hasPage } from './page';

const LARGE = 10;
const LONGEST_WORD = 2;

export interface Run {
  readonly items: Token[];
  /** The row whose header was the last one before it; -1 where none was. */
  row: number;
}

/** Stretches of cells between words. Empty cells in the lines of the header are none. */
export function runsOf(tokens: readonly Token[], from: number, { leaves, rowKeys, headers }: Headers): Run[] {
  const runs: Run[] = [];
  let row = -1;
  let current: Run | null = null;
  const numberLines = new Set(tokens.filter(isNumber).map((token) => token.line));
  // In front of its numbers stands a row's label, or its group's.
  const isHeader = ({ kind, key, line }: Token) =>
    kind === 'text' &&
    (leaves.has(key) ||
      (!numberLines.has(line) && (headers.has(key) || rowKeys.some((row) => key.includes(row)))));
  const headerLines = new Set(tokens.filter(isHeader).map((token) => token.line));
  // 无 in the place of a number.
  const isWordInCell = ({ line, fields, start, end }: Token, next: Token | undefined) =>
    fields > 0 &&
    end - start <= LONGEST_WORD &&
    !headerLines.has(line) &&
    (fields > 1 ? numberLines.has(line) : next?.kind !== 'text' || current !== null);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token.kind === 'text' && !isWordInCell(token, tokens[at + 1])) {
      const named = rowKeys.findIndex((key) => token.key.includes(key));
      if (named >= 0) row = named;
      current = null;
    } else if (at > from && !(headerLines.has(token.line) && token.fields > 1)) {
      if (!current) {
        current = { items: [], row };
        runs.push(current);
      }
      current.row = row;
      current.items.push(token);
    }
  }
  const last = runs.at(-1);
  return runs.filter((run) => run === last || run.items.some(isNumber));
}

/**
 * Places items in their order, without the empty cells that merged ones left; with up to two lost the one way that adds
 * up, lost numbers being 0. Empty cells at the ends may be merged ones' or lack some of the table's: the sums tell where the others stand.
 */
export function placeStretch(
  items: readonly Token[],
  length: number,
  width: number,
): readonly (Token | null)[] | null {
  const placed = placeInOrder(items, length, width);
  const inner = withoutEnds(items);
  const isSure = items.length === length || inner.length === items.length || inner.length > length;
  if (isSure || (placed && isTrue(placed, width))) return placed;
  const from = items.indexOf(inner[0]);
  const ways = Array.from({ length: length - inner.length + 1 }, (_, shift) =>
    Array.from({ length }, (_, at) => items[from - shift + at] ?? null),
  ).filter((cells) => isTrue(cells, width));
  if (ways.length === 1) return ways[0];
  return ways.length === 0 && items[0] === inner[0] ? placed : null;
}

/** Empty cells being 0. */
const isTrue = (cells: readonly (Token | null)[], width: number): boolean =>
  addsUpInGroups(
    cells.map((cell) => (cell?.kind === 'blank' ? null : cell)),
    width,
  );

function placeInOrder(
  items: readonly Token[],
  length: number,
  width: number,
): readonly (Token | null)[] | null {
  if (items.length === length) {
    const own = ownItems(items, width);
    if (own !== items) return placeInOrder(own, length, width);
    return hasPage(items, width) ? null : items;
  }
  const line = items.length > length ? wholeLine(items, length) : null;
  if (line) return line;
  const marked = withoutBare(items, length, (cells) => addsUpInGroups(cells, width));
  if (marked !== items) return placeInOrder(marked, length, width);
  const inner = withoutEnds(items);
  if (inner.length === length && ownItems(inner, width) === inner) return inner;
  return items.length > length ? placeMore(items, inner, length, width) : placeFewer(items, length, width);
}

/** @param inner those of them without the empty cells at the ends. */
function placeMore(
  items: readonly Token[],
  inner: readonly Token[],
  length: number,
  width: number,
): readonly Token[] | null {
  const written = items.filter(isWritten);
  if (written.length === length) return written;
  if (inner.length < length) return items.slice(0, length);
  // In one line with nothing but blanks between them, one may be two halves of a number.
  if (inner[0].fields === 0 && inner[0].line === lastOf(inner).line) return null;
  for (let start = 0; start + length <= inner.length; start++) {
    const stretch = inner.slice(start, start + length);
    if (addsUpInGroups(stretch, width)) return isOneWay(inner, stretch, width) ? stretch : null;
  }
  return null;
}

/** The others were lost. */
function placeFewer(
  items: readonly Token[],
  length: number,
  width: number,
): readonly (Token | null)[] | null {
  const lost = length - items.length;
  if (!items.every(isNumber)) return null;
  // More of them leave one way by chance where the numbers are small.
  if (lost > 1 && !items.some((item) => amountOf(item) >= LARGE)) return null;
  const [way, another] = waysWithZeros(items, length, width);
  return another ? null : (way ?? null);
}

/** The ways to place numbers in their order, up to two others being 0, so that all groups add up: two that differ, one, or none. */
export function waysWithZeros(
  items: readonly Token[],
  length: number,
  width: number,
): readonly (readonly (Token | null)[])[] {
  const ways: (Token | null)[][] = [];
  const lost = length - items.length;
  if (lost < 0 || lost > MOST_LOST) return ways;
  spread(length, lost, (isLost) => {
    let next = 0;
    const way = isLost.map((gap) => (gap ? null : items[next++]));
    const isNew = ways.length < 2 && addsUpInGroups(way, width) && !ways.some((one) => sameValues(one, way));
    if (isNew) ways.push(way);
  });
  return ways;
}

/** Of one number more, it is the one at the end that is left out: none else could be. */
const isOneWay = (items: readonly Token[], stretch: readonly Token[], width: number): boolean =>
  items.length > stretch.length + 1 ||
  items.every((_, at) => {
    const own = items.toSpliced(at, 1);
    return sameValues(own, stretch) || !addsUpInGroups(own, width);
  });

/** A number in a line by itself beside the others is one of them only where every sum needs it. */
export const ownItems = (items: readonly Token[], width: number): readonly Token[] =>
  withoutStray(items, (cells) => addsUpInGroups(cells, width));
