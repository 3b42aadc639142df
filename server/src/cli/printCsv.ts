/**
 * Prints the cells of FILEs as CSV (RFC 4180 but for the line ends): one line a cell, with its report's head. A column
 * is added behind the others, since programs count them.
 */
import type { CellJson, ExtractedFile, UnreadFile } from './fileJson';
import type { FilePrinter } from './printFiles';

const FILE_COLUMNS = ['path', 'format', 'reportYear', 'body'] as const;

const CELL_COLUMNS: readonly (keyof CellJson)[] = [
  'id',
  'value',
  'text',
  'status',
  'line',
  'column',
  'endColumn',
  'inferred',
];

export function csvPrinter(): FilePrinter {
  let head = csvLine([...FILE_COLUMNS, ...CELL_COLUMNS, 'part']);
  const behindHead = (lines: string) => {
    const all = head + lines;
    head = '';
    return all;
  };
  return { file: behindHead, end: () => behindHead('') };
}

/** A file without cells, or one that could not be read, has no line. */
export function cellLines(file: ExtractedFile | UnreadFile): string {
  if (!('cells' in file)) return '';
  const head = FILE_COLUMNS.map((key) => file[key]);
  return file.cells
    .map((cell) => csvLine([...head, ...CELL_COLUMNS.map((key) => cell[key]), file.part]))
    .join('');
}

const csvLine = (fields: readonly unknown[]): string => `${fields.map(csvField).join(',')}\n`;

function csvField(value: unknown): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
