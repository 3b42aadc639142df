/** The words of the four rules on sums: formulas, names, and which number is to be changed. */
import { addExact, compareExact, subtractExact } from '../../core/exact';
import { fullLabel, type MessageKey, type Place, type Row } from '../../core/form/form';
import type { Cell, Report } from '../../core/model';
import { isKnown, judge, type Relation, relationsWith } from '../../core/relations';
import type { CellChange, Related, Translate } from '../finding';
import type { SumFound } from './brokenSum';

/** `86+4+0+0+0+0`; numbers that are not known stand as □, zeros of a long sum are left out. */
export function formula(report: Report, indexes: readonly number[]): string {
  const words = indexes.map((index) => numberOf(report.cells[index]));
  const shown = words.length > 8 ? words.filter((word) => word !== '0') : words;
  return shown.length > 0 ? shown.map((word) => (word.startsWith('-') ? `(${word})` : word)).join('+') : '0';
}

const numberOf = (cell: Cell) => (isKnown(cell) ? cell.digits : '□');

/** `86+4=90≠91`, `90+3=93≠91+2=93`: both sides of a broken relation. */
function inequality(report: Report, { parts, whole }: Relation): string {
  return [parts, whole].map((side) => sideOf(report, side)).join('≠');
}

function sideOf(report: Report, side: readonly number[]): string {
  const cells = side.map((index) => report.cells[index]);
  const sum = formula(report, side);
  if (!cells.every(isKnown)) return sum;
  const total = addExact(cells.map(({ digits }) => digits));
  return sum === total ? sum : `${sum}=${total}`;
}

/** A row as the table names it. */
export const rowName = (place: Place) => fullLabel(place.row);

/** A cell by its row and its column. */
export const cellName = ({ place }: Cell, t: Translate): string =>
  t('“{0}”, {1}', rowName(place), place.column.label);

/** What a relation is about, as part of a sentence: 自然人栏（七）总计. After `spokenOf` that row is not named again. */
function relationName({ code, whole }: Relation, report: Report, t: Translate, spokenOf?: Row): string {
  const { place } = report.cells[whole[0]];
  switch (code) {
    case 'row-total':
    case 'remedy-total':
      return place.row === spokenOf ? t('the total of the row') : t('the total of “{0}”', rowName(place));
    case 'outcome-total':
      return t('三（七）总计 of column {0}', place.column.label);
    case 'balance':
      return t('一+二=三（七）+四 of column {0}', place.column.label);
  }
}

/** By how much a total is off, in words: 多 1, 少 2. */
function difference(actual: string, expected: string, t: Translate): string {
  const order = compareExact(actual, expected);
  const by = subtractExact(order > 0 ? actual : expected, order > 0 ? expected : actual);
  return order > 0 ? t('{0} too many', by) : t('{0} too few', by);
}

/** What a rule says of a total; `{0}` is its row or column, `{1}` its parts. */
export interface TotalWords {
  /** The parts that are known are more than it, `{2}`. */
  readonly tooSmall: MessageKey;
  /** It should be `{2}` and is `{3}`; `{4}` says by how much it is off. */
  readonly wrong: MessageKey;
}

/** What is to be said of a total that is not the sum of its parts. */
export function sayTotal(found: SumFound, report: Report, t: Translate, words: TotalWords): string {
  const { relation, expected, actual } = found.verdict;
  const { place } = report.cells[relation.whole[0]];
  const name = relation.code === 'outcome-total' ? place.column.label : rowName(place);
  const sum = formula(report, relation.parts);
  const ofTotal = expected
    ? t(words.wrong, name, sum, expected, actual, difference(actual, expected, t))
    : t(words.tooSmall, name, sum, actual);
  return saySum(found, report, t, ofTotal);
}

/** What is to be said of a broken sum: of the number that it is laid to, or else what the rule says of its total. */
export function saySum(found: SumFound, report: Report, t: Translate, ofTotal: string): string {
  const { culprit, totalIsSuspect } = found.blame;
  if (culprit) return sayCulprit(found, culprit, report, t);
  const isTotals = totalIsSuspect || found.verdict.relation.code === 'balance';
  return (isTotals ? ofTotal : sayBroken(found, report, t)) + outlook(found, report, t);
}

