/** The official tables as the form draws them, each number marked with what was found on it. */
import { seen } from '../core/fold';
import { type Form, fullLabel, type Table } from '../core/form/form';
import { officialHeading, sectionSpec } from '../core/form/sections';
import type { Cell, Range, Report } from '../core/model';
import { positionAt } from '../core/text';
import type { LspRange, TablesResult, TableView, ViewCell } from '../protocol';
import type { OnFault } from '../rules/check';
import type { Finding, Translate } from '../rules/finding';
import { type Analyses, type Analysis, analysisAt } from './analysis';
import { messageOf } from './diagnostics';
import { fixesIn, type NumberFix, type NumberFixes, numberFixes } from './numberFixes';
import { tableState } from './state';
import { sumsByCell } from './sums';
import { drawTable, type Slot } from './tableGrid';
import { titleOf } from './title';
import { yearFlow } from './yearFlow';

interface Words {
  readonly t: Translate;
  readonly onFault: OnFault;
}

/** The tables of the report in which the offset stands. */
export function tableViews(analyses: Analyses, offset: number, words: Words): Omit<TablesResult, 'version'> {
  const analysis = analysisAt(analyses, offset);
  const { report } = analysis;
  const { form } = report;
  const fixes = numberFixes(analysis, words);
  const year = yearFlow(report, words.t);
  const marks = marksOf(analysis, fixes, words);
  return {
    recognised: report.recognised,
    title: titleOf(report),
    ...(analyses.length > 1 ? { part: linesOf(analyses, analysis) } : {}),
    tables: form
      ? form.tables.map((table) => tableView(table, form, analysis, { marks, fixes }, words.t))
      : [],
    ...(year ? { year } : {}),
  };
}

type Mark = Required<Pick<ViewCell, 'mark'>> & { readonly expected: string; readonly messages: string[] };

function tableView(
  table: Table,
  form: Form,
  analysis: Analysis,
  { marks, fixes }: { marks: Map<number, Mark>; fixes: NumberFixes },
  t: Translate,
): TableView {
  const { report } = analysis;
  const range = report.tables.find((reading) => reading.table === table)?.range;
  return {
    id: table.id,
    title: officialHeading(sectionSpec(table.section)),
    ...(range ? { range: lspRange(report, range) } : {}),
    state: tableState(analysis, table, t),
    repairs: fixesIn(table, analysis, fixes).map(({ title, preferred, changes, edits }) => ({
      title,
      ...(preferred ? { preferred } : {}),
      cells: changes.map(({ index }) => report.cells[index].place.id),
      edits: edits.map((edit) => ({ range: lspRange(report, edit), newText: edit.newText })),
    })),
    rows: drawTable(table, form).map((row) =>
      row.map((slot, at) =>
        slot.kind === 'cell'
          ? viewCell(slot, report, form, marks, t)
          : { ...slot, ...labelRange(slot, row[at + 1], report) },
      ),
    ),
  };
}

/** Where a row's own label stands in the text: the last before its numbers. */
function labelRange({ kind }: Slot, next: Slot | undefined, report: Report): Pick<ViewCell, 'range'> {
  if (kind !== 'label' || next?.kind !== 'cell') return {};
  const { table, row } = next.place;
  const rows = report.tables.find((reading) => reading.table === table)?.rows;
  const label = rows?.find((reading) => reading.row === row)?.label;
  return label ? { range: lspRange(report, label) } : {};
}

