/** Tells in which layout a table stands, so that what is added to it can be written the same way. */
import type { LayoutId } from '../../layouts/layout';
import type { RowText } from '../rows/rowText';

/** So many rows of a table tell its layout. */
const ENOUGH = 7;

export function layoutOfRows(text: string, rows: readonly RowText[]): LayoutId {
  const counts = new Map<LayoutId, number>();
  for (const row of rows.slice(0, ENOUGH)) {
    const layout = layoutOfRow(text, row);
    counts.set(layout, (counts.get(layout) ?? 0) + 1);
  }
  let best: LayoutId = 'tsv';
  for (const [layout, count] of counts) if (count > (counts.get(best) ?? 0)) best = layout;
  return best;
}

function layoutOfRow(text: string, row: RowText): LayoutId {
  const [first, second] = row.items;
  const lineStart = text.lastIndexOf('\n', first.start - 1) + 1;
  if (row.fields > 0) {
    const line = text.slice(lineStart, (row.items.at(-1) ?? first).end);
    if (line.includes('\t'))
      return row.labelField === 0 && row.fields === row.items.length + 1 ? 'html' : 'tsv';
    return line.includes('|') ? 'markdown' : 'csv';
  }
  const between = second
    ? text.slice(first.end, second.start)
    : text.slice(row.label?.end ?? first.start, first.start);
  if (!between.includes('\n')) return between.length > 1 ? 'aligned' : 'spaced';
  if (first.fields === 1) return text[lineStart] === '\t' ? 'cell-tab' : 'cell-pipe';
  return /\n\s*\n/.test(between) ? 'cell-blank' : 'cell-line';
}
