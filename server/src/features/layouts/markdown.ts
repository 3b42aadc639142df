/** Lays the columns of a Markdown table under one another, by the columns that its characters take on a screen. */
import { widthOf } from '../../core/fold';
import { isPiped } from '../../core/layouts/layout';
import { isRule } from './words';

/** A rule has no fewer dashes. */
const SHORTEST = 3;

/** Lines in which tables stand, each group of them that follow one another aligned for itself. */
export function alignPipes(lines: readonly string[]): string[] {
  const aligned: string[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while (end < lines.length && isPiped(lines[end])) end++;
    // One alone is no table: in one that is drawn, the lines of its frame stand between the rows.
    if (end - at < 2) aligned.push(lines[at++]);
    else {
      aligned.push(...alignTable(lines.slice(at, end)));
      at = end;
    }
  }
  return aligned;
}

function alignTable(lines: readonly string[]): string[] {
  const rows = lines.map(cellsOf);
  const rule = lines.findIndex(isRule);
  const sides = rule < 0 ? [] : rows[rule].map(sideOf);
  const widths = widthsOf(rows.filter((_, at) => !isRule(lines[at])));
  const [indent] = /^\s*/.exec(lines[0]) ?? [''];
  return rows.map((row, at) => {
    const cells = isRule(lines[at])
      ? row.map((cell, column) => ruled(cell, widths[column] ?? SHORTEST))
      : laidOut(row, widths, sides);
    return `${indent}| ${cells.join(' | ')} |`;
  });
}

/**
 * What the widest cell of a column takes. One with empty cells behind it is what a merged cell became, and may take the
 * room of those: the note over table 三 would make its columns too wide for any screen.
 */
function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = [];
  const spans = rows.map((row) => row.map((cell, column) => (isLong(cell) ? spanAt(row, column) : 1)));
  for (const [at, row] of rows.entries())
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? SHORTEST, spans[at][column] > 1 ? 0 : widthOf(cell));
  for (const [at, row] of rows.entries())
    for (const [column, cell] of row.entries()) {
      const last = column + spans[at][column];
      const room = widths.slice(column, last).reduce((sum, width) => sum + width, 0);
      widths[last - 1] += Math.max(0, widthOf(cell) - room);
    }
  return widths;
}

/** Shorter words are worth no gap in the column's edge. */
const SHORTEST_MERGED = 12;

const isLong = (cell: string) => widthOf(cell) > SHORTEST_MERGED;

/** How many columns a cell stands in: its own, and those of the empty cells behind it. */
function spanAt(row: readonly string[], column: number): number {
  let end = column + 1;
  while (end < row.length && row[end] === '') end++;
  return end - column;
}

/** A cell that is wider than its column takes from the empty ones behind it, so that the next number stands right. */
function laidOut(row: readonly string[], widths: readonly number[], sides: readonly Side[]): string[] {
  let owed = 0;
  return row.map((cell, column) => {
    const own = cell === '' ? Math.max(0, widths[column] - owed) : widths[column];
    owed = cell === '' ? Math.max(0, owed - widths[column]) : Math.max(0, widthOf(cell) - own);
    return padded(cell, own, sides[column]);
  });
}

/** A pipe behind a backslash is a part of its cell. */
function cellsOf(line: string): string[] {
  const words = line.trim();
  const cells: string[] = [];
  let start = 1;
  for (let at = 1; at < words.length; at++) {
    if (words[at] === '\\') at++;
    else if (words[at] === '|') {
      cells.push(words.slice(start, at).trim());
      start = at + 1;
    }
  }
  const rest = words.slice(start).trim();
  return rest ? [...cells, rest] : cells;
}

type Side = 'left' | 'right' | 'middle';

function sideOf(rule: string): Side {
  if (!rule.endsWith(':')) return 'left';
  return rule.startsWith(':') ? 'middle' : 'right';
}

function ruled(cell: string, width: number): string {
  const [first, last] = [cell.startsWith(':') ? ':' : '', cell.endsWith(':') ? ':' : ''];
  return first + '-'.repeat(width - first.length - last.length) + last;
}

function padded(cell: string, width: number, side: Side = 'left'): string {
  const room = Math.max(0, width - widthOf(cell));
  const before = side === 'left' ? 0 : side === 'right' ? room : room >> 1;
  return ' '.repeat(before) + cell + ' '.repeat(room - before);
}
