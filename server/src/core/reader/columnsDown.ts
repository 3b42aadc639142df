/**
 * Reads a table that was written page by page, and each page column by column, as pdfminer does: with no words between, a page's
 * numbers are so many whole rows. Which way they go the sums tell: every row and every column has to add up, with all of the
 * table's numbers, in one way. The order of the rows is that of the pages; the words around each have to name its own rows.
 */
import type { Relation } from '../relations';
import type { RowRef } from './labels';
import { Runs } from './runs';
import { mayBePage } from './stray';
import { isSum, Sums } from './sums';
import { amountOf, type Token } from './tokens';

type Rows = readonly (readonly Token[])[];

/** One way to read a page. */
interface Way {
  readonly rows: Rows;
  readonly isDown: boolean;
}

/** More ways to read all of the pages are not looked at. */
const MOST_WAYS = 256;
/** Of a page's rows as many are named by the words around it, at least. */
const ENOUGH_NAMED = 0.5;

/** @returns the cells of each row; null where the sums leave no way, or several. */
export function readDown(
  tokens: readonly Token[],
  refs: readonly RowRef[],
  relations: readonly Relation[],
): Rows | null {
  const runs = new Runs(tokens);
  const pages = runs.all().map((run) => waysOf(run, refs[0].columns));
  if (pages.reduce((ways, own) => ways * own.length, 1) > MOST_WAYS) return null;
  let found: readonly Way[] | null = null;
  let isOne = true;
  goOn([]);
  return found && isOne && isTrue(found) ? rowsOf(found) : null;

  function goOn(read: readonly Way[]): void {
    const rows = rowsOf(read);
    if (rows.length > refs.length || !isOne) return;
    if (read.length < pages.length) {
      for (const own of pages[read.length]) goOn([...read, own]);
      return;
    }
    if (rows.length < refs.length || !addUp(rows, refs, relations)) return;
    isOne = !found || hasSame(rowsOf(found), rows);
    found ??= read;
  }

  function isTrue(read: readonly Way[]): boolean {
    let end = 0;
    const bounds = read.map(({ rows }) => {
      end += rows.length;
      return { start: end - rows.length, end };
    });
    const named = Array.from({ length: read.length + 1 }, (_, at) => runs.rowsNamed(at, refs));
    const isIn = (row: number, at: number) => row >= (bounds[at]?.start ?? 0) && row < (bounds[at]?.end ?? 0);
    return (
      read.every(({ isDown }) => isDown) &&
      named.every((rows, at) => rows.every((row) => isIn(row, at) || isIn(row, at - 1))) &&
      bounds.every(({ start, end: last }, at) => {
        const own = new Set([...named[at], ...named[at + 1]].filter((row) => isIn(row, at)));
        return own.size >= ENOUGH_NAMED * (last - start);
      })
    );
  }
}

const rowsOf = (read: readonly Way[]): Rows => read.flatMap(({ rows }) => rows);

/** The ways in which a page's numbers are rows that add up: across, or down; none of them may be the page's own number. */
function waysOf(run: readonly Token[], columns: number): Way[] {
  const ways: Way[] = [];
  for (const own of [run, run.slice(1), run.slice(0, -1)]) {
    const [page] = own === run ? [] : run.filter((item) => !own.includes(item));
    if (own.length % columns > 0 || (page && !mayBePage(amountOf(page)))) continue;
    const height = own.length / columns;
    const rows = (cell: (row: number, column: number) => number) =>
      Array.from({ length: height }, (_, row) =>
        Array.from({ length: columns }, (_, column) => own[cell(row, column)]),
      );
    for (const isDown of [true, false]) {
      const way = rows((row, column) => (isDown ? column * height + row : row * columns + column));
      const isNew = !ways.some((other) => hasSame(other.rows, way));
      if (isNew && way.every((row) => isSum(row.map(amountOf)))) ways.push({ rows: way, isDown });
    }
  }
  return ways;
}

const hasSame = (one: Rows, other: Rows): boolean =>
  one.length === other.length &&
  one.every((row, at) => row.every((cell, column) => amountOf(cell) === amountOf(other[at][column])));

/** Every sum of the columns is there and holds. */
export function addUp(rows: Rows, refs: readonly RowRef[], relations: readonly Relation[]): boolean {
  const sums = new Sums(relations, []);
  for (const [at, row] of rows.entries())
    for (const [column, item] of row.entries()) sums.set(refs[at].first + column, amountOf(item), 1);
  return sums.isClosed() && !sums.isBroken();
}
