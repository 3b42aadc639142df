/**
 * 表格格式不符: the tables, or one of them, are those of the other years' format.
 *
 * Why: reports on 2019 and 2020 use the tables of 国办公开办函〔2019〕60号, those from 2021 on the ones of 〔2021〕30号. Old
 * tables lack what is asked now, and their numbers cannot be collected with the others. One finding for a report.
 * Not reported: rows that a report adds of its own, labels that were shortened, and reports without a year.
 * Source: the two notices.
 */
import { fold } from '../../core/fold';
import type { Block, Form, FormId, Table } from '../../core/form/form';
import { FORMS, formIdOfYear, formOf, noticeNumberOf } from '../../core/form/forms';
import type { Report, TableReading } from '../../core/model';
import { onceFor } from '../../core/once';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { otherHandling } from './otherHandling';

interface OtherFormat extends Found {
  /** The form that the year asks for. */
  readonly form: Form;
  /** The tables of the other form; where it is only （六）其他处理, none. */
  readonly tables: readonly TableReading[];
}

export const formatMismatch: Rule<OtherFormat> = {
  code: 'format-mismatch',
  severity: 'warning',
  since: '0.2.0',
  *find(report) {
    const id = report.year === null ? null : formIdOfYear(report.year);
    if (id === null || report.format === null) return;
    const found = id === report.format ? partOfOther(report, id) : allOfOther(report, report.format);
    if (found) yield { ...found, form: formOf(id), expected: id };
  },
  say({ expected, tables }, { year }, t) {
    const id = expected as FormId;
    if (tables.length === 0)
      return id === '2021'
        ? t(
            '（六）其他处理 is one row, as it was until 2020. For {0} it has three rows (国办公开办函{1}); divide the number among them.',
            year ?? '',
            noticeNumberOf(id),
          )
        : t(
            '（六）其他处理 has the three rows that came in 2021. For {0} it is one row (国办公开办函{1}); add them up.',
            year ?? '',
            noticeNumberOf(id),
          );
    return t(
      'These tables are not those for {0}, which are the ones of 国办公开办函{1}. Use the format of the year.',
      year ?? '',
      noticeNumberOf(id),
    );
  },
  fix: ({ tables, form }, report, t, { convertFormat }) =>
    form.id === report.format && tables.length > 0 ? [] : convertFormat(tables, form, report, t),
};

type OfOther = Omit<OtherFormat, 'form' | 'expected'>;

/** Of a report whose tables are mostly those of its year: （六）其他处理, or a table below headers of the other form. */
function partOfOther(report: Report, id: FormId): OfOther | null {
  const actual = otherOf(id);
  const range = otherHandling(report);
  if (range) return { range, section: 'applications', actual, tables: [] };
  const headed = report.tables.find((reading) => hasOtherHeader(report, reading));
  const heading = headed && headingOf(report, headed);
  return heading ? { range: heading, section: headed.table.section, actual, tables: [headed] } : null;
}

function allOfOther(report: Report, actual: FormId): OfOther | null {
  const tables = report.tables.filter((reading) => isOfItsForm(report, reading));
  const [first] = tables;
  const range = (first && headingOf(report, first)) ?? first?.rows.find(({ label }) => label)?.label;
  return range ? { range, section: first.table.section, actual, tables } : null;
}

const otherOf = (id: FormId): FormId => (id === '2019' ? '2021' : '2019');

const headingOf = ({ sections }: Report, { table }: TableReading) =>
  sections.find(({ id }) => id === table.section)?.heading;

/** What stands below the heading of a table's section, down to its last row, folded. */
function wordsOf(report: Report, reading: TableReading): string {
  const { range } = reading;
  return range ? fold(report.text, headingOf(report, reading)?.end ?? range.start, range.end) : '';
}

const headersOf = ({ columns }: Block) => columns.map(({ label }) => fold(label));

/** The headers that a table has in the other form only: those of table 二. */
const otherHeaders = onceFor(({ id, blocks }: Table): readonly string[] => {
  const own = blocks.flatMap(headersOf);
  const all = FORMS.flatMap(({ tables }) => tables).filter((table) => table.id === id);
  return all.flatMap((table) => table.blocks.flatMap(headersOf)).filter((label) => !own.includes(label));
});

/** Rows stand below headers of which several are the other form's, and none is their own. */
function hasOtherHeader(report: Report, reading: TableReading): boolean {
  const { table } = reading;
  const others = otherHeaders(table);
  if (others.length === 0) return false;
  const words = wordsOf(report, reading);
  return (
    others.filter((label) => words.includes(label)).length > 1 &&
    table.blocks.some(
      (block) => block.columns.length > 1 && !headersOf(block).some((label) => words.includes(label)),
    )
  );
}

/** True where the table differs between the forms, and a row or header that only its own form has was found. */
function isOfItsForm(report: Report, reading: TableReading): boolean {
  const { table, rows, range } = reading;
  if (!range || !report.form || table.id === 'remedies') return false;
  const other = formOf(otherOf(report.form.id)).tables.find(({ id }) => id === table.id);
  if (!other) return true;
  const known = new Set(other.blocks.flatMap((block) => block.rows.map(({ id }) => id)));
  if (rows.some(({ row, label }) => label && !known.has(row.id))) return true;
  const words = wordsOf(report, reading);
  return otherHeaders(other).some((label) => words.includes(label));
}
