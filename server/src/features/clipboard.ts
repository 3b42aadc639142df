/** What a clipboard holds, without the markup it came in: paragraphs and tables, in their order. */
export interface ClipCell {
  readonly words: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** Rows of cells; one that a merged cell covers is not among them. */
export type ClipTable = readonly (readonly ClipCell[])[];

export type ClipBlock = { readonly words: string } | { readonly table: ClipTable };

/** A table with more of either is none that a person pastes into a report. */
const MOST_ROWS = 500;
const MOST_COLUMNS = 64;

/** The words of each field, empty where a merged cell covers it; null for a table that is too large. */
export function fieldsOf(table: ClipTable): string[][] | null {
  if (table.length > MOST_ROWS) return null;
  const rows: (string | undefined)[][] = table.map(() => []);
  for (const [at, cells] of table.entries()) {
    let column = 0;
    for (const { words, colSpan, rowSpan } of cells) {
      while (rows[at][column] !== undefined) column++;
      if (column + colSpan > MOST_COLUMNS) return null;
      for (let down = at; down < Math.min(at + rowSpan, rows.length); down++)
        for (let right = column; right < column + colSpan; right++)
          rows[down][right] = down === at && right === column ? words : '';
      column += colSpan;
    }
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

/** The words of a cell or paragraph on one line; a break between Chinese characters is none of the words. */
export const onOneLine = (words: string): string =>
  words
    .replace(/[\s\u00a0]+/g, (gap, at: number) =>
      /[\n\r]/.test(gap) && (isWide(words[at - 1]) || isWide(words[at + gap.length])) ? '' : ' ',
    )
    .trim();

const isWide = (character: string | undefined): boolean => character !== undefined && character >= '\u2e80';

/** The table that a text is, as spreadsheets copy it: each line divided by tabs. Null for any other text. */
export function tableOfText(text: string): ClipTable | null {
  const rows = rowsOf(text);
  const written = rows.filter((row) => row.some((words) => words !== ''));
  if (written.length < 2 || rows.some((row) => row.length < 2)) return null;
  return rows.map((row) => row.map((words) => ({ words: onOneLine(words), colSpan: 1, rowSpan: 1 })));
}

/** The fields of each line. One in quotes may hold line ends, and quotes that are doubled. */
export function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const field = fieldAt(text, at);
    row.push(field.words);
    at = field.end;
    if (text[at] === '\t') {
      at++;
      if (at < text.length) continue;
      row.push('');
    }
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return rows;
}

function fieldAt(text: string, start: number): { words: string; end: number } {
  let end = start;
  if (text[start] === '"') {
    let close = text.indexOf('"', start + 1);
    while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
    if (close >= 0 && (close + 1 === text.length || '\t\r\n'.includes(text[close + 1])))
      return { words: text.slice(start + 1, close).replaceAll('""', '"'), end: close + 1 };
  }
  while (end < text.length && !'\t\r\n'.includes(text[end])) end++;
  return { words: text.slice(start, end), end };
}
