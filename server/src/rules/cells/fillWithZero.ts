/** Puts a 0 in cells that are empty, or what the sums leave for them. */
import type { Report } from '../../core/model';
import { judge, relationsWith } from '../../core/relations';
import { withChanges } from '../changed';
import { breaksNothing, editsOf } from '../changes';
import type { CellChange, Fix, Found, Translate } from '../finding';
import { valuesLeft } from './valuesLeft';

/**
 * 0 in the cells that the sums leave no other value; a number where they leave one, and 0 in all of them: that, a person has
 * to know.
 */
export function fillWithZero(found: Found, report: Report, t: Translate): readonly Fix[] {
  const empty = (found.cells ?? []).filter((index) => report.cells[index].start === report.cells[index].end);
  const all = zeros(empty);
  const sure = zeros(empty.filter((index) => mustBeZero(report, index)));
  const fixes: Fix[] = [];
  if (sure.length > 0)
    fixes.push({
      title: t('Fill in 0 where the sums leave nothing else (cells: {0})', sure.length),
      preferred: true,
      changes: sure,
      edits: editsOf(report, sure),
    });
  const left = valuesLeft(report, empty);
  if (left.length > 0 && breaksNothing(report, left))
    fixes.push({
      title: t('Fill in what the sums leave (cells: {0})', left.length),
      preferred: false,
      changes: left,
      edits: editsOf(report, left),
    });
  if (all.length > sure.length && breaksNothing(report, all))
    fixes.push({
      title: t('Fill in 0 in all empty cells of the table ({0})', all.length),
      preferred: false,
      changes: all,
      edits: editsOf(report, all),
    });
  return fixes;
}

const zeros = (indexes: readonly number[]): CellChange[] => indexes.map((index) => ({ index, digits: '0' }));

/** A relation whose known numbers add up already: what is unknown in it can only be 0. */
const mustBeZero = (report: Report, index: number): boolean =>
  relationsWith(report.form, index).some((relation) => {
    const open = relation.parts.filter((part) => report.cells[part].status !== 'given');
    return (
      relation.parts.includes(index) &&
      judge(relation, withChanges(report, zeros(open))).state === 'holds' &&
      judge(relation, report.cells).state === 'open'
    );
  });
