/**
 * Reads a table of which the last column came out apart: a page's rows without their totals, then the column's header and these,
 * maybe behind the next heading. Rows of a page before may be whole.
 */
import { fold } from '../../fold';
import type { Relation } from '../../relations';
import { amountOf, type Token } from '../lines/token';
import type { RowRef } from '../rows/labels';
import { mayBePage } from '../rows/stray';
import { isSum, sumsWith } from '../rows/sums';

/** @returns the cells of each row; null where not everything adds up. */
export function readTotalsApart(
  tokens: readonly Token[],
  refs: readonly RowRef[],
  header: string,
  relations: readonly Relation[],
): readonly (readonly Token[])[] | null {
  const key = fold(header);
  const rows: Token[][] = [];
  let own: Token[][] = [];
  let words = '';
  let isBegun = false;
  for (let at = 0; at < tokens.length && rows.length < refs.length; ) {
    const token = tokens[at];
    if (token.kind === 'text') {
      words += token.key;
      at++;
      continue;
    }
    const block = blockFrom(tokens, at);
    at += block.length;
    isBegun ||= words.includes(refs[0].key);
    words = '';
    if (!isBegun) continue;
    const isHeaded = tokens[at - block.length - 1]?.key === key;
    const read = isHeaded ? rowsOf(own, block, refs[0].columns) : null;
    if (!read) {
      own.push(block);
      continue;
    }
    rows.push(...read);
    own = [];
  }
  return rows.length === refs.length && addUp(rows, refs, relations) ? rows : null;
}

/** The numbers that stand together with neither words nor an empty line between them. */
function blockFrom(tokens: readonly Token[], start: number): Token[] {
  let end = start + 1;
  while (tokens[end] && tokens[end].kind !== 'text' && tokens[end].line - tokens[end - 1].line <= 1) end++;
  return tokens.slice(start, end);
}

/** Rows of these numbers, the last ones with these totals: with a page's number among them or without. */
function rowsOf(own: readonly Token[][], totals: readonly Token[], columns: number): Token[][] | null {
  const isPage = (block: readonly Token[]) => block.length === 1 && mayBePage(amountOf(block[0]));
  for (const blocks of [own, own.filter((block) => !isPage(block))]) {
    const items = blocks.flat();
    const whole = (items.length - totals.length * (columns - 1)) / columns;
    if (!Number.isInteger(whole) || whole < 0) continue;
    const before = Array.from({ length: whole }, (_, row) => items.slice(row * columns, (row + 1) * columns));
    const rest = items.slice(whole * columns);
    const rows = totals.map((total, row) => [
      ...rest.slice(row * (columns - 1), (row + 1) * (columns - 1)),
      total,
    ]);
    const all = [...before, ...rows];
    if (all.every((row) => isSum(row.map(amountOf)))) return all;
  }
  return null;
}

/** Every sum of the columns is there and holds. */
function addUp(
  rows: readonly (readonly Token[])[],
  refs: readonly RowRef[],
  relations: readonly Relation[],
): boolean {
  const sums = sumsWith(
    relations,
    rows.map((row, at) => ({ first: refs[at].first, values: row.map(amountOf) })),
  );
  return sums.isClosed() && !sums.isBroken();
}
