/** Edits that put the right words or numbers in the place of others. */
import type { FormId, Row } from '../core/form/form';
import { NOTICES, noticeOf } from '../core/form/forms';
import { SECTIONS } from '../core/form/sections';
import type { Cell, Range, Report } from '../core/model';
import { lineAt, textIn } from '../core/text';
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
      newText: writeLike(textIn(text, range), expected),
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
  const newText = writeLike(textIn(text, range), expected);
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
      ? t('Write “{0}” as {1}', textIn(text, outer), digits)
      : t('Write nothing but the number in all {0} cells', cells.length);
  return [{ title, preferred: true, edits }];
}

/** The year and the number of a form's notice in the place of another's. */
export function citeNotice(range: Range, form: FormId, text: string, t: Translate): readonly Fix[] {
  const [year, number] = NOTICES[form];
  const own = textIn(text, range);
  const mark = own.search(/[〕\])）】］]/);
  const newText = writeLike(own, year) + own[mark] + writeLike(own, number);
  return [{ title: t('Cite {0}', noticeOf(form)), preferred: true, edits: [{ ...range, newText }] }];
}

/** Six parts, in numerals or digits, as another number of them is announced. */
export function writeSix(range: Range, digits: Range, text: string, t: Translate): readonly Fix[] {
  const own = textIn(text, digits);
  const six = /[\d０-９]/.test(own) ? writeLike(own, String(SECTIONS.length)) : '六';
  const newText = six + text.slice(digits.end, range.end);
  return [
    { title: t('Write {0} instead of {1}', six, own), preferred: true, edits: [{ ...range, newText }] },
  ];
}

/** What was meant, where that is certain. */
export const writeWords = (range: Range, newText: string, t: Translate): readonly Fix[] => [
  { title: t('Write “{0}”', newText), preferred: true, edits: [{ ...range, newText }] },
];

/** 年 behind a year that has lost it. */
export const insertSign = (at: number, t: Translate): readonly Fix[] => [
  { title: t('Insert 年'), preferred: true, edits: [{ start: at, end: at, newText: '年' }] },
];

/** The number that stands in front of a section’s heading, if any, and the official one. */
export interface Numbered {
  readonly range: Range;
  readonly stands: string;
  readonly expected: string;
}

/** The official numbers of the sections. */
export const numberSections = (places: readonly Numbered[], t: Translate): readonly Fix[] => [
  {
    title: t('Number the sections 一、 to 六、'),
    preferred: true,
    edits: places.map(({ range, stands, expected }) => ({
      start: range.start,
      end: stands === '' ? range.start : range.end,
      newText: expected,
    })),
  },
];

/** Sentences of the template can go; a placeholder asks for words of its author’s. */
export function deleteHints(
  places: readonly { readonly kind: string; readonly range: Range }[],
  t: Translate,
): readonly Fix[] {
  const hints = places.filter(({ kind }) => kind === 'hint');
  if (hints.length === 0) return [];
  const edits = hints.map(({ range }) => ({ ...range, newText: '' }));
  return [{ title: t('Delete the template’s words (places: {0})', hints.length), preferred: true, edits }];
}

/** A comment of ours with its line. */
export function removeComment({ text, lineStarts }: Report, at: number, t: Translate): readonly Fix[] {
  const line = lineAt(lineStarts, at);
  const edit = { start: lineStarts[line], end: lineStarts[line + 1] ?? text.length, newText: '' };
  return [{ title: t('Remove this comment'), preferred: false, edits: [edit] }];
}
