/** What a number, a row's label, a section's heading or a number of the text means, and whether it is right. */
import { containedIn, countedInColumn, countedInRow } from '../core/form/explained';
import { fullLabel, type Place, type Row } from '../core/form/form';
import { officialHeading, sectionSpec } from '../core/form/sections';
import type { Cell, Range, Report, RowReading, Section } from '../core/model';
import type { Comparison } from '../core/narrative/compare';
import type { Translate } from '../rules/finding';
import { countName } from '../rules/narrative/words';
import { type Analyses, type Analysis, analysisAt } from './analysis';
import { around } from './around';
import { statedAt } from './definition';
import { sumsOf } from './formula';
import { cellAt, headingAt, rowLabelAt } from './locate';
import { type Block, heading, list, paragraph } from './markup';
import { countText, findingsAbout, tableState } from './state';

export interface HoverText {
  readonly range: Range;
  readonly blocks: readonly Block[];
}

export function hover(analyses: Analyses, offset: number, t: Translate): HoverText | null {
  const analysis = analysisAt(analyses, offset);
  const { report } = analysis;
  const cell = cellAt(report, offset);
  if (cell) return { range: cell, blocks: describeCell(report, cell, t) };
  const row = rowLabelAt(report, offset);
  if (row?.label) return { range: row.label, blocks: describeRow(report, row, t) };
  const section = headingAt(report, offset);
  if (section) return { range: section.heading, blocks: describeSection(analysis, section, t) };
  const stated = statedAt(report, offset);
  return stated.length > 0
    ? { range: stated[0].statement.range, blocks: stated.flatMap((one) => describeStated(report, one, t)) }
    : null;
}

/** What the table has for a number of the text. */
function describeStated(report: Report, { count, state }: Comparison, t: Translate): Block[] {
  const verdict =
    state === 'agrees'
      ? t('The table has {0}: the text agrees.', count.digits)
      : state === 'differs'
        ? t('The table has {0}: the text differs.', count.digits)
        : t('Whether the text agrees with the table cannot be told.');
  const [index, ...others] = count.cells;
  const table = index === undefined || others.length > 0 ? [] : numbersAround(report, report.cells[index]);
  return [heading(countName(count, report, t)), paragraph(verdict), ...table];
}

function describeCell(report: Report, cell: Cell, t: Translate): Block[] {
  const { place } = cell;
  const counted = countedInColumn(report.format, place.table.id, place.column);
  return [
    heading(`${rowPath(place.row)} · ${place.column.label}`),
    paragraph(officialHeading(sectionSpec(place.table.section))),
    paragraph(valueText(cell, t)),
    paragraph(t('To be counted here: {0}; {1}.', t(countedInRow(place.row)), t(counted))),
    ...sums(report, place, t),
    ...numbersAround(report, cell),
  ];
}

function numbersAround(report: Report, cell: Cell): Block[] {
  const table = around(report, cell);
  return table ? [table] : [];
}

function describeRow(report: Report, { table, row }: RowReading, t: Translate): Block[] {
  const total = report.form?.places.find(
    (place) => place.table === table && place.row === row && place.column.total,
  );
  return [
    heading(rowPath(row)),
    paragraph(officialHeading(sectionSpec(table.section))),
    paragraph(t('To be counted here: {0}.', t(countedInRow(row)))),
    ...(total ? sums(report, total, t) : []),
  ];
}

function describeSection(analysis: Analysis, section: Section, t: Translate): Block[] {
  const spec = sectionSpec(section.id);
  const table = analysis.report.form?.tables.find((candidate) => candidate.section === section.id);
  return [
    heading(officialHeading(spec)),
    paragraph(t(containedIn(spec.id))),
    paragraph(
      table ? tableState(analysis, table, t) : countText(findingsAbout(analysis, section.id).length, t),
    ),
  ];
}

function sums(report: Report, place: Place, t: Translate): Block[] {
  const lines = sumsOf(report, place.index, t);
  return lines.length > 0 ? [list(lines)] : [];
}

/** `三、本年度办理结果 › （三）不予公开 › 1.属于国家秘密` */
const rowPath = (row: Row): string => [...row.groups, fullLabel(row)].join(' › ');

function valueText(cell: Cell, t: Translate): string {
  if (cell.inferred) return t('Value: {0}, worked out from the sums.', cell.digits);
  switch (cell.status) {
    case 'given':
      return t('Value: {0}', cell.digits);
    case 'blank':
      return t('Blank: the value is unknown, not 0.');
    case 'invalid':
      return t('What stands here is no number.');
    case 'missing':
      return t('Missing');
  }
}
