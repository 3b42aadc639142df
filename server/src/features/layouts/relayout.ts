/**
 * Writes the tables of a text in another layout, or tidily in their own. No number, mark or word changes: what is
 * written is read again, and taken only where everything in it is as it was.
 */
import { type MessageKey, msg } from '../../core/form/form';
import type { GridRow } from '../../core/layouts/grid';
import { isCellALine, isPiped, type LayoutChoice, type LayoutId } from '../../core/layouts/layout';
import { writeRows } from '../../core/layouts/write';
import { lastOf } from '../../core/mapped';
import type { Range, Report, TableReading } from '../../core/model';
import { read } from '../../core/read';
import { cellsOf, cutOf } from '../../core/reader/lines/cut';
import type { Token } from '../../core/reader/lines/token';
import { readParts } from '../../core/readParts';
import { applyEdits, lineAt, lineEndOf, type TextEdit } from '../../core/text';
import { keepsMarkup } from '../../rules/changes';
import { alignPipes } from './markdown';
import { type Regrid, regrid } from './regrid';
import { canTidy, tidy } from './tidy';
import { isUnclear, type Unclear, unclear, unclearNumbers } from './unclear';

/** What each is called in a sentence: written as {0}. */
export const LAYOUT_NAMES: Readonly<Record<LayoutChoice, MessageKey>> = {
  keep: msg('its own layout'),
  markdown: msg('Markdown'),
  tsv: msg('tabs between the cells'),
  lines: msg('one cell a line'),
};

/** Whether a table stands as is wished, tidy or not. */
export const standsAs = ({ layout }: TableReading, choice: LayoutChoice): boolean =>
  choice === 'keep' || layout === choice || (choice === 'lines' && isCellALine(layout));

export interface Relayout {
  readonly edits: readonly TextEdit[];
  /** The tables left as they are. */
  readonly left: readonly Left[];
}

/** @param isMeant which tables; all that stand in the text where absent. */
export function relayout(
  reports: readonly Report[],
  choice: LayoutChoice,
  isMeant: (reading: TableReading) => boolean = () => true,
): Relayout {
  const [{ text, lineStarts }] = reports;
  const left: Left[] = [];
  const ready: Ready[] = [];
  let tokens: readonly Token[] | undefined;
  for (const report of reports)
    for (const reading of report.tables) {
      if (!reading.range || !isMeant(reading)) continue;
      if (report.isPage) {
        left.push({ reading, why: IN_HTML });
        continue;
      }
      tokens ??= cellsOf(cutOf(text, lineStarts));
      const edits = editsOf(report, reading, tokens, choice);
      if (isUnclear(edits)) left.push({ reading, why: edits });
      else if (edits.length > 0) ready.push({ report, reading, edits });
    }
  const safe = safeAmong(reports, ready);
  const why = unclear(msg('its numbers would not be read as before'));
  for (const each of ready) if (!safe.includes(each)) left.push({ reading: each.reading, why });
  return { edits: safe.flatMap(({ edits }) => edits), left };
}

const IN_HTML = unclear(msg('it stands in HTML'));

export interface Left {
  readonly reading: TableReading;
  readonly why: Unclear;
}

interface Ready {
  readonly report: Report;
  readonly reading: TableReading;
  readonly edits: readonly TextEdit[];
}

/**
 * As many of the tables as may be written anew together: how one is read may depend on the others of its report. Where not
 * all may, they are tried report by report, each read alone: a compilation is not read once for each of its tables.
 */
function safeAmong(reports: readonly Report[], ready: readonly Ready[]): readonly Ready[] {
  if (isSame(reports, editsIn(ready))) return ready;
  const safe = reports.flatMap((report) => safeIn(report, ready));
  return isSame(reports, editsIn(safe)) ? safe : [];
}

function safeIn(report: Report, ready: readonly Ready[]): readonly Ready[] {
  const own = ready.filter((each) => each.report === report);
  let safe: readonly Ready[] = [];
  for (let before = -1; before < safe.length; ) {
    before = safe.length;
    for (const each of own)
      if (!safe.includes(each) && isSameAlone(report, editsIn([...safe, each]))) safe = [...safe, each];
  }
  return safe;
}

const editsIn = (ready: readonly Ready[]): TextEdit[] => ready.flatMap(({ edits }) => edits);

function editsOf(
  report: Report,
  reading: TableReading,
  tokens: readonly Token[],
  choice: LayoutChoice,
): readonly TextEdit[] | Unclear {
  const { layout } = reading;
  if (choice === 'keep' && !canTidy(layout)) return [];
  if (layout === 'markdown' && standsAs(reading, choice)) return alignInPlace(report, reading);
  const grid = regrid(report, reading, tokens);
  if (isUnclear(grid)) return grid;
  const { range } = grid;
  const lines = standsAs(reading, choice)
    ? linesIn(report.text, range).map((line) => tidy(line, layout))
    : writeGrid(grid, targetOf(choice));
  const edits = lineEdits(report.text, range, lines);
  return edits.every((edit) => keepsMarkup(report, edit)) ? edits : IN_HTML;
}

