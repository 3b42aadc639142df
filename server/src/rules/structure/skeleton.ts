/** Edits that put in what is missing: a section with its empty table, a row, in the file's own layout. */
import { type Form, fullLabel, type Row, type SectionId, type Table } from '../../core/form/form';
import { officialHeading, sectionSpec } from '../../core/form/sections';
import { gridOfTable } from '../../core/layouts/grid';
import type { LayoutId } from '../../core/layouts/layout';
import { layoutOfTables } from '../../core/layouts/layoutOfTables';
import { writeRows } from '../../core/layouts/write';
import type { Report, Section } from '../../core/model';
import { lineAt, lineEndOf, textIn } from '../../core/text';
import type { Edit, Fix, Translate } from '../finding';

const EMPTY = () => '';

/** The line end that the report uses. */
const eolOf = ({ text, range }: Report): string => lineEndOf(textIn(text, range));

/** The section's heading and, where it has one, its empty table, in front of the section that follows it. */
export function insertSection(
  report: Report,
  id: SectionId | undefined,
  next: number,
  t: Translate,
): readonly Fix[] {
  const section = sectionSpec(id as SectionId);
  const { text, range } = report;
  const eol = eolOf(report);
  const table = report.form?.tables.find((candidate) => candidate.section === section.id);
  const present = report.tables.some((reading) => reading.table === table && reading.range);
  const lines =
    report.form && table && !present ? tableLines(report.form, table, layoutOfTables(report.tables)) : [];
  const at = next < 0 ? range.end : report.lineStarts[lineAt(report.lineStarts, next)];
  const before = at > 0 && text[at - 1] !== '\n' ? eol : '';
  const newText = before + [officialHeading(section), ...lines, '', ''].join(eol);
  const title = t('Insert section “{0}”', officialHeading(section));
  return [{ title, preferred: true, edits: [{ start: at, end: at, newText }] }];
}

/** A table alone, behind its section's heading. */
function insertTable(report: Report, form: Form, table: Table, behind: number): Edit {
  const eol = eolOf(report);
  return {
    start: behind,
    end: behind,
    newText: [eol, ...tableLines(form, table, layoutOfTables(report.tables))].join(eol),
  };
}

/** The empty tables of sections that have none. */
export function insertTables(sections: readonly Section[], report: Report, t: Translate): readonly Fix[] {
  const { form } = report;
  if (!form) return [];
  const edits = sections.flatMap((section) => {
    const table = form.tables.find((candidate) => candidate.section === section.id);
    return table ? [insertTable(report, form, table, section.heading.end)] : [];
  });
  return [{ title: t('Insert the empty table'), preferred: true, edits }];
}

const tableLines = (form: Form, table: Table, layout: LayoutId): string[] =>
  writeRows(gridOfTable(table, form.places), layout, EMPTY);

export function insertRow(report: Report, table: Table, row: Row, t: Translate): readonly Fix[] {
  const edit = rowInserted(report, table, row);
  return edit ? [{ title: t('Insert the row “{0}”', fullLabel(row)), preferred: true, edits: [edit] }] : [];
}

/** A row behind the one that the form has before it, or in front of the one after it; null where both are missing. */
function rowInserted(report: Report, table: Table, row: Row): Edit | null {
  const reading = report.tables.find((candidate) => candidate.table === table);
  if (!report.form || !reading) return null;
  const at = reading.rows.findIndex((candidate) => candidate.row === row);
  const grid = gridOfTable(table, report.form.places).filter((line) => line.row === row);
  const eol = eolOf(report);
  const lines = writeRows(grid, reading.layout, EMPTY);
  const before = reading.rows[at - 1]?.range;
  if (before) {
    const end = lineEnd(report, before.end);
    return { start: end, end, newText: eol + lines.join(eol) };
  }
  const after = reading.rows[at + 1]?.range;
  if (!after) return null;
  const start = report.lineStarts[lineAt(report.lineStarts, after.start)];
  return { start, end: start, newText: lines.join(eol) + eol };
}

/** Where the line that holds the offset ends, its line end not counted. */
function lineEnd({ text, lineStarts }: Report, offset: number): number {
  const next = lineStarts[lineAt(lineStarts, offset) + 1];
  if (next === undefined) return text.length;
  return text[next - 2] === '\r' ? next - 2 : next - 1;
}
