/** Decides which of the gathered rows stands for which row of the form. */
import { distance } from '../../distance';
import { mapped } from '../../mapped';
import { isNumber } from '../lines/token';
import type { Labels, RowRef } from './labels';
import type { RowText } from './rowText';

/** How like a damaged label has to be to the official one, from 0 to 1. */
const LIKENESS = 0.6;
/** A label cut off at one end still tells its row with this many characters. */
const SHORTEST_PART = 4;

export interface Assignment {
  /** For each row of the form, in its order, what stands for it. */
  readonly texts: readonly (RowText | null)[];
  /** Rows with numbers that stand for none. */
  readonly rest: readonly RowText[];
}

/**
 * @param inSection whether an offset lies in the section that a row's table belongs to; rows that repeat a label
 * elsewhere (a table of contents, a list in the text) give way to the one in its section.
 */
export function assignRows(
  rows: readonly RowText[],
  labels: Labels,
  inSection: (ref: RowRef, offset: number) => boolean,
): Assignment {
  const texts = mapped<RowRef, RowText | null>(labels.rows, () => null);
  const rest: RowText[] = [];
  for (const row of rows) {
    if (!row.ref) {
      if (row.items.some(isNumber)) rest.push(row);
      continue;
    }
    const standing = texts[row.ref.order];
    if (!standing || worth(row, row.ref) > worth(standing, row.ref)) texts[row.ref.order] = row;
  }
  return { texts, rest: assignDamaged(rest, texts, labels) };

  function worth(row: RowText, ref: RowRef): number {
    const numbers = Math.min(row.items.filter(isNumber).length, ref.columns);
    return (inSection(ref, row.items[0].start) ? 100 : 0) + numbers;
  }
}

/** Gives rows with a damaged label the row of the form that it is like, between the rows before and after it. */
function assignDamaged(
  rest: readonly RowText[],
  texts: (RowText | null)[],
  labels: Labels,
): readonly RowText[] {
  if (rest.length === 0 || texts.every((text) => text)) return rest;
  return rest.filter((row) => {
    if (!row.label) return true;
    const at = row.items[0].start;
    let best: RowRef | null = null;
    let bestLikeness = LIKENESS;
    for (const ref of labels.rows) {
      if (texts[ref.order] || ref.key.length < SHORTEST_PART || !fits(ref, at)) continue;
      const likeness = likenessOf(row, ref);
      if (likeness >= bestLikeness) {
        best = ref;
        bestLikeness = likeness;
      }
    }
    if (!best) return true;
    texts[best.order] = { ...row, ref: best, isLike: true };
    return false;
  });

  /** The nearest rows found before and after it in its table stand before and after it in the text. */
  function fits(ref: RowRef, at: number): boolean {
    const isFound = (order: number) => labels.rows[order]?.table === ref.table && texts[order] !== null;
    let before = ref.order - 1;
    while (before >= 0 && !isFound(before)) before--;
    let after = ref.order + 1;
    while (after < texts.length && !isFound(after)) after++;
    const start = before >= 0 ? (texts[before] as RowText).items[0].start : -1;
    const end = after < texts.length ? (texts[after] as RowText).items[0].start : Infinity;
    return (before >= 0 || after < texts.length) && start < at && at < end;
  }
}

function likenessOf(row: RowText, ref: RowRef): number {
  let key = '';
  let best = 0;
  for (const piece of row.pieces.slice(-4).reverse()) {
    key = piece.key + key;
    const bare = key.replace(/^[\d一二三四五六七八九]+/, '');
    if (bare.length >= SHORTEST_PART && (ref.key.startsWith(bare) || ref.key.endsWith(bare))) return 0.9;
    best = Math.max(best, 1 - distance(bare, ref.key) / Math.max(bare.length, ref.key.length, 1));
  }
  return best;
}