const targetOf = (choice: LayoutChoice): LayoutId =>
  choice === 'lines' ? 'cell-line' : (choice as 'markdown' | 'tsv');

/** Layouts that show an empty cell only by a mark, and the one that shows it without. */
const SHOWING: Partial<Record<LayoutId, LayoutId>> = {
  'cell-line': 'cell-tab',
  'cell-blank': 'cell-tab',
  spaced: 'tsv',
  aligned: 'tsv',
};

/** The lines of a table, in another layout where an empty cell would get a mark that nobody wrote. */
export function writeGrid({ rows, write, hasBlank }: Regrid, wished: LayoutId): string[] {
  const layout = (hasBlank && SHOWING[wished]) || wished;
  if (layout === 'markdown')
    return alignPipes(
      blocksOf(rows).flatMap((block, at) => [...(at > 0 ? [''] : []), ...writeRows(block, layout, write)]),
    );
  const lines = writeRows(rows, layout, write);
  while (lastOf(lines) === '') lines.pop();
  return lines;
}

/** The blocks of table 二, which Markdown has as tables of their own: each begins where a head follows numbers. */
function blocksOf(rows: readonly GridRow[]): GridRow[][] {
  const blocks: GridRow[][] = [];
  for (const [at, row] of rows.entries())
    if (at === 0 || (row.kind !== 'row' && rows[at - 1].kind === 'row')) blocks.push([row]);
    else lastOf(blocks).push(row);
  return blocks;
}

/** Where a table stands in Markdown already, its rows and cells stay where they are. */
function alignInPlace(report: Report, reading: TableReading): readonly TextEdit[] | Unclear {
  const doubt = unclearNumbers(report, reading);
  if (doubt) return doubt;
  const { lineStarts } = report;
  const text = written(report);
  const lineOf = (line: number) => text.slice(lineStarts[line], lineStarts[line + 1] ?? text.length);
  const range = reading.range as Range;
  let first = lineAt(lineStarts, range.start);
  let last = lineAt(lineStarts, range.end);
  while (first > 0 && isPiped(lineOf(first - 1))) first--;
  while (last + 1 < lineStarts.length && isPiped(lineOf(last + 1))) last++;
  const lines: string[] = [];
  for (let line = first; line <= last; line++) lines.push(lineOf(line).replace(/[\r\n]+$/, ''));
  const end = lineStarts[last] + lastOf(lines).length;
  return lineEdits(text, { start: lineStarts[first], end }, alignPipes(lines));
}

const linesIn = (text: string, { start, end }: Range): string[] => text.slice(start, end).split(/\r\n|\n|\r/);

/** Edits of the lines that differ, which keep their line ends; of one stretch where their number does. */
function lineEdits(text: string, range: Range, lines: readonly string[]): TextEdit[] {
  const old = linesIn(text, range);
  const starts: number[] = [];
  let offset = range.start;
  for (const line of old) {
    starts.push(offset);
    offset += line.length;
    offset += text.startsWith('\r\n', offset) ? 2 : 1;
  }
  const edit = (from: number, to: number, words: readonly string[]): TextEdit => ({
    start: starts[from],
    end: starts[to - 1] + old[to - 1].length,
    newText: words.join(lineEndOf(text)),
  });
  if (old.length === lines.length)
    return lines.flatMap((line, at) => (line === old[at] ? [] : [edit(at, at + 1, [line])]));
  return [edit(0, old.length, lines)];
}

/** Whether all that was read is read again after the edits: each cell as it was, in each of the reports. */
function isSame(reports: readonly Report[], edits: readonly TextEdit[]): boolean {
  if (edits.length === 0) return true;
  const after = readParts(applyEdits(written(reports[0]), edits));
  return (
    after.length === reports.length &&
    after.every((report, at) => readingOf(report) === readingOf(reports[at]))
  );
}

/** With tags, where there are any. */
const written = ({ markup, text }: Report): string => markup ?? text;

/** The same of one report, as if it stood alone. */
function isSameAlone(report: Report, edits: readonly TextEdit[]): boolean {
  const { start: by, end } = report.range;
  const own = edits.map(({ start, end, newText }) => ({ start: start - by, end: end - by, newText }));
  return readingOf(read(applyEdits(written(report).slice(by, end), own))) === readingOf(report);
}

/** All that a report says in its tables, as one string. */
const readingOf = ({ cells, text, format, unplaced }: Report): string =>
  [
    format,
    unplaced.length,
    ...cells.map(({ status, inferred, outer, mark }) => [
      status,
      inferred,
      mark,
      text.slice(Math.max(outer.start, 0), Math.max(outer.end, 0)),
    ]),
  ].join('\n');
