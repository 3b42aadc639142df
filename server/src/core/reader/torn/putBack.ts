/**
 * Gives the rows of a torn table the numbers that stand apart from them (complete.ts), and drops what is not sure:
 * where not all of the table comes out right, only rows stay that stand clearly in their place (named.ts).
 */
import type { Form } from '../../form/form';
import type { Relation } from '../../relations';
import { amountOf, stretchesOf, type Token } from '../lines/token';
import { relationsIn } from '../rows/sums';
import type { AlignedRow, Alignment } from './alignment';
import { excessesIn } from './brokenRuns';
import { mayEndOtherwise } from './byChance';
import { complete } from './complete';
import { type Completed, textOf } from './completed';
import { isAlone } from './doubtful';
import { kept, type Ways } from './kept';
import { ClearRows, isContradicted, isNamed, isScattered, isZero } from './named';
import type { Way } from './openRows';
import { withoutUntrue } from './untrue';

/** Of a table's numbers so many may have been printed behind it. */
const MOST_BEYOND = 4;
/** From what the words tell to less and less of it. */
const PASSES = 3;

/** @param beyond numbers behind the table: a few of its own may have been printed among them. */
export function putBack(form: Form, aligned: Alignment, beyond: readonly Token[]): Completed {
  const { rows, runs } = aligned;
  const { columns, table } = rows[0].ref;
  const relations = relationsIn(form, table);
  const { whole, open, own } = partedRows(aligned);
  const near = nearOf(form, rows, open, own, beyond);
  const pool = [...own, ...(near ?? [])];
  const numbers = runs.map((run) => run.map(amountOf));
  // An error of the source is not to be read away: not even the sums can tell such rows from others’ pieces.
  const hasError = excessesIn(numbers, columns).length > 0;
  const clear = new ClearRows(aligned, whole, own);
  const others = new Set(own);
  const left = runs.flatMap((run) => stretchesOf(run, (token) => others.has(token)));
  const isDoubtful = mayEndOtherwise(
    whole.filter((row) => !clear.isSure(row)).map(({ pieces }) => pieces[0].items),
    left,
  );
  const ways =
    hasError || isDoubtful ? NO_WAYS : dealt(aligned, open, pool, valuesOf(form, whole), relations);
  if (ways.size === 0 && !near && areIn(open, own))
    return withoutUntrue(withoutLost(rows, clear), aligned, relations);
  const holds = (open.length === 0 && !hasError) || ways.size > 0;
  return withoutUntrue(kept({ aligned, whole, ways, clear, holds }, pool), aligned, relations);
}

/** The rows that stand whole, the others, and the numbers that no whole row has. */
function partedRows(aligned: Alignment) {
  const whole = withoutShared(aligned.rows.filter((row) => isWhole(row, aligned)));
  const open = aligned.rows.filter((row) => !whole.includes(row));
  const used = new Set(whole.flatMap(({ pieces }) => pieces[0].items));
  const own = aligned.runs.flat().filter((cell) => cell.kind === 'number' && !used.has(cell));
  return { whole, open, own };
}

/** The numbers behind the table that may be the open rows’, where enough for all that they lack stand there; else null. */
function nearOf(
  form: Form,
  rows: readonly AlignedRow[],
  open: readonly AlignedRow[],
  own: readonly Token[],
  beyond: readonly Token[],
): readonly Token[] | null {
  const { columns } = rows[0].ref;
  const lacking = open.length * columns - own.length;
  const others = form.places.length - Math.max(...rows.map(({ ref }) => ref.first)) - columns;
  if (lacking <= 0 || beyond.length < lacking + others) return null;
  if (lacking <= MOST_BEYOND) return beyond;
  // More than a few are its own only where the sums tell each of them and the next numbers are these.
  return open.every(isAlone) ? beyond.slice(0, lacking) : [];
}

/** The numbers of whole rows by place, NaN for what is to be found. */
function valuesOf(form: Form, whole: readonly AlignedRow[]): number[] {
  const values: number[] = new Array(form.places.length).fill(Number.NaN);
  for (const { ref, pieces } of whole)
    for (const [column, item] of pieces[0].items.entries()) values[ref.first + column] = amountOf(item);
  return values;
}

