/**
 * A torn table of which all numbers stand in the form's order, row after row, wherever its labels came out, pages' numbers between
 * rows: every row and every column adds up, or would with one number changed, and no words part a row: then the source is wrong.
 * A label that stands behind its own numbers stands before the next row's.
 */
import type { Form } from '../../form/form';
import { amountOf, type Token } from '../lines/tokens';
import { mayBePage } from '../rows/stray';
import { isSum, relationsIn, Sums } from '../rows/sums';
import type { Alignment } from './align';
import { type Completed, textOf } from './completed';

/** A table goes over no more pages. */
const MOST_PAGES = 4;
/** More ways to leave out pages' numbers are not looked at. */
const MOST_STEPS = 5_000;

type Rows = readonly (readonly Token[])[];

/** @returns null where they do not, or in several ways, or where words name other numbers than their own row's or the next one's. */
export function readInOrder(form: Form, { rows, named, runs }: Alignment): Completed | null {
  const { columns, table } = rows[0].ref;
  const cells = runs.flat();
  const pages = cells.length - columns * rows.length;
  if (pages < 0 || pages > MOST_PAGES || cells.some(({ kind, glued }) => kind !== 'number' || glued))
    return null;
  const values = cells.map(amountOf);
  const runOf = runs.flatMap((run, nth) => run.map(() => nth));
  const relations = relationsIn(form, table);
  const own: (readonly Token[])[] = [];
  const ways = new Map<string, Rows>();
  let steps = 0;
  let isPure = true;
  goOn(0, pages, 0);
  isPure = false;
  if (ways.size === 0) goOn(0, pages, 1);
  const [found, other] = [...ways.values()];
  if (!found || other || steps > MOST_STEPS) return null;
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

  /** @param left so many of the numbers are pages’. @param broken so many rows may not add up. */
  function goOn(at: number, left: number, broken: number): void {
    if (++steps > MOST_STEPS) return;
    if (own.length === rows.length) {
      if (at + left === cells.length && isTrue()) ways.set(own.flat().map(amountOf).join(), [...own]);
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

  /** Every sum holds, or would with another number in the one row that does not add up. */
  function isTrue(): boolean {
    const numbers = own.flat().map(amountOf);
    const places = own.flatMap((row, at) => row.map((_, column) => rows[at].ref.first + column));
    const sums = new Sums(relations, []);
    for (const [at, value] of numbers.entries()) sums.set(places[at], value, 1);
    const wrong = own.findIndex((row) => !isSum(row.map(amountOf)));
    if (isPure || wrong < 0) return isPure && !sums.isBroken();
    const last = (wrong + 1) * columns - 1;
    const excess = numbers
      .slice(last + 1 - columns, last)
      .reduce((gap, value) => gap + value, -numbers[last]);
    for (let at = last + 1 - columns; at <= last; at++) {
      const right = numbers[at] + (at === last ? excess : -excess);
      sums.set(places[at], numbers[at], -1);
      sums.set(places[at], right, 1);
      if (right >= 0 && !sums.isBroken()) return true;
      sums.set(places[at], right, -1);
      sums.set(places[at], numbers[at], 1);
    }
    return false;
  }
}
