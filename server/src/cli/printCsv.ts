/**
 * Prints the cells of FILEs as CSV (RFC 4180 but for the line ends): one line a cell, with its report's head. A column
 * is added behind the others, since programs count them.
 */
import type { CellJson, ExtractedFile, UnreadFile } from './fileJson';
import { type Host, print } from './host';
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

/** A file without cells, or one that could not be read, has no line. */
export function csvPrinter(host: Host): FilePrinter<ExtractedFile | UnreadFile> {
  let head = csvLine([...FILE_COLUMNS, ...CELL_COLUMNS, 'part']);
  const takeHead = () => {
    const taken = head;
    head = '';
    return taken;
  };
  return {
    file: (file) => print(host, takeHead() + ('cells' in file ? cellLines(file) : '')),
    end: () => print(host, takeHead()),
  };
}

function cellLines(file: ExtractedFile): string {
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
