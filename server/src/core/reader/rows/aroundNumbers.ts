/**
 * Rows whose label is broken around their numbers: of a label in two lines a PDF may have the first in front of the numbers, which
 * stand between both, and the second behind them. Told where the two are all of a label, and the line has all of the row’s numbers.
 */
import { lastOf } from '../../mapped';
import type { Token } from '../lines/token';
import type { Labels, RowRef } from './labels';
import type { RowText } from './rowText';

/** Of the words that stand there so many may be the label’s. */
const MOST_PIECES = 3;

export function nameAround(rows: readonly RowText[], labels: Labels): readonly RowText[] {
  return rows.map((row, at) => {
    const { ref, pieces, items, fields } = row;
    const next = rows[at + 1]?.pieces[0];
    if (ref || fields > 0 || pieces.length === 0 || !next || items.length < 2) return row;
    const isOneLine = items[0].line === lastOf(items).line;
    if (!isOneLine || next.line !== items[0].line + 1) return row;
    const behind = rows[at + 1].pieces.filter(({ line }) => line === next.line);
    const named = rowAround(pieces, behind, labels);
    if (!named || named.ref.columns !== items.length) return row;
    return { ...row, ref: named.ref, label: { start: named.from.start, end: lastOf(pieces).end } };
  });
}

function rowAround(
  before: readonly Token[],
  behind: readonly Token[],
  { byKey, grouped }: Labels,
): { readonly ref: RowRef; readonly from: Token } | null {
  for (let from = before.length - 1; from >= Math.max(0, before.length - MOST_PIECES); from--) {
    const head = before.slice(from).map(({ key }) => key);
    for (let to = 0; to < behind.length; to++)
      for (let end = to + 1; end <= behind.length; end++) {
        const key = [...head, ...behind.slice(to, end).map((piece) => piece.key)].join('');
        const ref = byKey.get(key);
        if (ref && !grouped.has(key)) return { ref, from: before[from] };
      }
  }
  return null;
}
