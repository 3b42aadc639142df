/** Rows that may have a page’s number, in the place of one that stands elsewhere. */
import { lastOf } from '../../../mapped';
import { amountOf, type Token } from '../../lines/token';
import { linesIn, mayBePage } from '../../rows/stray';
import { isColumn } from '../columnHeads';
import type { AsRead, Row } from './asRead';

/** All that it has is a number that may be a page’s. */
export const mayBePages = (table: AsRead, row: Row): boolean =>
  row?.items.length === 1 && !table.isInLine(row) && mayBePage(amountOf(row.items[0]));

/** At one of its ends it has what may be a page’s number, and beside that, behind words, stands a number that is no row’s. */
export function hasPage(table: AsRead, row: Row): boolean {
  const { own, left, hasTotal, refs } = table;
  if (left.length === 0 || !row || table.isInLine(row) || (hasTotal && !table.isBroken(row))) return false;
  const [first, last] = [row.items[0], lastOf(row.items)];
  const beside = (token: Token, step: 1 | -1) => {
    let to = own.indexOf(token) + step;
    while (own[to]?.kind === 'text') to += step;
    const isLeft = left.some((run) => run.includes(own[to]));
    // No page's number stands between a repeated header and the row below it.
    const isPage = mayBePage(amountOf(own[to])) && !isColumn(own[to - 1], refs);
    const isCut = step > 0 && !hasTotal && !isPage;
    return isLeft && (isCut || mayBePage(amountOf(token)));
  };
  return beside(last, 1) || beside(first, -1);
}

/** Behind a line of its numbers stand others each in its own: another’s total, or a page’s number, for one that was lost. */
export function endsInPage({ text, hasTotal }: AsRead, row: Row): boolean {
  const [line, end, ...more] = linesIn(row?.items ?? []);
  if (!row?.label || !end || end.length > 1) return false;
  if (more.length > 0) return hasTotal && line.length > 1 && more.every(({ length }) => length === 1);
  if (!mayBePage(amountOf(end[0]))) return false;
  return hasTotal ? line.length > 1 : !text.slice(row.label.end, line[0].start).includes('\n');
}
