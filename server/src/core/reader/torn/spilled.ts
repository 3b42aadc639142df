/** Reads what of table 二 a page’s end put behind the next heading. */
import type { Table } from '../../form/form';
import type { Range } from '../../model';
import { amountOf, rangeOf, type Token } from '../lines/token';
import type { Labels, RowRef } from '../rows/labels';
import type { RowText } from '../rows/rowText';
import { MOST_PAGE } from '../rows/stray';
import { textOf } from './completed';

/** What stands of a table's last rows, and behind the next heading: null for a row of which the numbers cannot be told. */
export interface Spilled {
  readonly rows: ReadonlyMap<RowRef, RowText | null>;
  readonly untold: Range | null;
}

/**
 * The last numbers of table 二 right behind the next heading, before any words: they are what the last rows lack, if there are as
 * many.
 * @returns null where no row lacks one, or nothing stands there.
 */
export function readSpilled(
  table: Table,
  labels: Labels,
  own: readonly Token[],
  behind: readonly Token[],
  texts: readonly (RowText | null)[],
): Spilled | null {
  const refs = labels.byTable.get(table) ?? [];
  const has = (ref: RowRef) => texts[ref.order]?.items.length ?? 0;
  const lacking = refs.filter((ref) => has(ref) < ref.columns);
  const from = behind.findIndex(({ line }) => line !== behind[0].line);
  const end = behind.findIndex(({ kind }, at) => at >= from && kind !== 'number');
  const spilled = from < 0 || end < 0 ? [] : behind.slice(from, end);
  if (lacking.length === 0 || spilled.length === 0 || spilled.some(({ fields }) => fields > 1)) return null;
  const isAtEnd = lacking.every((ref) => refs.indexOf(ref) >= refs.length - lacking.length);
  const count = lacking.reduce((sum, ref) => sum + ref.columns - has(ref), 0);
  const isPage = spilled.length === 1 && Math.abs(amountOf(spilled[0])) <= MOST_PAGE;
  const isTold = isAtEnd && count === spilled.length && !isPage;
  let next = 0;
  const rows = lacking.map((ref): [RowRef, RowText | null] => {
    const text = texts[ref.order];
    const word = own.find(({ kind, key }) => kind === 'text' && labels.byKey.get(key) === ref);
    const standing = text?.items ?? [];
    const items = [...standing, ...spilled.slice(next, next + ref.columns - standing.length)];
    next += ref.columns - standing.length;
    if (!isTold || !(text || word)) return [ref, null];
    const label = text?.label ?? (word ? rangeOf([word]) : null);
    return [ref, { ...textOf({ ref, label }, items), standing: items.slice(0, 1) }];
  });
  const untold = rows.some(([, row]) => !row) ? rangeOf(spilled) : null;
  return { rows: new Map(rows), untold };
}
