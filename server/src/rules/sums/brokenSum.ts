/** What the four rules on sums share: finding broken relations, naming their cells, proposing one number. */
import { compareExact, subtractExact } from '../../core/exact';
import { fullLabel, type Place } from '../../core/form/form';
import type { Cell, Report } from '../../core/model';
import { judge, type RelationCode, relationsOf, type Verdict } from '../../core/relations';
import { breaksNothing, editsOf, settles } from '../changes';
import type { CellChange, Fix, Found, Related, Translate } from '../rule';

export interface SumFound extends Found {
  readonly verdict: Verdict;
}

/** The broken relations of a kind; each finding stands on the total's number. */
export function* findBroken(report: Report, code: RelationCode): Iterable<SumFound> {
  if (!report.form) return;
  for (const relation of relationsOf(report.form)) {
    if (relation.code !== code) continue;
    const verdict = judge(relation, report.cells);
    if (verdict.state !== 'broken') continue;
    const total = report.cells[relation.whole[0]];
    yield {
      verdict,
      range: { start: total.start, end: total.end },
      cells: [...relation.whole, ...relation.parts],
      relation: relation.id,
      row: total.place.row.id,
      expected: verdict.expected,
      actual: verdict.actual,
    };
  }
}

/** `86+4+0+0+0+0`; numbers that are not known stand as □, zeros of a long sum are left out. */
export function formula(report: Report, indexes: readonly number[]): string {
  const words = indexes.map((index) => numberOf(report.cells[index]));
  const shown = words.length > 8 ? words.filter((word) => word !== '0') : words;
  return shown.length > 0 ? shown.map((word) => (word.startsWith('-') ? `(${word})` : word)).join('+') : '0';
}

const numberOf = (cell: Cell) => (cell.status === 'given' && !cell.inferred ? cell.digits : '□');

/** A row as the table names it. */
export const rowName = (place: Place) => fullLabel(place.row);

/** By how much a total is off, in words: 多 1, 少 2. */
export function difference(found: SumFound, t: Translate): string {
  const { expected, actual } = found.verdict;
  if (!expected) return '';
  const order = compareExact(actual, expected);
  const by = subtractExact(order > 0 ? actual : expected, order > 0 ? expected : actual);
  return order > 0 ? t('{0} too many', by) : t('{0} too few', by);
}

/** Every cell that takes part, but for the one that the finding stands on. */
export function addends(found: SumFound, report: Report, t: Translate): readonly Related[] {
  const [, ...others] = found.cells ?? [];
  return others.flatMap((index) => {
    const cell = report.cells[index];
    if (cell.start < 0) return [];
    const { row, column } = cell.place;
    const range = { start: cell.start, end: cell.end };
    return [{ range, message: t('“{0}”, {1}: {2}', fullLabel(row), column.label, numberOf(cell)) }];
  });
}

/**
 * The total as the sum of its parts where the other sums bear it out; else the one part whose change they bear out.
 * What they do not is still offered, but only where every sum that holds now holds after it.
 */
export function fixSum(found: SumFound, report: Report, t: Translate): readonly Fix[] {
  const { relation, expected, actual } = found.verdict;
  if (!expected || !isCount(expected)) return [];
  const total = { index: relation.whole[0], digits: expected };
  if (settles(report, [total])) return [toFix(report, total, true, t)];
  const parts = relation.parts
    .map((index) => ({
      index,
      digits: subtractExact(report.cells[index].digits, subtractExact(expected, actual)),
    }))
    .filter((part) => isCount(part.digits) && breaksNothing(report, [part]));
  const sure = parts.filter((part) => settles(report, [part]));
  const others = [total, ...parts].filter(
    (change) => !sure.includes(change) && breaksNothing(report, [change]),
  );
  return [
    ...sure.map((part) => toFix(report, part, sure.length === 1, t)),
    ...others.map((change) => toFix(report, change, false, t)),
  ];
}

const isCount = (digits: string) => !digits.startsWith('-');

function toFix(report: Report, change: CellChange, preferred: boolean, t: Translate): Fix {
  const { place, digits } = report.cells[change.index];
  return {
    title: t('Change “{0}”, {1} from {2} to {3}', rowName(place), place.column.label, digits, change.digits),
    preferred,
    changes: [change],
    edits: editsOf(report, [change]),
  };
}
