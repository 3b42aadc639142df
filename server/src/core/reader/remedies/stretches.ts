/** Stretches of numbers under headers that the form prints in one line (table 四), and the places of each one's numbers. */
import { withoutEnds } from '../columns/grid';
import { spread } from '../columns/infer';
import { addsUp } from '../columns/place';
import { amountOf, type Token } from '../lines/token';
import { isWritten, linesIn, mayBePage, wholeLine, withoutBare, withoutStray } from '../rows/stray';

/** More lost numbers than this are not looked for. */
const MOST_LOST = 2;
const LARGE = 10;

interface Run {
  readonly items: Token[];
  /** The row whose header was the last one before it; -1 where none was. */
  row: number;
}

/** Stretches of cells between words. Empty cells in the lines of the header are none. */
export function runsOf(
  tokens: readonly Token[],
  from: number,
  isHeader: (token: Token) => boolean,
  rowKeys: readonly string[],
): Run[] {
  const headerLines = new Set(tokens.filter(isHeader).map((token) => token.line));
  const runs: Run[] = [];
  let row = -1;
  let current: Run | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token.kind === 'text') {
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
  return runs.filter((run) => run === last || run.items.some((item) => item.kind === 'number'));
}

/**
 * Places items in their order, without the empty cells that merged ones left; with up to two lost the one way that adds
 * up, lost numbers being 0.
 */
export function placeStretch(
  items: readonly Token[],
  length: number,
  width: number,
): readonly (Token | null)[] | null {
  if (items.length === length) {
    const own = ownItems(items, width);
    if (own !== items) return placeStretch(own, length, width);
    return hasPage(items, width) ? null : items;
  }
  const line = items.length > length ? wholeLine(items, length) : null;
  if (line) return line;
  const marked = withoutBare(items, length, (cells) => addsUpInGroups(cells, width));
  if (marked !== items) return placeStretch(marked, length, width);
  const inner = withoutEnds(items);
  if (inner.length === length && ownItems(inner, width) === inner) return inner;
  if (items.length > length) {
    const written = items.filter(isWritten);
    if (written.length === length) return written;
    if (inner.length < length) return items.slice(0, length);
    for (let start = 0; start + length <= inner.length; start++) {
      const stretch = inner.slice(start, start + length);
      if (addsUpInGroups(stretch, width)) return isOneWay(inner, stretch, width) ? stretch : null;
    }
    return null;
  }
  const lost = length - items.length;
  if (lost > MOST_LOST || items.some((item) => item.kind !== 'number')) return null;
  // More of them leave one way by chance where the numbers are small.
  if (lost > 1 && !items.some((item) => amountOf(item) >= LARGE)) return null;
  let found: (Token | null)[] | null = null;
  let several = false;
  spread(length, lost, (isLost) => {
    let next = 0;
    const way = isLost.map((gap) => (gap ? null : items[next++]));
    if (!addsUpInGroups(way, width)) return;
    if (found && !sameValues(found, way)) several = true;
    found ??= way;
  });
  return several ? null : found;
}

/** Of one number more, it is the one at the end that is left out: none else could be. */
const isOneWay = (items: readonly Token[], stretch: readonly Token[], width: number): boolean =>
  items.length > stretch.length + 1 ||
  items.every((_, at) => {
    const own = items.toSpliced(at, 1);
    return sameValues(own, stretch) || !addsUpInGroups(own, width);
  });

/** Where a tab or a pipe stands beside it, it is a cell. */
const isPages = (token: Token) => token.fields === 0 && mayBePage(amountOf(token));

/**
 * They do not add up, and one may be a page’s, in the place of another that was lost: beside a line of nearly all of them, or
 * at an end where each is in a line of its own, and it has an empty line beside it, or all of them add up without it, or the
 * group that is next to it.
 */
export function hasPage(items: readonly Token[], width: number): boolean {
  if (addsUpInGroups(items, width)) return false;
  const lines = linesIn(items);
  const isNearlyWhole = lines.some(
    ({ length }) => length < items.length && length >= items.length - MOST_LOST,
  );
  if (isNearlyWhole) return lines.some((line) => line.length === 1 && isPages(line[0]));
  if (lines.length < items.length) return false;
  const isParted = (at: number) => items[at + 1].line - items[at].line > 1;
  return [
    {
      page: items[0],
      group: items.slice(0, width),
      own: items.slice(1),
      next: items.slice(1, width + 1),
      isApart: isParted(0) && !isParted(1),
    },
    {
      page: items[items.length - 1],
      group: items.slice(-width),
      own: items.slice(0, -1),
      next: items.slice(-width - 1, -1),
      isApart: isParted(items.length - 2) && !isParted(0),
    },
  ].some(
    ({ page, group, own, next, isApart }) =>
      isPages(page) &&
      !addsUp(group) &&
      next.some(({ number }) => number?.digits !== '0') &&
      (isApart ||
        addsUp(next) ||
        items.some((_, lost) => addsUpInGroups(own.toSpliced(lost, 0, ZERO), width))),
  );
}

/** A number in a line by itself beside the others is one of them only where every sum needs it. */
export const ownItems = (items: readonly Token[], width: number): readonly Token[] =>
  withoutStray(items, (cells) => addsUpInGroups(cells, width));

const digitsOf = (token: Token | null) => token?.number?.digits ?? '0';

const sameValues = (a: readonly (Token | null)[], b: readonly (Token | null)[]) =>
  a.every((token, at) => digitsOf(token) === digitsOf(b[at]));

const ZERO = { number: { digits: '0', value: 0 } } as Token;

export function addsUpInGroups(cells: readonly (Token | null)[], width: number): boolean {
  for (let start = 0; start < cells.length; start += width)
    if (!addsUp(cells.slice(start, start + width).map((cell) => cell ?? ZERO))) return false;
  return true;
}
