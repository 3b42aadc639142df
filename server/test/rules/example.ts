/**
 * Makes whole reports out of the examples of the rules' pages. An example is a part of a faultless report:
 * - with `table=`, rows of that table: they take the place of the rows from the first one shown to the last one;
 *   numbers without any label take the place of all numbers of the table that is printed across (table 四);
 * - else the whole report from its title or first heading on.
 * A line `…` stands for what the faultless report has there; `… 三、收到和处理…` for what it has below that heading.
 */
import { fold } from '../../src/core/fold';
import { type FormId, fullLabel, type Row, type TableId } from '../../src/core/form/form';
import { formOf } from '../../src/core/form/forms';
import { SECTIONS } from '../../src/core/form/sections';
import type { LayoutId } from '../../src/core/layouts/layout';
import type { Report, RowReading } from '../../src/core/model';
import { read } from '../../src/core/read';
import { lineAt } from '../../src/core/text';
import { writeReport } from '../support/generate';
import { unmark } from '../support/marked';
import { figuresOf } from './figures';

export interface Example {
  readonly format: FormId;
  readonly layout: LayoutId;
  readonly table: TableId | null;
  /** The body that the report is of, where the example is about it. */
  readonly body: string | undefined;
  readonly lines: readonly string[];
}

const AS_IT_IS = '…';

/** The faultless report. */
export function faultless(format: FormId, layout: LayoutId, body?: string): string {
  const form = formOf(format);
  return writeReport({ form, layout, values: figuresOf(form), body });
}

/** The whole report of an example, its marks still in it. */
export function wholeReport({ format, layout, table, body, lines }: Example): string {
  const base = read(faultless(format, layout, body));
  return (table ? withRows(base, table, lines) : withSections(base, lines)).join('\n');
}

function withRows(base: Report, table: TableId, lines: readonly string[]): string[] {
  const result = base.text.split('\n');
  for (const stretch of stretchesOf(lines).reverse()) {
    const [from, to] = linesReplaced(base, table, stretch);
    result.splice(from, to - from + 1, ...stretch);
  }
  return result;
}

function stretchesOf(lines: readonly string[]): string[][] {
  const stretches: string[][] = [[]];
  for (const line of lines)
    if (line === AS_IT_IS) stretches.push([]);
    else stretches[stretches.length - 1].push(line);
  return stretches.filter((stretch) => stretch.length > 0);
}

/** The first and the last of the faultless report's lines that a stretch takes the place of. */
function linesReplaced(base: Report, id: TableId, stretch: readonly string[]): [number, number] {
  const reading = base.tables.find(({ table }) => table.id === id);
  if (!reading?.range) throw new Error(`There is no table ${id}.`);
  const words = fold(unmark(stretch.join('\n')).text);
  const shown = reading.rows.filter(({ row }) => names(words, row));
  const acrossOnly = reading.table.blocks[0].axis === 'across';
  if (shown.length === 0 && !acrossOnly)
    throw new Error(`No row of ${id} is named in: ${stretch.join('\n')}`);
  const ranges = (acrossOnly ? [reading] : (shown as RowReading[])).flatMap(({ range }) => range ?? []);
  const line = (offset: number) => lineAt(base.lineStarts, offset);
  return [line(ranges[0].start), line(ranges[ranges.length - 1].end)];
}

const names = (words: string, row: Row) =>
  [fullLabel(row), ...row.aliases.map((alias) => row.ordinal + alias)].some((label) =>
    words.includes(fold(label)),
  );

function withSections(base: Report, lines: readonly string[]): string[] {
  const own = base.text.split('\n');
  const starts = base.sections.map(({ heading }) => lineAt(base.lineStarts, heading.start));
  const contentOf = (at: number) =>
    at < 0 ? own.slice(0, starts[0]) : own.slice(starts[at] + 1, starts[at + 1]);
  let last = -1;
  return lines.flatMap((line) => {
    const left = line.startsWith(AS_IT_IS);
    const named = sectionOf(unmark(left ? line.slice(AS_IT_IS.length).trim() : line).text);
    if (named >= 0) last = named;
    return left ? contentOf(last) : [line];
  });
}

/** The section whose heading a line is; -1 where it is none. */
function sectionOf(line: string): number {
  if (!/^[#*（( ]*[一二三四五六1-6]/.test(line)) return -1;
  return SECTIONS.findIndex(({ words }) => words.every((group) => group.some((word) => line.includes(word))));
}
