/**
 * A torn table of the form with three rows for （六）其他处理, of which the text has the label alone: it has one row for them, as the
 * form had before. Its numbers are read as those of the last, which is what a sound text with such a row has them for.
 */
import { fold } from '../../fold';
import { OTHER_HANDLING } from '../../form/applications';
import type { Relation } from '../../relations';
import { isText, keyOf, type Token } from '../lines/token';
import type { RowRef } from '../rows/labels';
import type { RowText } from '../rows/rowText';

const LABEL = fold('其他处理');
/** The first two of the three rows have it in their labels, and no other row. */
const OVERDUE = fold('逾期');

interface OneRow {
  readonly refs: readonly RowRef[];
  readonly relations: readonly Relation[];
  readonly ref: RowRef;
  readonly label: Token;
}

/**
 * @param texts what stands for the rows. @returns the rows that the text has, and the sums without the others; null where it has
 * all of them, or not that label, or nothing else is lacking.
 */
export function withOneRow(
  own: readonly Token[],
  refs: readonly RowRef[],
  relations: readonly Relation[],
  texts: readonly (RowText | null)[],
): OneRow | null {
  const others = refs.filter(({ row }) => row.id.startsWith(OTHER_HANDLING));
  const isShort = refs.some(
    (one, at) => !others.includes(one) && (texts[at]?.items.length ?? 0) < one.columns,
  );
  const words = own.filter(isText);
  const label = words.find(({ key }) => key.endsWith(LABEL));
  const ref = others.pop();
  if (!isShort || others.length === 0 || !ref || !label || keyOf(words).includes(OVERDUE)) return null;
  const isOther = (place: number) =>
    others.some(({ first, columns }) => place >= first && place < first + columns);
  const without = (places: readonly number[]) => places.filter((place) => !isOther(place));
  return {
    refs: refs.filter((one) => !others.includes(one)),
    relations: relations.map((one) => ({ ...one, parts: without(one.parts), whole: without(one.whole) })),
    ref,
    label,
  };
}
