/** Puts the sum of its parts in the place of a total in the text, digits only; a part may be the wrong one as well. */
import type { Range, Report } from '../../core/model';
import { comparisonsOf } from '../../core/narrative/compare';
import { textIn } from '../../core/text';
import { writeLike } from '../../core/writeLike';
import type { Fix, Translate } from '../finding';

export interface Total {
  readonly range: Range;
  readonly expected?: string;
  readonly actual?: string;
}

export const fixTotal = (
  { range, expected = '', actual = '' }: Total,
  { text }: Report,
  t: Translate,
): readonly Fix[] => [
  {
    title: t('Change the total from {0} to {1}, the sum of its parts', actual, expected),
    preferred: false,
    edits: [{ ...range, newText: writeLike(textIn(text, range), expected) }],
  },
];

/** Where the table has the total, a part is the wrong one. */
export const fixListTotal = (total: Total, report: Report, t: Translate): readonly Fix[] =>
  comparisonsOf(report).some(
    ({ state, statement }) => state === 'agrees' && statement.range.start === total.range.start,
  )
    ? []
    : fixTotal(total, report, t);
