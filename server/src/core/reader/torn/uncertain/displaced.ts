/** Rows that may have another’s number: one that stands apart from the others, or in a line that goes on with numbers of none. */
import { amountOf, type Token } from '../../lines/tokens';
import { hasCut, isOfCut } from '../../rows/cutNumbers';
import { mayBePage } from '../../rows/stray';
import { isSum, sumOf } from '../../rows/sums';
import type { AsRead, Row } from './asRead';

/** A number that another row lacks stands behind its own, or one that was cut in two is beside the total that it lost. */
export function displaced(table: AsRead): number[] {
  const { rows, left, columns } = table;
  const lost = [...rows.map((row) => row?.items ?? []), ...left].filter(
    ({ length }) => length === columns - 1,
  );
  const others = rows.filter((row) => row?.items.length !== columns);
  const alone = left.flatMap((run) => (run.length === 1 ? run : []));
  const elsewhere = [...left.flat(), ...others.flatMap((row) => row?.items ?? [])];
  return table.at((at) => {
    const row = rows[at];
    if (!row || row.standing || row.items.length !== columns) return false;
    const numbers = row.items.map(amountOf);
    const tail = row.items.findIndex(({ line }) => line !== row.items[0].line);
    const isForeign = (item: Token, nth: number) =>
      item.line !== row.items[nth - 1]?.line &&
      lost.some((items) => {
        const own = items.map(amountOf);
        // What adds up as it stands has lost a 0, rather, unless the number stands apart.
        const isLost = tail > 1 || !isSum(own) || sumOf(own) === 0;
        return isLost && items[0].start < row.items[0].start && sumOf(own) === numbers[nth];
      });
    if (isOfCut(table.text, row.items, elsewhere, alone)) return true;
    if (tail > 1) return row.items.some((item, nth) => nth >= tail && isForeign(item, nth));
    const last = columns - 1;
    return (numbers[last] > 0 || table.isBroken(row)) && isForeign(row.items[last], last);
  });
}

/**
 * The line of its numbers goes on with others that are not its own and no whole row: one was cut in two, or they are not the
 * first. Numbers that are not in the text’s order may be others of those that stand together, and add up in another.
 */
export function isCutOff(table: AsRead, row: Row): boolean {
  if (!row) return false;
  const { text, own, left, hasTotal, columns } = table;
  const { items } = row;
  const isMoved = !table.isAll && items.some(({ start }, at) => start < items[Math.max(0, at - 1)].start);
  if (isMoved && hasTotal && table.beside(items[0], 1) !== items[1] && isTurned(items.map(amountOf)))
    return true;
  const behind = table.beside(items[items.length - 1], 1);
  const next = left.find(([first]) => first === behind);
  if (hasTotal && next && hasCut(text, [...items, next[0]], columns)) return true;
  return items.some((item) => {
    const around = [table.beside(item, -1), table.beside(item, 1)];
    const isOther = (beside: Token | undefined) =>
      beside?.kind === 'number' && beside.line === item.line && !items.includes(beside);
    const isLeft = (beside: Token | undefined) =>
      left.some((run) => run.length === 1 && run[0] === beside) && mayBePage(amountOf(beside));
    if (isMoved && around.some(isLeft)) return true;
    if (!around.some(isOther)) return false;
    const line = own.filter((other) => other.kind === 'number' && other.line === item.line);
    // Behind a whole row may be the mark of a note.
    const isFirst = items.every((cell, nth) => cell === line[nth]);
    return line.length % columns > 0 && (!isFirst || hasCut(text, line, columns));
  });
}

/** It adds up as well with the first number behind the others. */
const isTurned = ([first, ...others]: readonly number[]) => first !== others[0] && isSum([...others, first]);
