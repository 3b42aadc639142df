/** Writes the number that the table has into the text. */
import type { Report } from '../../core/model';
import type { Count } from '../../core/narrative/compare';
import { judge, relationsWith } from '../../core/relations';
import { textIn } from '../../core/text';
import { writeLike } from '../../core/writeLike';
import { rangeOf } from '../figures/mentions';
import type { Fix, Translate } from '../finding';
import { isWrong, type WrongKinds } from './applicantKinds';
import type { Mismatch } from './mismatch';

/** The table's number in the manner of the text's; preferred where the table's sums hold and it has but one. */
export function writeCount({ comparison }: Mismatch, report: Report, t: Translate): readonly Fix[] {
  const { statement, count, others } = comparison;
  const { start, end } = statement.range;
  if (statement.denies || statement.inWords || statement.unit === '元') return [];
  const before = report.text.slice(start, end);
  return [count, ...others].map(({ digits, cells }) => ({
    title: t('Write {0} from the table in the text, for {1}', digits, before),
    preferred: others.length === 0 && addUp(cells, report),
    edits: [{ start, end, newText: writeLike(before, digits) }],
  }));
}

const addUp = (cells: Count['cells'], { form, cells: all }: Report): boolean =>
  cells
    .flatMap((cell) => relationsWith(form, cell))
    .every((relation) => judge(relation, all).state === 'holds');

/** All numbers of a list at once: each alone would leave it with another sum. */
export function writeCounts(
  { parts, expected, actual }: WrongKinds,
  { prose, text }: Report,
  t: Translate,
): readonly Fix[] {
  const edits = parts.filter(isWrong).map(({ mention, count }) => {
    const range = rangeOf(prose, mention.quantity);
    return { ...range, newText: writeLike(textIn(text, range), count.digits) };
  });
  const title = t('Write {0} from the table in the text, for {1}', expected, actual);
  return [{ title, preferred: true, edits }];
}
