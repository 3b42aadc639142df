/**
 * 金额单位存疑: an amount of money is most likely in 元 where 万元 is meant.
 *
 * Why: a number that is ten thousand times too large goes into every total that it is added to.
 * Source: the header of the form of 2021 (单位：万元); practice on that of 2019, whose headers differ by place.
 *
 * An amount is called too large only where no body of its kind could have it: {@link LIMITS} are several times of what
 * the largest spend or collect. The hint asks for a unit where a township’s header states none and the number is large.
 * Not reported: any amount below; bodies whose level cannot be told, unless the whole country has no such amount;
 * a header of the form of 2019 that says 元; a unit in the cell alone, see number-mark.
 */
import { type BodyKind, bodyOf } from '../../core/body';
import { shiftExact } from '../../core/exact';
import { fullLabel } from '../../core/form/form';
import type { Report } from '../../core/model';
import type { Found, Translate } from '../finding';
import { onCells } from '../onCells';
import type { Rule } from '../rule';
import { type Amount, amountsOf, hasOtherUnit, type Unit } from './amounts';

type Doubt = 'cell' | 'header' | 'too-large' | 'no-unit';

interface DoubtfulUnit extends Found {
  readonly amount: Amount;
  readonly doubt: Doubt;
}

/**
 * In 万元. A township: 2 thousand million yuan, when only the richest towns spend more in all. A county or district: 100
 * thousand million, twice of what the largest spend.
 */
const LIMITS: Readonly<Record<BodyKind, number>> = {
  township: 200_000,
  county: 10_000_000,
  office: Infinity,
};
/** More than twice of what the whole country collects in fees, and spends on procurement, in a year: 0.4 and 3.5 times 10^8. */
const LIMIT_OF_ALL: Readonly<Record<string, number>> = { fees: 100_000_000, procurement: 1_000_000_000 };
/** In 万元: ten thousand million yuan of fees no county has, nor an office of one. */
const COUNTY_FEES = 1_000_000;
const OF_COUNTY = /.[县旗]|市.{1,6}区/;
/** From here on a township’s number without a unit is worth asking, in 万元: a small one’s whole procurement. */
const WORTH_ASKING = 1000;

export const amountUnit: Rule<DoubtfulUnit> = {
  code: 'amount-unit',
  severity: 'warning',
  since: '0.2.0',
  *find(report) {
    for (const amount of amountsOf(report)) {
      const doubt = doubtOf(amount, report);
      if (!doubt) continue;
      const { cell } = amount;
      yield {
        ...onCells([cell]),
        ...(doubt === 'cell' && { range: cell.outer }),
        severity: doubt === 'no-unit' ? 'hint' : 'warning',
        actual: cell.digits,
        amount,
        doubt,
      };
    }
  },
  say,
  fix: ({ amount, doubt }, { text }, t, { convertAmount }) =>
    doubt === 'cell' || doubt === 'too-large' ? convertAmount(amount, doubt === 'cell', text, t) : [],
};

function doubtOf(amount: Amount, report: Report): Doubt | null {
  const { cell, own, header, official } = amount;
  const value = Number(cell.value);
  if (value <= 0) return null;
  if (hasOtherUnit(amount)) return 'cell';
  if (own === null && official !== null && header !== null && header !== official) return 'header';
  const unit = own ?? header ?? official;
  if (unit === '元' || unit === '亿元' || value < WORTH_ASKING) return null;
  const { kind, name = '' } = bodyOf(report) ?? {};
  const row = cell.place.row.id;
  const ofCounty = kind && row === 'fees' && OF_COUNTY.test(name) ? COUNTY_FEES : Infinity;
  if (value >= Math.min(kind ? LIMITS[kind] : Infinity, ofCounty, LIMIT_OF_ALL[row] ?? Infinity))
    return 'too-large';
  return unit === null && kind === 'township' && !statesMoney(report) ? 'no-unit' : null;
}

/** A note below the table may state the unit. */
const statesMoney = ({ prose }: Report) =>
  prose.paragraphs.some(
    ({ section, start, end }) => section === 'proactive' && prose.plain.slice(start, end).includes('元'),
  );

function say({ amount, doubt }: DoubtfulUnit, _report: Report, t: Translate): string {
  const { cell, own, header, official } = amount;
  const { row, column } = cell.place;
  const name = fullLabel(row);
  switch (doubt) {
    case 'cell':
      return t(
        '“{0}”: the cell says {1}{2}, but the header is in {3}. Convert the number to {3}, and write no unit in the cell.',
        name,
        cell.digits,
        own as Unit,
        (header ?? official) as Unit,
      );
    case 'header':
      return t(
        '“{0}”: the header says {1}, but the form has {2} there. Convert {3} to {2}, and put the header right.',
        name,
        header as Unit,
        official as Unit,
        cell.digits,
      );
    case 'too-large':
      return t(
        '“{0}”, {1}: {2}万元 would be {3}亿元, more than such a body can have. The number is most likely in 元; in 万元 it is {4}.',
        name,
        column.label,
        cell.digits,
        shiftExact(cell.digits, -4),
        shiftExact(cell.digits, -4),
      );
    case 'no-unit':
      return t(
        '“{0}”, {1}: no unit is stated. Is {2} in 元 or in 万元? Write the unit into the header.',
        name,
        column.label,
        cell.digits,
      );
  }
}
