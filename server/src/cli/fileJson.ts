/**
 * A report as the contract's FILE: plain objects whose keys come in the contract's order. Other programs depend on
 * every name here.
 */
import path from 'node:path';
import { seen } from '../core/fold';
import type { Cell, CellStatus, Range, Report } from '../core/model';
import { positionAt } from '../core/text';
import { say } from '../rules/check';
import type { Edit, Finding, Translate } from '../rules/finding';
import { fixesOf } from '../rules/fixes';
import { isSlip, repairsOf, type TableRepair, type TableRepairs } from '../rules/repair/repairs';
import type { Accepted } from '../rules/verdict/verdicts';

/** Which report a FILE is: its file's path, and its number from 1 where that holds several. */
export interface ReportPlace {
  readonly path: string;
  readonly part?: number;
}

export const placeOf = (path: string, reports: readonly Report[], at: number): ReportPlace =>
  reports.length > 1 ? { path, part: at + 1 } : { path };

/** `extract`'s FILE. */
export const extracted = (place: ReportPlace, report: Report) => ({
  ...headOf(place, report),
  sections: report.sections.map(({ id, title, range }) => ({
    id,
    title,
    line: spanOf(report, range).line,
    endLine: positionAt(report.lineStarts, Math.max(range.start, range.end - 1)).line + 1,
  })),
  cells: report.cells.map((cell) => cellOf(cell, report)),
});

export type ExtractedFile = ReturnType<typeof extracted>;

/** `check`'s FILE. */
export const checked = (place: ReportPlace, report: Report, findings: readonly Finding[], t: Translate) => ({
  ...headOf(place, report),
  diagnostics: findings.map((finding) => diagnosticOf(finding, report, t)),
  repairs: repairsOf(report).flatMap((table) => repairsIn(table, report)),
  repairSearch: repairsOf(report).map(searchOf),
  slips: repairsOf(report).flatMap((table) => slipsIn(table, report)),
});

/** `check`'s FILE with what is accepted, why, and where that is written. */
export const withAccepted = (
  file: CheckedFile,
  report: Report,
  accepted: readonly Accepted[],
  t: Translate,
): CheckedFile => ({
  ...file,
  accepted: accepted.map(({ finding, acceptance: { reason, from } }) => ({
    ...diagnosticOf(finding, report, t),
    reason,
    from: from === 'text' ? from : path.relative('', from),
  })),
});

export type CheckedFile = ReturnType<typeof checked> & { readonly accepted?: readonly AcceptedJson[] };

export type FoundJson = ReturnType<typeof diagnosticOf>;

export type AcceptedJson = FoundJson & {
  readonly reason: string;
  readonly from: string;
};

/** The FILE of what could not be read. */
export const unread = (path: string, message: string) => ({ path, error: { message } });

export type UnreadFile = ReturnType<typeof unread>;

const headOf = (place: ReportPlace, { format, year, body }: Report) => ({
  ...place,
  format,
  reportYear: year,
  body,
});

/** The contract's CELL. A place that is missing has no line and no column. */
export interface CellJson {
  readonly id: string;
  readonly value: number | null;
  readonly text: string;
  readonly status: CellStatus;
  readonly line?: number;
  readonly column?: number;
  readonly endColumn?: number;
  readonly inferred?: true;
}

function cellOf(cell: Cell, report: Report): CellJson {
  const { place, status, value } = cell;
  const { id } = place;
  const inferred = cell.inferred ? ({ inferred: true } as const) : {};
  if (status === 'missing') return { id, value, text: '', status, ...inferred };
  const { line, column, endColumn } = spanOf(report, cell);
  const text = seen(report.text, cell.start, cell.end);
  return { id, value, text, status, line, column, endColumn, ...inferred };
}

function diagnosticOf(finding: Finding, report: Report, t: Translate) {
  const { code, severity, relation, section, row } = finding;
  return {
    code,
    severity,
    message: say(finding, report, t),
    ...spanOf(report, finding.range),
    cells: (finding.cells ?? []).map((index) => report.cells[index].place.id),
    expected: finding.expected ?? '',
    actual: finding.actual ?? '',
    fixes: fixesOf(finding, report, t).map(({ title, preferred, edits }) => ({
      title,
      preferred,
      edits: edits.map((edit: Edit) => ({ ...spanOf(report, edit), newText: edit.newText })),
    })),
    ...(relation === undefined ? {} : { relation }),
    ...(section === undefined ? {} : { section }),
    ...(row === undefined ? {} : { row }),
  };
}

/** The contract's REPAIR: the smallest sets of a table's cells to change, best first. Numbers are exact, as text. */
const repairsIn = (table: TableRepairs, report: Report) =>
  table.repairs
    .filter((repair) => !isSlip(repair, table))
    .map((repair) => ({ ...repairOf(repair, table.broken, report), unique: table.unique }));

/** What undoes one slip of more numbers than that. */
const slipsIn = (table: TableRepairs, report: Report) =>
  table.repairs
    .filter((repair) => isSlip(repair, table))
    .map((repair) => repairOf(repair, table.broken, report));

const repairOf = ({ changes }: TableRepair, broken: TableRepairs['broken'], report: Report) => ({
  cells: changes.map(({ index, digits }) => ({
    id: report.cells[index].place.id,
    actual: report.cells[index].digits,
    suggested: digits,
  })),
  settles: broken.map(({ id }) => id),
});

/** How far the search went in a table with a broken sum: what is proven, and whether every smallest repair is listed. */
const searchOf = ({ table, atLeast, complete }: TableRepairs) => ({ table: table.id, atLeast, complete });

/** Lines and columns from 1; the end one past the last unit. */
export function spanOf(report: Report, range: Range) {
  const start = positionAt(report.lineStarts, range.start);
  const end = positionAt(report.lineStarts, range.end);
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
