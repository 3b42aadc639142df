/** A page’s number (页码) among those of table 四. */
import { addsUp } from '../columns/place';
import { amountOf, type Token } from '../lines/token';
import { linesIn, mayBePage } from '../rows/stray';
import { addsUpInGroups, MOST_LOST, ZERO } from './groups';

/** Numbers, each in a line of its own, of which the one at an end may be a page’s. */
interface End {
  readonly page: Token;
  /** An empty line stands beside it, and none between the first two, or last two, at the other end. */
  readonly isApart: boolean;
  /** The first or last of the groups, with it … */
  readonly group: readonly Token[];
  /** … and without it. */
  readonly next: readonly Token[];
  /** All numbers without it. */
  readonly others: readonly Token[];
}

/**
 * They do not add up, and one may be a page’s, in the place of another that was lost: beside a line of nearly all of them, or
 * at an end where each is in a line of its own.
 */
export function hasPage(items: readonly Token[], width: number): boolean {
  if (addsUpInGroups(items, width)) return false;
  const lines = linesIn(items);
  const isNearlyWhole = lines.some(
    ({ length }) => length < items.length && length >= items.length - MOST_LOST,
  );
  if (isNearlyWhole) return lines.some((line) => line.length === 1 && isPages(line[0]));
  return lines.length === items.length && endsOf(items, width).some((end) => isPageAt(end, width));
}

/** Where a tab or a pipe stands beside it, it is a cell. */
const isPages = (token: Token) => token.fields === 0 && mayBePage(amountOf(token));

function endsOf(items: readonly Token[], width: number): readonly End[] {
  const last = items.length - 1;
  const isParted = (at: number) => items[at + 1].line - items[at].line > 1;
  return [
    {
      page: items[0],
      isApart: isParted(0) && !isParted(1),
      group: items.slice(0, width),
      next: items.slice(1, width + 1),
      others: items.slice(1),
    },
    {
      page: items[last],
      isApart: isParted(last - 1) && !isParted(0),
      group: items.slice(-width),
      next: items.slice(-width - 1, -1),
      others: items.slice(0, -1),
    },
  ];
}

/** It has an empty line beside it, or without it the next group adds up, or all do with a 0 for the one that was lost. */
function isPageAt({ page, isApart, group, next, others }: End, width: number): boolean {
  if (!isPages(page) || addsUp(group) || next.every(({ number }) => number?.digits === '0')) return false;
  if (isApart || addsUp(next)) return true;
  return [page, ...others].some((_, lost) => addsUpInGroups(others.toSpliced(lost, 0, ZERO), width));
}
