/**
 * Places the numbers of rows that have fewer of them than the table has columns, where the relations leave one way:
 * a number that a conversion lost was a 0 if the others still add up, and the columns' sums tell where it stood.
 */
import type { Relation } from '../../relations';
import { amountOf, type Token } from '../lines/token';
import { isSum, Sums } from '../rows/sums';

export interface ShortRow {
  /** The first of the row's places. */
  readonly first: number;
  readonly columns: number;
  readonly items: readonly Token[];
}

/** How a short row reads: a token or null, and a value or null (not told), for each column. */
export interface Reading {
  readonly tokens: readonly (Token | null)[];
  readonly values: readonly (number | null)[];
}

/** One way to read it, in which each column has a number. */
interface Way extends Reading {
  readonly values: readonly number[];
}

/** More ways than this to combine are not tried: only what all ways agree on counts then. */
const MOST_COMBINATIONS = 4096;

const isZero = (items: readonly Token[]) => items.every(({ number }) => number?.digits === '0');

/**
 * @param values the known values of the form's places, NaN where unknown.
 * @returns for each short row how it reads; null where nothing can be told.
 */
export function inferShortRows(
  rows: readonly ShortRow[],
  values: readonly number[],
  relations: readonly Relation[],
): (Reading | null)[] {
  const own = relations.filter((relation) => rows.some((row) => touches(relation, row)));
  const strict = rows.map((row) => waysOf(row.items, row.columns, 1));
  const solved = combine(rows, strict, values, own) ?? solveLoosely(rows, values, own);
  if (!solved) return rows.map(() => null);
  const known = [...values];
  rows.forEach(({ first, columns }, at) => {
    if (solved[at].length > 0) known.fill(0, first, first + columns);
  });
  const isKnown = ({ parts, whole }: Relation) =>
    ![...parts, ...whole].some((index) => Number.isNaN(known[index]));
  const isClosed = (row: ShortRow) =>
    (row.items.length === row.columns - 1 && isZero(row.items)) ||
    own.every((relation) => !touches(relation, row) || isKnown(relation));
  return solved.map((ways, at) => (isClosed(rows[at]) ? agreement(ways) : null));
}

/** Some of the row's places stand in the sum. */
const touches = ({ parts, whole }: Relation, { first, columns }: ShortRow): boolean =>
  [...parts, ...whole].some((index) => index >= first && index < first + columns);

/** The same with the first number in any column, where no way with it in the first one fits. */
function solveLoosely(rows: readonly ShortRow[], values: readonly number[], relations: readonly Relation[]) {
  return combine(
    rows,
    rows.map((row) => waysOf(row.items, row.columns, 0)),
    values,
    relations,
  );
}

/**
 * Every way to spread the numbers in their order over the columns, the last one in the last column, lost ones
 * being 0, so that the row adds up. Ways that give the same values are one.
 */
function waysOf(items: readonly Token[], columns: number, firstGap: number): Way[] {
  const numbers = items.map(amountOf);
  if (!numbers.every(Number.isSafeInteger) || !isSum(numbers)) return [];
  const ways = new Map<string, Way>();
  const gaps = columns - items.length;
  if (gaps < 0) return [];
  if (items.length === 1) firstGap = 0;
  spread(columns - 1 - firstGap, gaps, (isGap) => {
    const tokens: (Token | null)[] = [];
    let next = 0;
    for (let column = 0; column < columns; column++)
      tokens.push(
        column < columns - 1 && column >= firstGap && isGap[column - firstGap] ? null : items[next++],
      );
    const values = tokens.map((token) => token?.number?.value ?? 0);
    const key = values.join();
    if (!ways.has(key)) ways.set(key, { tokens, values });
  });
  return [...ways.values()];
}

/** Calls `use` with each choice of so many places out of the length, late places first. */
export function spread(length: number, chosen: number, use: (isChosen: readonly boolean[]) => void): void {
  const isChosen: boolean[] = new Array(length).fill(false);
  const choose = (end: number, left: number) => {
    if (left === 0) return use(isChosen);
    for (let at = end - 1; at >= left - 1; at--) {
      isChosen[at] = true;
      choose(at, left - 1);
      isChosen[at] = false;
    }
  };
  choose(length, chosen);
}

/** Keeps of each row's ways those that stand in a combination in which no relation is broken; null if none does. */
function combine(
  rows: readonly ShortRow[],
  ways: readonly (readonly Way[])[],
  known: readonly number[],
  relations: readonly Relation[],
): Way[][] | null {
  const count = ways.reduce((product, list) => product * Math.max(list.length, 1), 1);
  if (count > MOST_COMBINATIONS) return null;
  const sums = new Sums(relations, known);
  const kept = ways.map(() => new Set<Way>());
  /** Of a row without any way, none. */
  const chosen = new Map<number, Way>();
  const choose = (row: number) => {
    if (row === rows.length) {
      if (!sums.isBroken()) for (const [at, way] of chosen) kept[at].add(way);
      return;
    }
    if (ways[row].length === 0) choose(row + 1);
    for (const way of ways[row]) {
      chosen.set(row, way);
      sums.setRow(rows[row].first, way.values, 1);
      choose(row + 1);
      sums.setRow(rows[row].first, way.values, -1);
    }
  };
  choose(0);
  return kept.some((set, at) => set.size === 0 && ways[at].length > 0) ? null : kept.map((set) => [...set]);
}

/** What all ways agree on. */
function agreement(ways: readonly Way[]): Reading | null {
  if (ways.length === 0) return null;
  const [first, ...others] = ways;
  const agreed = first.values.map((value, column) => others.every((way) => way.values[column] === value));
  return {
    tokens: first.tokens.map((token, column) => (agreed[column] ? token : null)),
    values: first.values.map((value, column) => (agreed[column] ? value : null)),
  };
}
