/**
 * Rows whose labels stand in the text with nothing behind them: an empty cell leaves no trace where each cell stands on a line
 * of its own. Told only where every label of the table stands in the form’s order with no numbers but its own behind it: else
 * a conversion may have torn them apart.
 */
import { lastOf } from '../../mapped';
import type { Range } from '../../model';
import { isNumber, type Token } from '../lines/token';
import type { Labels, RowRef } from './labels';
import type { RowText } from './rowText';

/** A label is broken into no more lines than this. */
const MOST_PIECES = 4;
/**
 * So many rows with numbers tell that numbers stand with their labels; behind these, if the last label has some or each
 * stands on its label’s line.
 */
const ENOUGH_FILLED = 3;

/** Words, and the empty fields of a label that spans several. */
const isBeside = (token: Token | undefined) => token !== undefined && token.kind !== 'number';

const isOnOneLine = ({ pieces, items }: RowText) => pieces.at(-1)?.line === items[0].line;

/**
 * @param own the tokens of the table’s section. @param texts what stands for the form’s rows.
 * @returns the labels of the rows without numbers; null where these are not told.
 */
export function emptyRows(
  own: readonly Token[],
  refs: readonly RowRef[],
  texts: readonly (RowText | null)[],
  labels: Labels,
): ReadonlyMap<RowRef, Range> | null {
  const filled = refs.filter(({ order }) => texts[order]);
  const isEmpty = !own.some(isNumber);
  const isTold =
    filled.length >= ENOUGH_FILLED &&
    (filled.at(-1) === refs.at(-1) || filled.every(({ order }) => isOnOneLine(texts[order] as RowText)));
  if (filled.length === refs.length || !(isEmpty || isTold)) return null;
  const found = new Map<RowRef, Range>();
  let at = 0;
  for (const ref of refs) {
    const row = texts[ref.order];
    const label = row ? null : labelFrom(own, at, ref, labels);
    if (label) found.set(ref, { start: own[label.from].start, end: own[label.to].end });
    const end = row ? endOf(own, at, row, ref) : label ? label.to + 1 : -1;
    if (end < 0) return null;
    at = end;
  }
  return found;
}

/** Behind a row that has numbers; -1 where it stands elsewhere, or other numbers stand before it. */
function endOf(
  own: readonly Token[],
  at: number,
  { items, label, isLike }: RowText,
  { columns }: RowRef,
): number {
  if (isLike || !label || items.filter(isNumber).length > columns) return -1;
  let next = at;
  while (isBeside(own[next]) && own[next].start < items[0].start) next++;
  const isNext = own[next] === items[0] && label.start >= (own[at]?.start ?? 0);
  return isNext ? own.indexOf(lastOf(items)) + 1 : -1;
}

/** The tokens of the label of a row that has no numbers, with none before it either; null where it is not there. */
function labelFrom(own: readonly Token[], at: number, ref: RowRef, labels: Labels) {
  for (let from = at; isBeside(own[from]); from++) {
    let key = '';
    for (let to = from; to < from + MOST_PIECES && own[to]?.kind === 'text'; to++) {
      key += own[to].key;
      if (labels.byKey.get(key) === ref || labels.inContext.get(key) === ref) return { from, to };
    }
  }
  return null;
}