function sayCulprit({ blame, verdict }: SumFound, culprit: CellChange, report: Report, t: Translate): string {
  const cell = report.cells[culprit.index];
  const [part] = blame.parts;
  const settled = brokenWith(report, culprit.index).map((relation) =>
    relationName(relation, report, t, cell.place.row),
  );
  const words = [
    cellName(cell, t),
    cell.digits,
    culprit.digits,
    inequality(report, verdict.relation),
    settled.join(t(' and ')),
  ];
  const others = part.changes.filter(({ index }) => index !== culprit.index);
  const together =
    others.length > 0 ? t(' Together with it: {0}.', sayChanges(report, others, t, cell.place.row)) : '';
  if (blame.certain) return t('{0}: {1} should be {2} ({3}). With {2}, {4} would hold.', ...words) + together;
  return (
    t('{0}: {1} should most likely be {2} ({3}). With {2}, {4} would hold.', ...words) +
    together +
    (blame.parts.length > 1 ? t(' Other simple corrections: {0}.', blame.parts.length - 1) : '')
  );
}

const sayBroken = ({ verdict: { relation } }: SumFound, report: Report, t: Translate): string =>
  t(
    '{0}: {1}. Which number is wrong, the sums alone do not tell.',
    relationName(relation, report, t),
    inequality(report, relation),
  );

/** More candidates than this help nobody. */
const MOST_CANDIDATES = 4;

/** What else may be wrong, where the total is as likely as any other number. */
function outlook({ blame, verdict }: SumFound, report: Report, t: Translate): string {
  const { parts, atLeast } = blame;
  if (parts.length === 0)
    return atLeast > 1
      ? t(' At least {0} numbers of this table are wrong; which ones, its sums do not tell.', atLeast)
      : '';
  if (parts.length < 2 || parts.length > MOST_CANDIDATES) return '';
  const ways = parts.map(({ changes }) => sayWay(report, changes, verdict.relation, t));
  return t(' One of these mends it: {0}.', ways.join(t('; or ')));
}

/**
 * `“一”, 86→87, 总计 90→91`: short, since there are several. The row or the column that the sum is of has been named; of
 * 一 to 四, the number is name enough.
 */
function sayWay(
  report: Report,
  changes: readonly CellChange[],
  { code, whole }: Relation,
  t: Translate,
): string {
  const { place } = report.cells[whole[0]];
  const isOfRow = code === 'row-total' || code === 'remedy-total';
  let last = isOfRow ? place.row : undefined;
  const words = changes.map(({ index, digits }, at) => {
    const { place: here, digits: now } = report.cells[index];
    const { row, column } = here;
    const change = `${at === 0 && !isOfRow && column === place.column ? '' : `${column.label} `}${now}→${digits}`;
    if (row === last) return change;
    last = row;
    return t('“{0}”, {1}', /^[一二三四]、/.test(row.ordinal) ? row.ordinal[0] : rowName(here), change);
  });
  return words.join(t(', '));
}

/** `“（一）予以公开”, 自然人 from 21 to 12; 总计 from 21 to 12`: a row is named once, and not at all after `spokenOf`. */
export function sayChanges(
  report: Report,
  changes: readonly CellChange[],
  t: Translate,
  spokenOf?: Row,
): string {
  let last = spokenOf;
  const words = changes.map(({ index, digits }) => {
    const cell = report.cells[index];
    const { row, column } = cell.place;
    const name = row === last ? column.label : cellName(cell, t);
    last = row;
    return t('{0} from {1} to {2}', name, cell.digits, digits);
  });
  return words.join(t('; '));
}

const brokenWith = ({ form, cells }: Report, index: number): Relation[] =>
  relationsWith(form, index).filter((relation) => judge(relation, cells).state === 'broken');

/** The other relations that the number breaks, and every number of this one but zeros, among which the others would be lost. */
export function relatedToSum(found: SumFound, report: Report, t: Translate): readonly Related[] {
  const [on, ...others] = found.cells ?? [];
  const broken = found.blame.culprit ? brokenWith(report, on) : [];
  return [
    ...broken.flatMap((relation) => {
      const [at] = [...relation.whole, ...relation.parts].filter((index) => index !== on);
      const message = t('{0}: {1}', relationName(relation, report, t), inequality(report, relation));
      return placeOf(report, at, message);
    }),
    ...others.flatMap((index) => {
      const cell = report.cells[index];
      const number = numberOf(cell);
      return number === '0' ? [] : placeOf(report, index, t('{0}: {1}', cellName(cell, t), number));
    }),
  ];
}

function placeOf(report: Report, index: number, message: string): Related[] {
  const { start, end } = report.cells[index];
  return start < 0 ? [] : [{ range: { start, end }, message }];
}