/** All of the numbers stand where an open row has them first. */
function areIn(open: readonly AlignedRow[], own: readonly Token[]): boolean {
  const inOpen = new Set(open.flatMap(({ pieces }) => pieces[0]?.items ?? []));
  return own.every((cell) => inOpen.has(cell));
}

/** All of its numbers stand together, and no words say that they are another's. */
const isWhole = (row: AlignedRow, aligned: Alignment): boolean =>
  row.isWhole && !isContradicted(aligned, row) && !(isScattered(row) && (isAlone(row) || isZero(row)));

/** Each row is aligned for itself: where two of them have a number in common, neither is sure. */
function withoutShared(rows: readonly AlignedRow[]): readonly AlignedRow[] {
  const uses = new Map<Token, number>();
  for (const { pieces } of rows)
    for (const item of pieces[0].items) uses.set(item, (uses.get(item) ?? 0) + 1);
  return rows.filter(({ pieces }) => pieces[0].items.every((item) => uses.get(item) === 1));
}

const NO_WAYS: Ways = new Map();

/** Deals the numbers of the pool out to the open rows: how each of those reads that all ways agree on. */
function dealt(
  aligned: Alignment,
  open: readonly AlignedRow[],
  pool: readonly Token[],
  values: readonly number[],
  relations: readonly Relation[],
): Ways {
  const { columns } = aligned.rows[0].ref;
  for (let pass = 0; pass < PASSES; pass++) {
    const found = complete({
      columns,
      values,
      open: open.map((row) => ({
        first: row.ref.first,
        known: knownOf(row, aligned, pass),
        alone: isAlone(row),
      })),
      pool: pool.map(amountOf),
      relations,
    });
    const ways = new Map<AlignedRow, Way>();
    for (const [at, way] of found.entries()) if (way) ways.set(open[at], way);
    if ([...ways].some(([row, way]) => isReordered(row, way, aligned))) return NO_WAYS;
    if (ways.size > 0) return ways;
  }
  return NO_WAYS;
}

/**
 * What can stand in a row's columns, NaN for what is to be found: the pieces that words leave it. From the second pass on a row
 * that the sums tell may have none of them, in the third a row that words name no more than its first.
 */
function knownOf(row: AlignedRow, aligned: Alignment, pass: number): number[][] {
  const { rows, named } = aligned;
  const columns = Array.from({ length: row.ref.columns });
  const own = named[rows.indexOf(row)];
  const pieces = row.pieces.filter(({ items }) => (own ? items[0] === own : !named.includes(items[0])));
  const known = pieces.map(({ items, offset }) =>
    columns.map((_, column) => amountOf(items[column - offset])),
  );
  if (own && pass > 1 && !isAlone(row))
    known.push(columns.map((_, column) => (column === 0 ? amountOf(own) : Number.NaN)));
  const isSought =
    known.length === 0 || row.isParted || (isAlone(row) && (pass > 0 || !isNamed(aligned, row)));
  return isSought ? [...known, columns.map(() => Number.NaN)] : known;
}

/** The very numbers that stand behind the row's own words, in another order: what the other rows were taken for is not so. */
function isReordered(row: AlignedRow, { values }: Way, { rows, named }: Alignment): boolean {
  const own = named[rows.indexOf(row)];
  const piece = own && row.pieces.find(({ items }) => items[0] === own);
  if (!piece || piece.items.length < row.ref.columns - 1) return false;
  const numbers = piece.items.map(amountOf);
  if (numbers.every((number, at) => number === values[at + piece.offset])) return false;
  const left = [...values];
  return numbers.every((number) => {
    const at = left.indexOf(number);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** Every number has its row: what rows lack was lost. Numbers that do not add up may have changed places. */
function withoutLost(rows: readonly AlignedRow[], clear: ClearRows): Completed {
  const found = rows.filter(({ pieces }) => pieces.length > 0);
  const read = new Set(
    withoutShared(found.filter((row) => clear.isTold(row) || row.pieces[0].items.length < row.ref.columns)),
  );
  return {
    texts: rows.map((row) => (read.has(row) ? textOf(row, row.pieces[0].items) : null)),
    left: found.filter((row) => !read.has(row)).map(({ pieces }) => pieces[0].items),
  };
}
