/**
 * 数量不是整数: a cell that counts holds a fraction or a negative number.
 *
 * Why: nothing can be half of an application, or fewer than none; the number belongs elsewhere, or a digit is wrong.
 * Source: the official forms count 件 and items; only amounts have decimals, only 本年增/减 a sign.
 *
 * Not reported: amounts; the sign of a change; a number that a broken sum is laid to already; marks (减4), see number-mark;
 * numbers whose place was worked out.
 */
import { fullLabel } from '../../core/form/form';
import type { Cell, Report } from '../../core/model';
import { isKnown } from '../../core/relations';
import { andMore } from '../andMore';
import type { Found } from '../finding';
import { onCells } from '../onCells';
import { blame } from '../repair/blame';
import { repairsOf } from '../repair/repairs';
import type { Rule } from '../rule';
import { alsoIn } from './alike';

export const countNotInteger: Rule<Found> = {
  code: 'count-not-integer',
  severity: 'error',
  since: '0.2.0',
  *find(report) {
    const wrong = report.cells.filter(isNoCount);
    if (wrong.length === 0) return;
    const said = saidBySums(report);
    for (const { id } of report.tables.map(({ table }) => table)) {
      const own = wrong.filter(({ place }) => place.table.id === id && !said.has(place.index));
      if (own.length === 0) continue;
      yield { ...onCells(own), actual: own[0].digits };
    }
  },
  say(found, report, t) {
    const { place, digits } = report.cells[found.cells?.[0] ?? 0];
    const [row, column] = [fullLabel(place.row), place.column.label];
    const what = digits.includes('.')
      ? t(
          '“{0}”, {1}: {2} is no whole number. This cell counts; write how many there are.',
          row,
          column,
          digits,
        )
      : t(
          '“{0}”, {1}: {2} is less than 0. This cell counts; write how many there are, 0 for none.',
          row,
          column,
          digits,
        );
    return what + andMore(found.cells ?? [], t);
  },
  related: alsoIn,
};

function isNoCount(cell: Cell): boolean {
  if (isPlainCount(cell) || !isKnown(cell) || cell.mark !== 'none') return false;
  const { amount, signed } = cell.place.column;
  return (cell.digits.includes('.') && !amount) || (cell.digits.startsWith('-') && !signed);
}

/** A double holds every number of so many characters. */
const MOST_EXACT = 15;

/** As nearly every number is: whole and not negative. */
const isPlainCount = ({ value, digits }: Cell) =>
  value !== null && value >= 0 && Number.isInteger(value) && digits.length <= MOST_EXACT;

/** The cells that findings on broken sums stand on. */
const saidBySums = (report: Report): ReadonlySet<number> =>
  new Set(
    repairsOf(report).flatMap(({ broken }) =>
      broken.map((relation) => blame(report, relation).culprit?.index ?? relation.whole[0]),
    ),
  );