function viewCell(
  { place, colSpan, rowSpan }: Extract<Slot, { kind: 'cell' }>,
  report: Report,
  form: Form,
  marks: Map<number, Mark>,
  t: Translate,
): ViewCell {
  const cell = report.cells[place.index];
  const mark = marks.get(place.index);
  const here = cell.start >= 0;
  const text = here ? seen(report.text, cell.outer.start, cell.outer.end).trim() : cell.digits;
  const own = cell.status === 'given' && here ? seen(report.text, cell.start, cell.end) : text;
  const { partOf, totalOf } = sumsByCell(form)[place.index];
  return {
    kind: 'cell',
    colSpan,
    rowSpan,
    text,
    id: place.id,
    status: cell.status,
    ...(cell.inferred ? { inferred: true } : {}),
    ...(mark ? { mark: mark.mark } : {}),
    ...(mark?.expected ? { expected: mark.expected } : {}),
    description: [describe(cell, t), ...(mark?.messages ?? [])].join('\n'),
    ...(here ? { range: lspRange(report, cell) } : {}),
    ...(own === text ? {} : { own }),
    ...(cell.digits === own ? {} : { digits: cell.digits }),
    ...(partOf.length > 0 ? { partOf: [...partOf] } : {}),
    ...(totalOf.length > 0 ? { totalOf: [...totalOf] } : {}),
  };
}

/** The row and the column as the table names them, and what is odd about the number itself. */
function describe({ place, status, inferred }: Cell, t: Translate): string {
  const name = `${fullLabel(place.row)} · ${place.column.label}`;
  if (inferred) return t('{0} (worked out from the sums)', name);
  if (status === 'blank') return t('{0} (blank)', name);
  if (status === 'missing') return t('{0} (missing)', name);
  return status === 'invalid' ? t('{0} (no number)', name) : name;
}

/** A text may state one cell a thousand times, each time wrongly; nobody reads on in a cell's tooltip. */
const MOST_MESSAGES = 8;

/**
 * What was found on each cell. The first cell of a finding carries its weight and the value that is expected there,
 * the others are involved; a cell keeps the heaviest that falls on it.
 */
function marksOf({ report, findings }: Analysis, fixes: NumberFixes, words: Words): Map<number, Mark> {
  const marks = new Map<number, Mark>();
  for (const finding of findings) {
    const own = markOf(finding);
    if (!finding.cells || !own) continue;
    const message = messageOf(finding, report, words);
    const expected = expectedOf(finding, fixes.get(finding));
    for (const [order, index] of finding.cells.entries()) {
      const mark = order === 0 ? own : 'involved';
      const other = marks.get(index);
      marks.set(index, {
        mark: other && WEIGHT[other.mark] >= WEIGHT[mark] ? other.mark : mark,
        expected: other?.expected || expected.get(index) || '',
        messages: [...(other?.messages ?? []), message].slice(0, MOST_MESSAGES),
      });
    }
  }
  return marks;
}

/** What a broken sum expects, at the number that is to be changed; at the total where that is not sure. */
function expectedOf(finding: Finding, fixes: readonly NumberFix[] = []): Map<number, string> {
  const [total] = finding.cells ?? [];
  if (!finding.relation) return new Map();
  const fix = fixes.find(({ preferred }) => preferred);
  if (fix) return new Map(fix.changes.map(({ index, digits }) => [index, digits]));
  // Which of the four numbers of a balance is the wrong one, nobody can tell.
  return new Map(finding.code === 'balance' || !finding.expected ? [] : [[total, finding.expected]]);
}

/** What marks the number that a finding stands on; nothing for hints, but for those on a number that may be wrong. */
export function markOf({ severity, code }: Finding): 'error' | 'warning' | 'suspect' | undefined {
  if (severity === 'error' || severity === 'warning') return severity;
  return code === 'suspect-number' ? 'suspect' : undefined;
}

const WEIGHT = { involved: 0, suspect: 1, warning: 2, error: 3 };

/** The lines for which this report is the one to show: as {@link analysisAt} tells it. */
function linesOf(analyses: Analyses, analysis: Analysis): { first: number; last: number } {
  const at = analyses.indexOf(analysis);
  const { lineStarts } = analysis.report;
  const lineOf = (of: Analysis) => positionAt(lineStarts, of.report.range.start).line;
  return {
    first: at === 0 ? 0 : lineOf(analysis),
    last: at + 1 < analyses.length ? lineOf(analyses[at + 1]) - 1 : lineStarts.length - 1,
  };
}

function lspRange({ lineStarts }: Report, { start, end }: Range): LspRange {
  return { start: positionAt(lineStarts, start), end: positionAt(lineStarts, end) };
}
