/**
 * What a table from elsewhere becomes in a report: an official table is laid to its form, in the layout of the tables
 * beside it; any other stands divided by tabs, or in Markdown where the report has its tables so.
 */
import type { Form, Table } from '../core/form/form';
import { FORMS } from '../core/form/forms';
import { officialHeading, SECTIONS } from '../core/form/sections';
import type { LayoutChoice, LayoutId } from '../core/layouts/layout';
import type { Range, Report } from '../core/model';
import { read } from '../core/read';
import { cellsOf, cutOf } from '../core/reader/lines/cut';
import { lineAt, lineEndOf } from '../core/text';
import { type Analyses, analysisAt } from './analysis';
import { type ClipBlock, type ClipTable, fieldsOf } from './clipboard';
import { alignPipes } from './layouts/markdown';
import { type Regrid, regrid } from './layouts/regrid';
import { writeGrid } from './layouts/relayout';
import { isUnclear } from './layouts/unclear';

/** Null where a plain paste does as well: no table, or one that would only be what it is. */
export function paste(
  analyses: Analyses,
  range: Range,
  blocks: readonly ClipBlock[],
  choice: LayoutChoice,
): string | null {
  const { report } = analysisAt(analyses, range.start);
  const layout = layoutAt(report, range.start, choice);
  const pieces = blocks.map((block) =>
    'table' in block ? linesOfTable(block.table, report, layout) : [block.words],
  );
  if (pieces.includes(null)) return null;
  const words = joined(blocks, pieces as string[][], layout).join(lineEndOf(report.text));
  return fitted(report, range, words, layout);
}

/** That of the nearest table; else the setting's, else tabs. */
function layoutAt({ tables }: Report, offset: number, choice: LayoutChoice): LayoutId {
  const near = tables
    .flatMap(({ layout, range }) => (range ? [{ layout, far: Math.abs(range.start - offset) }] : []))
    .sort((a, b) => a.far - b.far)[0];
  if (near) return near.layout;
  if (choice === 'lines') return 'cell-line';
  return choice === 'markdown' ? 'markdown' : 'tsv';
}

function linesOfTable(table: ClipTable, { form }: Report, layout: LayoutId): string[] | null {
  const fields = fieldsOf(table);
  if (!fields) return null;
  const forms = [...FORMS].sort((a, b) => Number(b === form) - Number(a === form));
  for (const each of forms)
    for (const official of each.tables) {
      const grid = asOfficial(fields, official, each);
      if (grid) return writeGrid(grid, layout);
    }
  if (layout !== 'markdown') return fields.map((row) => row.join('\t'));
  const rows = fields.map((row) => `| ${row.map((words) => words.replaceAll('|', '\\|')).join(' | ')} |`);
  const rule = `|${' --- |'.repeat(fields[0]?.length ?? 1)}`;
  return alignPipes([...rows.slice(0, 1), rule, ...rows.slice(1)]);
}

/** More rows and columns than these has no table of a form. */
const MOST_ROWS = 60;
const MOST_COLUMNS = 20;

/** The table as one of the form's: read where it would stand in a report that holds nothing else, and clear there. */
function asOfficial(fields: readonly (readonly string[])[], table: Table, form: Form): Regrid | null {
  if (fields.length > MOST_ROWS || fields[0].length > MOST_COLUMNS) return null;
  const lines = fields.map((row) => row.join('\t'));
  const headings = SECTIONS.flatMap((section) => [
    officialHeading(section),
    ...(section.id === table.section ? lines : []),
  ]);
  const report = read([`${form.id}年政府信息公开工作年度报告`, ...headings].join('\n'));
  const reading = report.form === form ? report.tables.find((each) => each.table === table) : undefined;
  if (!reading?.range) return null;
  const grid = regrid(report, reading, cellsOf(cutOf(report.text, report.lineStarts)));
  if (isUnclear(grid)) return null;
  // Nothing of what is pasted may stand outside of the table, or be lost.
  const { start, end } = grid.range;
  return withoutBlanks(report.text.slice(start, end)) === withoutBlanks(lines.join('')) ? grid : null;
}

const withoutBlanks = (text: string) => text.replace(/\s/g, '');

/** A Markdown table ends where an empty line does. */
function joined(blocks: readonly ClipBlock[], pieces: readonly string[][], layout: LayoutId): string[] {
  return pieces.flatMap((lines, at) => {
    const meets = at > 0 && layout === 'markdown' && ('table' in blocks[at] || 'table' in blocks[at - 1]);
    return meets ? ['', ...lines] : lines;
  });
}

/** On lines of its own; what follows a Markdown table at once would be a row of it. */
function fitted(
  { text, lineStarts }: Report,
  { start, end }: Range,
  words: string,
  layout: LayoutId,
): string {
  const eol = lineEndOf(text);
  const before = text.slice(lineStarts[lineAt(lineStarts, start)], start).trim();
  const behind = text.slice(end, lineStarts[lineAt(lineStarts, end) + 1] ?? text.length).trim();
  const edge = layout === 'markdown' ? eol + eol : eol;
  return `${before ? edge : ''}${words}${behind ? edge : ''}`;
}
