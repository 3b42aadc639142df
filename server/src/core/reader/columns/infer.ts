/**
 * Places the numbers of rows that have fewer of them than the table has columns, where the relations leave one way:
 * a number that a conversion lost was a 0 if the others still add up, and the columns' sums tell where it stood.
 */
import type { Relation } from '../../relations';
import { amountOf, type Token } from '../lines/token';
import { isSum } from '../rows/sums';

export interface ShortRow {
  /** The first of the row's places. */
  readonly first: number;
  readonly columns: number;
  readonly items: readonly Token[];
}

/** A way to read a short row: a token or null, and a value or null (not told), for each column. */
export interface Reading {
  readonly tokens: readonly (Token | null)[];
  readonly values: readonly (number | null)[];
}

/** More ways than this to combine are not tried: only what all ways agree on counts then. */
const MOST_COMBINATIONS = 4096;

const OPEN = Number.NaN;

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
  const own = relations.filter(({ parts, whole }) =>
    [...parts, ...whole].some((index) =>
      rows.some(({ first, columns }) => index >= first && index < first + columns),
    ),
  );
  const strict = rows.map((row) => waysOf(row.items, row.columns, 1));
  const solved = combine(rows, strict, values, own) ?? solveLoosely(rows, values, own);
  if (!solved) return rows.map(() => null);
  const known = [...values];
  rows.forEach(({ first, columns }, at) => {
    if (solved[at].length > 0) known.fill(0, first, first + columns);
  });
  const isClosed = ({ first, columns, items }: ShortRow) =>
    (items.length === columns - 1 && isZero(items)) ||
    own.every(
      ({ parts, whole }) =>
        ![...parts, ...whole].some((index) => index >= first && index < first + columns) ||
        ![...parts, ...whole].some((index) => Number.isNaN(known[index])),
    );
  return solved.map((ways, at) => (isClosed(rows[at]) ? agreement(ways) : null));
}

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
function waysOf(items: readonly Token[], columns: number, firstGap: number): Reading[] {
  const numbers = items.map(amountOf);
  if (!numbers.every(Number.isSafeInteger) || !isSum(numbers)) return [];
  const ways = new Map<string, Reading>();
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
  ways: readonly (readonly Reading[])[],
  known: readonly number[],
  relations: readonly Relation[],
): Reading[][] | null {
  const count = ways.reduce((product, list) => product * Math.max(list.length, 1), 1);
  if (count > MOST_COMBINATIONS) return null;
  const values = [...known];
  const kept = ways.map(() => new Set<Reading>());
  const chosen: Reading[] = [];
  const choose = (row: number) => {
    if (row === rows.length) {
      if (relations.some((relation) => isBroken(relation, values))) return;
      chosen.forEach((way, at) => {
        kept[at].add(way);
      });
      return;
    }
    if (ways[row].length === 0) {
      chosen[row] = { tokens: [], values: [] };
      choose(row + 1);
      return;
    }
    const { first, columns } = rows[row];
    for (const way of ways[row]) {
      chosen[row] = way;
      for (let column = 0; column < columns; column++) values[first + column] = way.values[column] ?? OPEN;
      choose(row + 1);
    }
    for (let column = 0; column < columns; column++) values[first + column] = OPEN;
  };
  choose(0);
  return kept.some((set, at) => set.size === 0 && ways[at].length > 0) || kept.every((set) => set.size === 0)
    ? null
    : kept.map((set) => [...set].filter((way) => way.values.length > 0));
}

/** As relations.ts judges: unknown numbers can only add to their own side. */
function isBroken(relation: Relation, values: readonly number[]): boolean {
  let parts = 0;
  let whole = 0;
  let partsOpen = false;
  let wholeOpen = false;
  for (const index of relation.parts)
    if (Number.isNaN(values[index])) partsOpen = true;
    else parts += values[index];
  for (const index of relation.whole)
    if (Number.isNaN(values[index])) wholeOpen = true;
    else whole += values[index];
  if (partsOpen) return !wholeOpen && parts > whole;
  return wholeOpen ? whole > parts : parts !== whole;
}

/** What all ways agree on. */
function agreement(ways: readonly Reading[]): Reading | null {
  if (ways.length === 0) return null;
  const [first, ...others] = ways;
  const agreed = first.values.map((value, column) => others.every((way) => way.values[column] === value));
  return {
    tokens: first.tokens.map((token, column) => (agreed[column] ? token : null)),
    values: first.values.map((value, column) => (agreed[column] ? value : null)),
  };
}
