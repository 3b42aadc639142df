/**
 * Rows whose labels stand in the text with nothing behind them: an empty cell leaves no trace where each cell stands on a line
 * of its own. Told only where every label of the table stands in the form’s order with no numbers but its own behind it: else
 * a conversion may have torn them apart.
 */
import type { Range } from '../../model';
import type { Token } from '../lines/token';
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
  const isEmpty = !own.some(({ kind }) => kind === 'number');
  const isTold =
    filled.length >= ENOUGH_FILLED &&
    (filled.at(-1) === refs.at(-1) || filled.every(({ order }) => isOnOneLine(texts[order] as RowText)));
  if (filled.length === refs.length || !(isEmpty || isTold)) return null;
  const found = new Map<RowRef, Range>();
  let at = 0;
  for (const ref of refs) {
    const row = texts[ref.order];
    const end = row ? endOf(row, ref) : labelFrom(ref);
    if (end < 0) return null;
    at = end;
  }
  return found;

  /** Behind a row that has numbers; -1 where it stands elsewhere, or other numbers stand before it. */
  function endOf({ items, label, isLike }: RowText, { columns }: RowRef): number {
    if (isLike || !label || items.filter(({ kind }) => kind === 'number').length > columns) return -1;
    let next = at;
    while (isBeside(own[next]) && own[next].start < items[0].start) next++;
    return own[next] === items[0] && label.start >= (own[at]?.start ?? 0)
      ? own.indexOf(items[items.length - 1]) + 1
      : -1;
  }

  /** Behind the label of a row that has none, with no number before it; -1 where it is not there. */
  function labelFrom(ref: RowRef): number {
    for (let from = at; isBeside(own[from]); from++) {
      let key = '';
      for (let end = from; end < from + MOST_PIECES && own[end]?.kind === 'text'; end++) {
        key += own[end].key;
        if (labels.byKey.get(key) !== ref && labels.inContext.get(key) !== ref) continue;
        found.set(ref, { start: own[from].start, end: own[end].end });
        return end + 1;
      }
    }
    return -1;
  }
}
