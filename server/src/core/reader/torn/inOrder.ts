/**
 * A torn table of which all numbers stand in the form's order, row after row, wherever its labels came out, pages' numbers between
 * rows: every row and every column adds up, or would with one number changed, and no words part a row: then the source is wrong.
 * A label that stands behind its own numbers stands before the next row's.
 */
import type { Form } from '../../form/form';
import type { Relation } from '../../relations';
import { amountOf, type Token } from '../lines/token';
import { mayBePage } from '../rows/stray';
import { isSum, type KnownRow, relationsIn, type Sums, sumOf, sumsWith } from '../rows/sums';
import type { Alignment } from './alignment';
import { type Completed, textOf } from './completed';

/** A table goes over no more pages. */
const MOST_PAGES = 4;
/** More ways to leave out pages' numbers are not looked at. */
const MOST_STEPS = 5_000;

type Rows = readonly (readonly Token[])[];

/** @returns null where they do not, or in several ways, or where words name other numbers than their own row's or the next one's. */
export function readInOrder(form: Form, aligned: Alignment): Completed | null {
  const { rows, named, runs } = aligned;
  const { columns, table } = rows[0].ref;
  const cells = runs.flat();
  const pages = cells.length - columns * rows.length;
  if (pages < 0 || pages > MOST_PAGES || cells.some(({ kind, glued }) => kind !== 'number' || glued))
    return null;
  const found = rowsInOrder(aligned, relationsIn(form, table), pages);
  if (!found) return null;
  const read = new Set(found.flat());
  const isOwn = (cell: Token, at: number) => cell === found[at][0] || cell === found[at + 1]?.[0];
  if (named.some((cell, at) => cell && read.has(cell) && !isOwn(cell, at))) return null;
  return {
    texts: rows.map((row, at) => {
      const label = named[at] === found[at][0] ? row.label : null;
      return textOf({ ...row, label }, found[at]);
    }),
    left: cells.filter((cell) => !read.has(cell)).map((cell) => [cell]),
  };
}

/** @returns the only way to read the rows, but for so many numbers of pages; null where there is none, or another. */
function rowsInOrder({ rows, runs }: Alignment, relations: readonly Relation[], pages: number): Rows | null {
  const { columns } = rows[0].ref;
  const cells = runs.flat();
  const values = cells.map(amountOf);
  const runOf = runs.flatMap((run, nth) => run.map(() => nth));
  const own: (readonly Token[])[] = [];
  /** By their numbers. */
  const ways = new Map<string, Rows>();
  let steps = 0;
  let isPure = true;
  goOn(0, pages, 0);
  isPure = false;
  if (ways.size === 0) goOn(0, pages, 1);
  return ways.size === 1 && steps <= MOST_STEPS ? [...ways.values()][0] : null;

  /** @param left so many of the numbers are pages’. @param broken so many rows may not add up. */
  function goOn(at: number, left: number, broken: number): void {
    if (++steps > MOST_STEPS) return;
    if (own.length === rows.length) {
      if (at + left === cells.length && isTrue(rows, own, relations, isPure))
        ways.set(own.flat().map(amountOf).join(), [...own]);
      return;
    }
    const end = at + columns;
    const isWhole = runOf[at] === runOf[end - 1];
    const isRow = isSum(values.slice(at, end));
    if (end <= cells.length && (isPure || isWhole) && (isRow || broken > 0)) {
      own.push(cells.slice(at, end));
      goOn(end, left, isRow ? broken : broken - 1);
      own.pop();
    }
    const [isFirst, isLast] = [runOf[at - 1] !== runOf[at], runOf[at] !== runOf[at + 1]];
    // Where a sum does not hold, it may be what is left of a number that was cut in two, unless words part it from all others.
    if (left > 0 && (isPure ? isFirst || isLast : isFirst && isLast) && mayBePage(values[at]))
      goOn(at + 1, left - 1, broken);
  }
}

/** Every sum holds, or, where not all is pure, would with another number in the one row that does not add up. */
function isTrue(
  rows: Alignment['rows'],
  own: Rows,
  relations: readonly Relation[],
  isPure: boolean,
): boolean {
  const known = own.map((row, at) => ({ first: rows[at].ref.first, values: row.map(amountOf) }));
  const sums = sumsWith(relations, known);
  const wrong = known.find(({ values }) => !isSum(values));
  if (isPure || !wrong) return isPure && !sums.isBroken();
  return canBeRight(sums, wrong);
}

/** With another number in a row that does not add up, every sum would hold. */
function canBeRight(sums: Sums, { first, values }: KnownRow): boolean {
  const total = values.length - 1;
  const excess = sumOf(values) - 2 * values[total];
  return values.some((value, column) => {
    const right = value + (column === total ? excess : -excess);
    const row = values.with(column, right);
    sums.setRow(first, values, -1);
    sums.setRow(first, row, 1);
    const holds = right >= 0 && !sums.isBroken();
    sums.setRow(first, row, -1);
    sums.setRow(first, values, 1);
    return holds;
  });
}
