/** What stands above each table: how it stands, and what there is to do about it. */
import type { TableId } from '../core/form/form';
import type { Range, Report, TableReading } from '../core/model';
import type { Translate } from '../rules/finding';
import type { Analyses, Analysis } from './analysis';
import { recomputeAt } from './recompute';
import { findingsAbout, tableState } from './state';

export interface TableLens {
  readonly table: TableId;
  /** The heading of its section, which it stands above; where there is none, the table's beginning. */
  readonly range: Range;
  /** A place in the table. */
  readonly offset: number;
  /** `Adds up`, `2 findings`. */
  readonly state: string;
  readonly hasFindings: boolean;
  /** What a click would do; empty where every total is right or cannot be known. */
  readonly recompute: string;
}

/** One for each table that the text has. */
export const codeLenses = (analyses: Analyses, t: Translate): TableLens[] =>
  analyses.flatMap((analysis) =>
    analysis.report.tables.flatMap((reading) =>
      reading.range ? [lens(analyses, analysis, reading, reading.range, t)] : [],
    ),
  );

function lens(
  analyses: Analyses,
  analysis: Analysis,
  { table }: TableReading,
  { start }: Range,
  t: Translate,
): TableLens {
  const totals = recomputeAt(analyses, 'table', start).length;
  return {
    table: table.id,
    range: headingOf(analysis.report, start) ?? { start, end: start },
    offset: start,
    state: tableState(analysis, table, t),
    hasFindings: findingsAbout(analysis, table.section).length > 0,
    recompute: totals === 0 ? '' : totals === 1 ? t('Recompute 1 total') : t('Recompute {0} totals', totals),
  };
}

const headingOf = ({ sections }: Report, offset: number): Range | undefined =>
  sections.find(({ range }) => range.start <= offset && offset < range.end)?.heading;
