/** Writes tables and rows in each of the layouts in which they are read. */
import { widthOf } from '../fold';
import type { Place } from '../form/form';
import type { GridCell, GridRow } from './grid';
import type { LayoutId } from './layout';

/** What to write in a place; empty for an empty cell. */
export type ValueOf = (place: Place) => string;

/** Stands in an empty cell where the layout could not show that there is one. */
const NOTHING = '/';

const CANNOT_SHOW: readonly LayoutId[] = ['aligned', 'spaced', 'cell-blank', 'cell-line'];

/** What to write in a cell that is to be filled in later, so that its place is read. */
export const emptyCellOf = (layout: LayoutId): string => (CANNOT_SHOW.includes(layout) ? NOTHING : '');

/** The lines of a table, or of some of its rows. */
export function writeRows(rows: readonly GridRow[], layout: LayoutId, write: ValueOf): string[] {
  const words = rows.map(({ cells }) => cells.map((cell) => wordOf(cell, write)));
  switch (layout) {
    case 'tsv':
      return words.map((cells) => cells.map((cell) => cell ?? '').join('\t'));
    case 'html':
      return words.map((cells) => present(cells).join('\t'));
    case 'csv':
      return words.map((cells) => cells.map((cell) => quoted(cell ?? '')).join(','));
    case 'markdown':
      return markdown(rows, words);
    case 'spaced':
      return words.map((cells) => present(cells).map(shown).join(' '));
    case 'aligned':
      return aligned(rows, words);
    case 'cell-pipe':
      return words.flatMap((cells) => present(cells).map((cell) => (cell ? `${cell} |` : '|')));
    case 'cell-tab':
      return words.flatMap((cells) => [...withoutMerged(cells).map((cell) => `\t${cell ?? ''}`), '']);
    case 'cell-blank':
      return words.flatMap((cells) => present(cells).flatMap((cell) => [shown(cell), '']));
    case 'cell-line':
      return words.flatMap((cells) => present(cells).map(shown));
  }
}

/** Null: covered by a merged cell. */
type Word = string | null;

const wordOf = (cell: GridCell, write: ValueOf): Word =>
  cell === null || typeof cell === 'string' ? cell : write(cell);

const present = (cells: readonly Word[]): string[] => cells.filter((cell) => cell !== null);

/** Cells merged downwards leave an empty one, cells merged to the right none. */
const withoutMerged = (cells: readonly Word[]) =>
  cells
    .slice(
      0,
      cells.findIndex((cell) => cell !== null),
    )
    .concat(present(cells));

const shown = (word: string) => word || NOTHING;

const quoted = (word: string) => (/[",\n]/.test(word) ? `"${word.replaceAll('"', '""')}"` : word);

/** Each head starts a table: the rule stands under its first line, as Markdown wants it. */
function markdown(rows: readonly GridRow[], words: readonly (readonly Word[])[]): string[] {
  const width = Math.max(...words.map((cells) => cells.length));
  return rows.flatMap(({ kind }, at) => {
    const line = `| ${Array.from({ length: width }, (_, column) => words[at][column] ?? '').join(' | ')} |`;
    const first = kind !== 'row' && rows[at - 1]?.kind !== 'head' && rows[at - 1]?.kind !== 'caption';
    return first ? [...(at > 0 ? [''] : []), line, `|${' --- |'.repeat(width)}`] : [line];
  });
}

/** Labels first, then the numbers under one another. */
function aligned(rows: readonly GridRow[], words: readonly (readonly Word[])[]): string[] {
  const labels: string[] = [];
  const numbers: string[][] = [];
  rows.forEach(({ kind, cells }, at) => {
    const own =
      kind === 'row' ? cells.findIndex((cell) => cell !== null && typeof cell === 'object') : cells.length;
    labels.push(present(words[at].slice(0, own)).join(' '));
    numbers.push(words[at].slice(own).map((word) => word ?? ''));
  });
  const labelWidth = Math.max(...labels.map(widthOf));
  const columns = Math.max(...numbers.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(1, ...numbers.map((row) => widthOf(row[column] ?? ''))),
  );
  return labels.map((label, at) => {
    const padded = label + ' '.repeat(labelWidth - widthOf(label));
    const tail = numbers[at].map((word, column) => `  ${' '.repeat(widths[column] - widthOf(word))}${word}`);
    return (numbers[at].length > 0 ? padded + tail.join('') : label).trimEnd();
  });
}
