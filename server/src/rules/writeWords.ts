/** Edits that put the right words or numbers in the place of others. */
import type { FormId, Row } from '../core/form/form';
import { NOTICES, noticeOf } from '../core/form/forms';
import { SECTIONS } from '../core/form/sections';
import type { Cell, Range } from '../core/model';
import { writeLike } from '../core/writeLike';
import type { Fix, Translate } from './finding';

/** The official labels in the place of others. */
export function writeLabels(
  rows: readonly { readonly row: Row; readonly label: Range }[],
  t: Translate,
): readonly Fix[] {
  const edits = rows.map(({ row, label }) => ({ ...label, newText: row.label }));
  const title =
    rows.length === 1
      ? t('Write the label as the form does: “{0}”', rows[0].row.label)
      : t('Write all {0} labels of this table as the form does', rows.length);
  return [{ title, preferred: true, edits }];
}

/** A number in all places of another one. */
export const writeInstead = (
  places: readonly Range[],
  expected: string,
  actual: string,
  text: string,
  t: Translate,
): readonly Fix[] => [
  {
    title: t('Write {0} instead of {1}', expected, actual),
    preferred: true,
    edits: places.map((range) => ({
      ...range,
      newText: writeLike(text.slice(range.start, range.end), expected),
    })),
  },
];

/** A percentage in the place of another. */
export function writeRate(
  range: Range,
  expected: string,
  actual: string,
  text: string,
  t: Translate,
): readonly Fix[] {
  const newText = writeLike(text.slice(range.start, range.end), expected);
  const title = t('Change the percentage from {0}% to {1}%', actual, expected);
  return [{ title, preferred: false, edits: [{ ...range, newText }] }];
}

/** The numbers of cells as such, without the marks or units beside them. */
export function writeNumbers(cells: readonly Cell[], text: string, t: Translate): readonly Fix[] {
  const edits = cells.map(({ outer, start, end, digits }) => ({
    ...outer,
    newText: writeLike(text.slice(start, end), digits),
  }));
  const [{ outer, digits }] = cells;
  const title =
    cells.length === 1
      ? t('Write “{0}” as {1}', text.slice(outer.start, outer.end), digits)
      : t('Write nothing but the number in all {0} cells', cells.length);
  return [{ title, preferred: true, edits }];
}

/** The year and the number of a form's notice in the place of another's. */
export function citeNotice(range: Range, form: FormId, text: string, t: Translate): readonly Fix[] {
  const [year, number] = NOTICES[form];
  const own = text.slice(range.start, range.end);
  const mark = own.search(/[〕\])）】］]/);
  const newText = writeLike(own, year) + own[mark] + writeLike(own, number);
  return [{ title: t('Cite {0}', noticeOf(form)), preferred: true, edits: [{ ...range, newText }] }];
}

/** Six parts, in numerals or digits, as another number of them is announced. */
export function writeSix(range: Range, digits: Range, text: string, t: Translate): readonly Fix[] {
  const own = text.slice(digits.start, digits.end);
  const six = /[\d０-９]/.test(own) ? writeLike(own, String(SECTIONS.length)) : '六';
  const newText = six + text.slice(digits.end, range.end);
  return [
    { title: t('Write {0} instead of {1}', six, own), preferred: true, edits: [{ ...range, newText }] },
  ];
}
