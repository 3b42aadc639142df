/** What would put a broken sum right: the repairs of its table, or where there is no small one, one number. */
import { subtractExact } from '../../core/exact';
import type { Report } from '../../core/model';
import { breaksNothing, editsOf, settles } from '../changes';
import type { CellChange, Fix, Translate } from '../finding';
import type { SumFound } from './brokenSum';
import { sayChanges } from './words';

/** An editor's menu with more offers than this is no help. */
const MOST_FIXES = 8;

/** Best first; preferred only where the list is complete and has but one, whose numbers the sums determine. */
export function fixSum(found: SumFound, report: Report, t: Translate): readonly Fix[] {
  const { parts, complete } = found.blame;
  if (parts.length === 0) return fixOneNumber(found, report, t);
  return parts
    .slice(0, MOST_FIXES)
    .map(({ changes, determined }) =>
      fixWith(report, changes, complete && determined && parts.length === 1, t),
    );
}

/**
 * The total as the sum of its parts where the other sums bear it out; else the one part whose change they bear out.
 * What they do not is still offered, but only where every sum that holds now holds after it.
 */
function fixOneNumber({ verdict }: SumFound, report: Report, t: Translate): readonly Fix[] {
  const { relation, expected, actual } = verdict;
  if (!expected || !isCount(expected)) return [];
  const total = { index: relation.whole[0], digits: expected };
  if (settles(report, [total])) return [fixWith(report, [total], true, t)];
  const parts = relation.parts
    .map((index) => ({
      index,
      digits: subtractExact(report.cells[index].digits, subtractExact(expected, actual)),
    }))
    .filter((part) => isCount(part.digits));
  const sure = parts.filter((part) => settles(report, [part]));
  const others = [total, ...parts].filter(
    (change) => !sure.includes(change) && breaksNothing(report, [change]),
  );
  return [
    ...sure.map((part) => fixWith(report, [part], sure.length === 1, t)),
    ...others.map((change) => fixWith(report, [change], false, t)),
  ];
}

const isCount = (digits: string) => !digits.startsWith('-');

/** `Change “（一）予以公开”, 自然人 from 21 to 12` */
export const fixWith = (
  report: Report,
  changes: readonly CellChange[],
  preferred: boolean,
  t: Translate,
): Fix => ({
  title: t('Change {0}', sayChanges(report, changes, t)),
  preferred,
  changes,
  edits: editsOf(report, changes),
});
