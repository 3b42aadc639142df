/**
 * 小计: a subtotal of (三) to (六), in a row that the form does not have, is not the sum of the rows that it stands for.
 *
 * Why: the superior body cannot tell which of the two it shall take over, and readers can tell by adding up.
 * Source: a whole is the sum of its parts; 国办公开办函〔2021〕30号: 内容准确.
 *
 * Not reported: columns that break another relation, which has the cause; subtotals of rows not all of which were read;
 * a number of cells that is not the table's; of a table that a conversion tore apart, subtotals that do not stand in one line.
 */
import { addExact, compareExact } from '../../core/exact';
import type { Report, RowReading, TableReading } from '../../core/model';
import { type NumberReading, readNumber } from '../../core/numbers';
import { brokenIn, isKnown, standsIn } from '../../core/relations';
import { matchesOf } from '../../core/text';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { formula } from './words';

interface Subtotal extends Found {
  readonly group: string;
  readonly column: string;
  /** Indexes of the cells that it should be the sum of. */
  readonly parts: readonly number[];
}

export const subtotal: Rule<Subtotal> = {
  code: 'subtotal',
  severity: 'warning',
  since: '0.2.0',
  *find(report) {
    const reading = report.tables.find(({ table }) => table.id === 'applications');
    if (!reading?.range) return;
    const { start, end } = reading.range;
    for (const { 0: label, index } of matchesOf(LABEL, report.text.slice(start, end)))
      yield* wrongNumbers(start + index, label.length, reading, report);
  },
  say: ({ group, column, parts, expected, actual }, report, t) =>
    t(
      '“{0}”: its 小计 of column {1} should be {2}={3}, but is {4}. Check the rows, or correct the 小计.',
      group,
      column,
      formula(report, parts),
      expected ?? '',
      actual ?? '',
    ),
  fix: (found, report, t, { fixTotal }) => fixTotal(found, report, t),
};

const LABEL = /小\s{0,4}计[:：)）]?(?=[\s|,])/g;

/** Those of a subtotal, whose label stands there, that are not the sums that they should be. */
function wrongNumbers(
  at: number,
  length: number,
  { table, rows, isTorn }: TableReading,
  report: Report,
): readonly Subtotal[] {
  const [{ columns }] = table.blocks;
  const numbers = numbersBehind(report.text, at + length, columns.length);
  if (!numbers || (isTorn && report.text.slice(at, numbers[columns.length - 1].end).includes('\n')))
    return [];
  const wrongIn = (group: readonly RowReading[]) => wrongOnes(numbers, group, report);
  // In front of （七） it may be of all outcomes.
  if (wrongIn(rows.filter(({ row }) => row.role === 'outcome-total')).length === 0) return [];
  const [nearest = []] = groupsAround(rows, at)
    .map(wrongIn)
    .sort((a, b) => a.length - b.length);
  return nearest.map(({ column, expected, parts }) => {
    const { start, end, digits } = numbers[column];
    const { row } = report.cells[parts[0]].place;
    return {
      range: { start, end },
      section: table.section,
      relation: `subtotal@${row.id.replace(/\.\d+$/, '')}/${columns[column].id}`,
      group: row.groups[1],
      column: columns[column].label,
      parts,
      expected,
      actual: digits,
      cause: `subtotal ${at}`,
    };
  });
}

/** The numbers of the row; null where there are not as many as the table has columns. */
function numbersBehind(text: string, start: number, count: number): readonly NumberReading[] | null {
  const cell = text[start] === ',' ? /[^,\s]+/g : /[^|\s]+/g;
  cell.lastIndex = start;
  const next = () => {
    const found = cell.exec(text);
    return found && readNumber(text, found.index, cell.lastIndex);
  };
  const numbers: NumberReading[] = [];
  for (let number = next(); number; number = next()) if (numbers.push(number) > count) return null;
  return numbers.length === count ? numbers : null;
}

/** The rows of the group that ends in front of a place in the text, and of the one that begins behind it: the one that is there. */
function groupsAround(rows: readonly RowReading[], at: number): readonly (readonly RowReading[])[] {
  const above = rows.findLast(({ label }) => label && label.start < at);
  const below = rows.find(({ label }) => label && label.start > at);
  return [above, below].flatMap((one) => {
    const group = one?.row.groups[1];
    return group ? [rows.filter(({ row }) => row.groups[1] === group)] : [];
  });
}

interface WrongSum {
  /** Its index. */
  readonly column: number;
  readonly parts: readonly number[];
  readonly expected: string;
}

/** The columns of which the numbers are not the sums of the rows'. */
function wrongOnes(
  numbers: readonly NumberReading[],
  rows: readonly RowReading[],
  report: Report,
): readonly WrongSum[] {
  const broken = brokenIn(report);
  return numbers.flatMap(({ digits }, column) => {
    const parts = rows.map(({ first }) => first + column);
    const cells = parts.map((index) => report.cells[index]);
    const isOpen =
      !cells.every(isKnown) ||
      broken.some(({ relation }) => parts.some((index) => standsIn(relation, index)));
    const expected = addExact(cells.map((cell) => cell.digits));
    return isOpen || compareExact(expected, digits) === 0 ? [] : [{ column, parts, expected }];
  });
}
