/** Stretches of numbers under headers that the form prints in one line (table 四), and the places of each one's numbers. */
import { withoutEnds } from './grid';
import { spread } from './infer';
import { addsUp } from './place';
import { isWritten, wholeLine, withoutBare, withoutStray } from './stray';
import type { Token } from './tokens';

/** More lost numbers than this are not looked for. */
const MOST_LOST = 2;

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
    return own === items ? items : placeStretch(own, length, width);
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
      if (addsUpInGroups(stretch, width)) return stretch;
    }
    return null;
  }
  const lost = length - items.length;
  if (lost > MOST_LOST || items.some((item) => item.kind !== 'number')) return null;
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

/** A number in a line by itself beside the others is one of them only where every sum needs it. */
export const ownItems = (items: readonly Token[], width: number): readonly Token[] =>
  withoutStray(items, (cells) => addsUpInGroups(cells, width));

const digitsOf = (token: Token | null) => token?.number?.digits ?? '0';

const sameValues = (a: readonly (Token | null)[], b: readonly (Token | null)[]) =>
  a.every((token, at) => digitsOf(token) === digitsOf(b[at]));

const ZERO = { number: { digits: '0' } } as Token;

export function addsUpInGroups(cells: readonly (Token | null)[], width: number): boolean {
  for (let start = 0; start < cells.length; start += width)
    if (!addsUp(cells.slice(start, start + width).map((cell) => cell ?? ZERO))) return false;
  return true;
}
