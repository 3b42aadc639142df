/** Where the caret stands in the report, for what can be put in there. */
import type { FormId } from '../../core/form/form';
import { formOf } from '../../core/form/forms';
import type { Report, Section } from '../../core/model';
import { readParts } from '../../core/readParts';
import type { TypedLine } from './line';

export interface Place {
  readonly line: TypedLine;
  /** The report without the words that are being typed: they are no damaged label, and no heading yet. */
  readonly report: Report;
  /** Its form; the current one where the text does not tell yet. */
  readonly form: FormId;
  readonly section: Section | null;
  /** Between a table's first and last row. */
  readonly inTable: boolean;
}

export function placeOf(line: TypedLine, before: readonly Report[]): Place {
  const { text, offset, start, typed, isBeginning } = line;
  const hidden = isBeginning ? start : typed.start;
  const rest = text.slice(0, hidden) + ' '.repeat(offset - hidden) + text.slice(offset);
  const reports = readParts(rest, before);
  const report = reports.findLast(({ range }) => range.start <= offset) ?? reports[0];
  return {
    line,
    report,
    form: report.format ?? '2021',
    section: report.sections.find(({ range }) => range.start <= offset && offset <= range.end) ?? null,
    inTable: report.tables.some(({ range }) => range && range.start < offset && offset < range.end),
  };
}

export const formAt = ({ report, form }: Place) => report.form ?? formOf(form);
