/** How many numbers stand where a row’s should, however they were placed. */
import type { Report, RowReading } from '../../core/model';

/** A row has its numbers behind its label; table 四, which is one line, has them between its labels. */
function wordsOf({ label, range }: RowReading, isLine: boolean, { text }: Report): string {
  if (!range) return '';
  const { start, end } = range;
  return text.slice(isLine || !label || label.end > end ? start : Math.max(start, label.end), end);
}

/** Between two cells in a line; of a page, `</td><td>` is blanks. */
const dividerOf = ({ markup }: Report): RegExp => (markup === null ? /[\t|]/ : / {9}/);

/** Commas divide table 四 where nothing else does: 1,204 is one number; 注1 is none. */
export function numbersIn(row: RowReading, isLine: boolean, report: Report): number {
  const words = wordsOf(row, isLine, report);
  return words
    .split(isLine ? (/[ \t|]/.test(words) ? /[\s|]/ : /[\s,，]/) : dividerOf(report))
    .filter((cell) => /^\s*[\d０-９][\s\d０-９.,，]*$/.test(cell)).length;
}

/** The mark of a note may stand behind a row. */
const NOTE = /[\s|][1-9]$/;

/** More than places, in one divided line: none of them can be a page’s. */
export function hasMore(row: RowReading, places: number, isLine: boolean, report: Report): boolean {
  const words = wordsOf(row, isLine, report);
  return (
    !words.includes('\n') &&
    !NOTE.test(words) &&
    dividerOf(report).test(words) &&
    numbersIn(row, isLine, report) > places
  );
}

/** Whether a cell is empty in the lines that hold the numbers, at their ends, too. */
export function hasEmpty({ range }: RowReading, { text }: Report): boolean {
  const { start, end } = range ?? { start: 0, end: 0 };
  const behind = text.indexOf('\n', end);
  const lines = text.slice(text.lastIndexOf('\n', start) + 1, behind < 0 ? undefined : behind);
  return /^\t|[\t|,]\s*[\t|,]|\t$/.test(lines);
}
