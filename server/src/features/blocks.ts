/**
 * Stretches of a table that a person folds: a block of table 二 with its caption (第二十条第…项), the rows of a group of
 * table 三 (（三）不予公开).
 */
import { isAcross } from '../core/form/form';
import { addTo } from '../core/grouped';
import type { Range, Report, RowReading, TableReading } from '../core/model';

/** A block with the caption that stands above it. */
export interface Captioned {
  readonly caption: string;
  readonly range: Range;
  readonly rows: readonly RowReading[];
}

/** Outer ones before inner ones. */
export const blocksOf = (report: Report, table: TableReading): Range[] => [
  ...captioned(report, table).map(({ range }) => range),
  ...grouped(table),
];

export function captioned({ text }: Report, { table, rows }: TableReading): Captioned[] {
  const blocks: Captioned[] = [];
  let above = -1;
  for (const { caption = '', rows: ownRows } of table.blocks) {
    const own = rows.filter(({ row }) => ownRows.includes(row));
    const [first, last] = endsOf(own);
    if (!first || !last) continue;
    const start = caption === '' ? -1 : beginningOf(text, above, first.start);
    if (start >= 0) blocks.push({ caption, range: { start, end: last.end }, rows: own });
    above = last.end;
  }
  return blocks;
}

/** A caption and its header stand within so many characters above the first row. */
const HEADER = 120;
/** How every caption begins. */
const ARTICLE = '第二十条';

function beginningOf(text: string, above: number, row: number): number {
  const from = Math.max(above, row - HEADER, 0);
  const at = text.slice(from, row).lastIndexOf(ARTICLE);
  return at < 0 ? -1 : from + at;
}

function grouped({ table, rows, isTorn }: TableReading): Range[] {
  if (isTorn || isAcross(table)) return [];
  const depth = Math.max(0, ...rows.map(({ row }) => row.groups.length));
  return Array.from({ length: depth }, (_, level) => runs(rows, level)).flat();
}

/** The rows that follow each other in one group; a row alone is no group. */
function runs(rows: readonly RowReading[], level: number): Range[] {
  const groups = new Map<string, RowReading[]>();
  for (const reading of rows) {
    if (reading.row.groups.length <= level) continue;
    addTo(groups, reading.row.groups.slice(0, level + 1).join('\n'), reading);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, last] = endsOf(group);
    return first && last && first.start < last.start ? [{ start: first.start, end: last.end }] : [];
  });
}

function endsOf(rows: readonly RowReading[]): [Range | null, Range | null] {
  const ranges = rows.map(({ range }) => range).filter((range) => range !== null);
  const sorted = ranges.sort((a, b) => a.start - b.start);
  return [sorted[0] ?? null, sorted[sorted.length - 1] ?? null];
}
