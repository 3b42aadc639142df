/**
 * Writes a table of one format as the same table of the other, in the layout that it stands in, and keeps every
 * number that has a place there: the same row and column, and what has only been renamed (本年新制作数量 → 本年制发件数).
 */
import { type Form, fullLabel, type Place } from '../../core/form/form';
import { noticeNumberOf } from '../../core/form/forms';
import { gridOfTable } from '../../core/layouts/grid';
import { writeRows } from '../../core/layouts/write';
import type { Cell, Range, Report, TableReading } from '../../core/model';
import { lineAt, textIn } from '../../core/text';
import type { Edit, Fix, Translate } from '../finding';

/** Places of the one format that count what a place of the other does, by the ends of their ids. */
const RENAMED: readonly (readonly [string, string])[] = [
  ['regulations/made', 'regulations/issued'],
  ['normative-documents/made', 'normative-documents/issued'],
];

/** （六）其他处理: one row in 2019, three from 2021 on. */
const ONE = '3.6';
const THREE: readonly string[] = ['3.6.1', '3.6.2', '3.6.3'];

/** Stands in an empty cell where nothing else shows that there is one. */
const NOTHING = '/';

export interface Conversion {
  readonly edit: Edit;
  /** The cells that hold a number other than 0 and have no place in the new table. */
  readonly lost: readonly Cell[];
}

const SHOWN = 8;

/** All of the tables as those of another form; none where one of them cannot be replaced. */
export function convertFormat(
  tables: readonly TableReading[],
  form: Form,
  report: Report,
  t: Translate,
): readonly Fix[] {
  const conversions = tables.map((reading) => convertTable(report, reading, form));
  const edits = conversions.flatMap((conversion): Edit[] => (conversion ? [conversion.edit] : []));
  if (edits.length === 0 || edits.length < conversions.length) return [];
  const lost = conversions.flatMap((conversion) => conversion?.lost ?? []);
  const shown = lost
    .slice(0, SHOWN)
    .map(({ place, digits }) => t('{0}, {1}: {2}', fullLabel(place.row), place.column.label, digits));
  const title =
    lost.length === 0
      ? t(
          'Convert the tables to the format of 国办公开办函{0}; every number is kept',
          noticeNumberOf(form.id),
        )
      : t(
          'Convert the tables to the format of 国办公开办函{0}; no place there for {1} of the numbers: {2}',
          noticeNumberOf(form.id),
          lost.length,
          shown.join(t('; ')) + (lost.length > SHOWN ? ' …' : ''),
        );
  // What loses a number is nothing to be taken without looking.
  return [{ title, preferred: lost.length === 0, edits }];
}

/** Null where the table cannot be replaced without risk: numbers in it that were not told, or no heading above it. */
export function convertTable(report: Report, reading: TableReading, to: Form): Conversion | null {
  const range = wholeTable(report, reading);
  const table = to.tables.find(({ id }) => id === reading.table.id);
  const own = report.cells.filter(({ place }) => place.table === reading.table);
  const unsure = own.some(({ status }) => status === 'invalid') || reading.rows.some(isUnsure(report));
  if (!range || !table || unsure || report.unplaced.some((row) => row.table === reading.table)) return null;
  const kept = new Set<Cell>();
  const empty = reading.layout === 'aligned' ? NOTHING : '';
  const words = (place: Place) => wordsFor(report, own, place, kept) || empty;
  const lines = writeRows(gridOfTable(table, to.places), reading.layout, words);
  const eol = report.text.includes('\r\n') ? '\r\n' : '\n';
  return {
    edit: { ...range, newText: lines.join(eol) },
    lost: own.filter((cell) => cell.status === 'given' && cell.digits !== '0' && !kept.has(cell)),
  };
}

const isUnsure =
  ({ cells }: Report) =>
  ({ first, end, found }: TableReading['rows'][number]) =>
    found > 0 && cells.slice(first, end).some(({ status }) => status === 'missing');

/** What stands in the place of the new table, from the cells of the old one. */
function wordsFor({ text }: Report, own: readonly Cell[], place: Place, kept: Set<Cell>): string {
  const column = place.column.id;
  const at = (row: string) =>
    own.find((cell) => cell.place.row.id === row && cell.place.column.id === column);
  if (place.row.id === ONE) return sumOf(THREE.map(at), kept);
  if (THREE.includes(place.row.id)) return at(ONE)?.digits === '0' ? '0' : '';
  const cell = own.find((candidate) => isSame(candidate.place, place));
  if (!cell) return '';
  kept.add(cell);
  return textIn(text, cell.outer).trim();
}

function isSame(a: Place, b: Place): boolean {
  if (a.id === b.id) return true;
  return RENAMED.some((pair) =>
    [pair, [...pair].reverse()].some(([from, to]) => a.id.endsWith(`/${from}`) && b.id.endsWith(`/${to}`)),
  );
}

/** The sum where each part is known, and then each part is kept in it. */
function sumOf(cells: readonly (Cell | undefined)[], kept: Set<Cell>): string {
  if (!cells.every((cell) => cell?.status === 'given' && /^\d{1,12}$/.test(cell.digits))) return '';
  for (const cell of cells) kept.add(cell as Cell);
  return String(cells.reduce((sum, cell) => sum + Number(cell?.digits), 0));
}

/** From the line behind the heading, or behind the last sentence below it, to the end of the table’s last line. */
function wholeTable(report: Report, { table, range }: TableReading): Range | null {
  const { text, lineStarts, prose } = report;
  const section = report.sections.find(({ id }) => id === table.section);
  if (!section || !range || range.start < section.heading.end || range.end > section.range.end) return null;
  const said = prose.paragraphs.filter(
    (paragraph) =>
      paragraph.section === section.id &&
      paragraph.source.end <= range.start &&
      /[。:;]/.test(textIn(prose.plain, paragraph).replace(/勾稽关系为:/, '')),
  );
  const behind = said.at(-1)?.source.end ?? section.heading.end;
  const start = nextContent(text, lineStarts[lineAt(lineStarts, behind) + 1] ?? range.start);
  const last = lineStarts[lineAt(lineStarts, range.end) + 1] ?? text.length;
  const tail = text.slice(range.end, last);
  return { start: Math.min(start, range.start), end: range.end + tail.trimEnd().length };
}

/** The start of the first line from here on that holds something. */
function nextContent(text: string, from: number): number {
  let at = from;
  while (/[\r\n]/.test(text[at] ?? '')) at++;
  return at;
}
