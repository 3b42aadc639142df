/** Rows that may have another’s number: one that stands apart from the others, or in a line that goes on with numbers of none. */
import { lastOf } from '../../../mapped';
import { amountOf, type Token } from '../../lines/token';
import { hasCut, isOfCut } from '../../rows/cutNumbers';
import { mayBePage } from '../../rows/stray';
import { isSum, sumOf } from '../../rows/sums';
import type { AsRead, Row } from './asRead';

/** A number that another row lacks stands behind its own, or one that was cut in two is beside the total that it lost. */
export function displaced(table: AsRead): number[] {
  const { rows, left, columns } = table;
  const short = [...rows.map((row) => row?.items ?? []), ...left].filter(
    ({ length }) => length === columns - 1,
  );
  const others = rows.filter((row) => row?.items.length !== columns);
  const alone = left.flatMap((run) => (run.length === 1 ? run : []));
  const elsewhere = [...left.flat(), ...others.flatMap((row) => row?.items ?? [])];
  return table.at((at) => {
    const row = rows[at];
    if (!row || row.standing || row.items.length !== columns) return false;
    const { items } = row;
    if (isOfCut(table.text, items, elsewhere, alone)) return true;
    const tail = items.findIndex(({ line }) => line !== items[0].line);
    if (tail > 1) return items.some((_, nth) => nth >= tail && isTotalOf(short, items, nth, true));
    const last = columns - 1;
    const mayMove = amountOf(items[last]) > 0 || table.isBroken(row);
    return mayMove && isTotalOf(short, items, last, false);
  });
}

/**
 * A number begins a line, and a row before it lacks one, which would be its total.
 * @param isApart the number stands apart from those of its row, which are in one line.
 */
function isTotalOf(
  short: readonly (readonly Token[])[],
  items: readonly Token[],
  nth: number,
  isApart: boolean,
): boolean {
  if (items[nth].line === items[nth - 1]?.line) return false;
  const total = amountOf(items[nth]);
  return short.some((other) => {
    const numbers = other.map(amountOf);
    const sum = sumOf(numbers);
    // What adds up as it stands has lost a 0, rather, unless the number stands apart.
    const lacksTotal = isApart || !isSum(numbers) || sum === 0;
    return lacksTotal && sum === total && other[0].start < items[0].start;
  });
}

/**
 * The line of its numbers goes on with others that are not its own and no whole row: one was cut in two, or they are not the
 * first. Numbers that are not in the text’s order may be others of those that stand together, and add up in another.
 */
export function isCutOff(table: AsRead, row: Row): boolean {
  if (!row) return false;
  const { text, left, hasTotal, columns } = table;
  const { items } = row;
  const isMoved = !table.isAll && items.some(({ start }, at) => start < items[Math.max(0, at - 1)].start);
  if (isMoved && ((hasTotal && isTurned(table, items)) || items.some((item) => isBesidePage(table, item))))
    return true;
  const behind = table.beside(lastOf(items), 1);
  const next = left.find(([first]) => first === behind);
  if (hasTotal && next && hasCut(text, [...items, next[0]], columns)) return true;
  return items.some((item) => isAmongOthers(table, items, item));
}

/** Its first two numbers do not stand together, and it adds up as well with the first behind the others. */
function isTurned(table: AsRead, items: readonly Token[]): boolean {
  if (table.beside(items[0], 1) === items[1]) return false;
  const [first, ...others] = items.map(amountOf);
  return first !== others[0] && isSum([...others, first]);
}

/** What stands beside it is no row’s, and may be a page’s number. */
const isBesidePage = (table: AsRead, item: Token): boolean =>
  besides(table, item).some((beside) =>
    table.left.some((run) => run.length === 1 && run[0] === beside && mayBePage(amountOf(beside))),
  );

/** In its line a number beside it is not the row’s, and its numbers are not those of whole rows, of which this may be one. */
function isAmongOthers(table: AsRead, items: readonly Token[], item: Token): boolean {
  const isOther = (beside: Token | undefined) =>
    beside?.kind === 'number' && beside.line === item.line && !items.includes(beside);
  if (!besides(table, item).some(isOther)) return false;
  const { text, own, columns } = table;
  const line = own.filter(({ kind, line }) => kind === 'number' && line === item.line);
  // Behind a whole row may be the mark of a note.
  const isFirst = items.every((cell, nth) => cell === line[nth]);
  return line.length % columns > 0 && (!isFirst || hasCut(text, line, columns));
}

const besides = (table: AsRead, item: Token) => [table.beside(item, -1), table.beside(item, 1)];
