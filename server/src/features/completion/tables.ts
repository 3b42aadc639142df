/** Rows and whole tables that are not there yet, with empty cells, in the text's own layout. */
import { rowLines, tableLines } from '../../core/draft/tables';
import { templateOf } from '../../core/draft/template';
import { fullLabel } from '../../core/form/form';
import { sectionSpec } from '../../core/form/sections';
import type { LayoutId } from '../../core/layouts/layout';
import { layoutOfTables } from '../../core/layouts/layoutOfTables';
import { emptyCellOf } from '../../core/layouts/write';
import { formAt, type Place } from './place';
import type { Suggestion } from './suggestion';

/** The rows of the table at the caret that it lacks: first the one that comes next. */
export function rows(place: Place): Suggestion[] {
  const { line, report, section } = place;
  const reading = report.tables.find(({ table }) => table.section === section?.id);
  if (!line.isBeginning || !reading?.range || reading.isTorn || report.isPage) return [];
  const before = reading.rows.findLastIndex(({ range }) => range !== null && range.end <= line.offset);
  const missing = reading.rows
    .map((row, at) => ({ ...row, behind: (at - before - 1 + reading.rows.length) % reading.rows.length }))
    .filter(({ range }) => range === null)
    .sort((a, b) => a.behind - b.behind);
  return missing.flatMap(({ table, row }): Suggestion[] => {
    const lines = rowLines(formAt(place), table, row, reading.layout);
    if (lines.length === 0) return [];
    return [
      {
        kind: 'row',
        id: `${table.id}/${row.id}`,
        form: place.form,
        label: fullLabel(row),
        where: row.groups.at(-1) ?? sectionSpec(table.section).title,
        ...inserted(place, lines, reading.layout),
        names: [fullLabel(row), row.label],
      },
    ];
  });
}

/** The table of the section at the caret; in front of all sections any that is not there. */
export function tables(place: Place): Suggestion[] {
  const { line, report, section, inTable } = place;
  if (!line.isBeginning || inTable || report.isPage) return [];
  const layout = layoutOfTables(report.tables);
  return formAt(place)
    .tables.filter((table) => (section ? table.section === section.id : !report.recognised))
    .filter((table) => !report.tables.some((reading) => reading.table === table && reading.range))
    .map((table): Suggestion => {
      const { title } = sectionSpec(table.section);
      return {
        kind: 'table',
        id: table.id,
        form: place.form,
        label: `${title}（表）`,
        where: title,
        ...inserted(place, tableLines(formAt(place), table, layout), layout),
        names: [title, '表格'],
      };
    });
}

/** In the place of the whole line: a row may begin with empty cells or a bar of its own. */
const inserted = ({ line: { start, offset } }: Place, lines: readonly string[], layout: LayoutId) => ({
  template: templateOf(lines.join('\n'), emptyCellOf(layout)),
  range: { start, end: offset },
});
