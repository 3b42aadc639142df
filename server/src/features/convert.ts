/** Converting tables to another layout where a person asks for it: the one at a place of the text, or all. */
import type { TableReading } from '../core/model';
import type { TableLayout } from '../protocol';
import type { Edit, Translate } from '../rules/finding';
import { type Analyses, analysisAt } from './analysis';
import { leftInWords } from './format';
import { LAYOUT_NAMES, relayout, standsAs } from './layouts/relayout';
import { rowAt, tableAt } from './locate';

/** What tables are converted to. */
export const CONVERSIONS: readonly TableLayout[] = ['markdown', 'tsv', 'lines'];

export interface Converted {
  readonly edits: readonly Edit[];
  /** How many tables the edits write. */
  readonly written: number;
  /** What a person has to know of the tables that stay as they are. */
  readonly refusals: readonly string[];
}

/** @param offset null: all tables. */
export function convert(analyses: Analyses, to: TableLayout, offset: number | null, t: Translate): Converted {
  const one = offset === null ? null : readingAt(analyses, offset);
  if (one === undefined)
    return { edits: [], written: 0, refusals: [t('No table stands here. Put the cursor into a table.')] };
  const reports = analyses.map(({ report }) => report);
  const isMeant = (reading: TableReading) => (one === null || reading === one) && !standsAs(reading, to);
  const meant = reports.flatMap(({ tables }) => tables.filter((each) => each.range && isMeant(each)));
  const { edits, left } = relayout(reports, to, isMeant);
  return {
    edits,
    written: meant.length - left.length,
    refusals: left.map((table) => leftInWords(table, t)),
  };
}

/** The table that stands at the offset. */
function readingAt(analyses: Analyses, offset: number): TableReading | undefined {
  const { report } = analysisAt(analyses, offset);
  const row = rowAt(report, offset);
  return row ? report.tables.find(({ table }) => table === row.table) : tableAt(report, offset);
}

/** The layouts that the table at the offset may be written in; none for one in HTML. */
export function conversionsAt(analyses: Analyses, offset: number): readonly TableLayout[] {
  if (analyses[0].report.isPage) return [];
  const reading = readingAt(analyses, offset);
  return reading ? CONVERSIONS.filter((layout) => !standsAs(reading, layout)) : [];
}

export const conversionTitle = (to: TableLayout, t: Translate): string =>
  t('Write this table as {0}', t(LAYOUT_NAMES[to]));
