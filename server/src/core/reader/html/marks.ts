/** What the reader is given in the place of a tag: a tab for a cell’s, a line end for a row’s and a block’s, nothing within a word. */
import type { Tag } from './tags';

/** Elements that begin and end a line, and in a row a word. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 head header hr html legend li main nav ol option p pre section tbody tfoot thead title ul'
  ).split(' '),
);
/** What parts the words around it, and begins no line. */
export const PARTING: ReadonlySet<string> = new Set(
  'button iframe img input object select sub sup textarea video'.split(' '),
);

/** A line of a table that is no HTML: Markdown's, or divided by tabs or commas. */
const DIVIDED = /[|\t]|(?:,[^,]*){7}/;

/** Whether a row of a table is open: inside of it, line ends are none. */
export interface RowState {
  inRow: boolean;
}

/** @returns what stands for each tag in turn: nothing for one that may stand within a word. */
export function marksIn(text: string, isPage: boolean, row: RowState): (tag: Tag) => string {
  let isFirstCell = false;
  /** Of the line that was looked at last. */
  let lineEnd = -1;
  let isRow = false;
  let isDivided = false;

  /** Whether a tag stands in a line that something else than tags divides into cells: what ends a line does not end that. */
  const isInCells = ({ name, start: at }: Tag): boolean => {
    if (at > lineEnd) {
      const start = text.lastIndexOf('\n', at) + 1;
      lineEnd = text.indexOf('\n', at);
      if (lineEnd < 0) lineEnd = text.length;
      const line = text.slice(start, lineEnd);
      isRow = /^\s*\|/.test(line);
      isDivided = DIVIDED.test(line);
    }
    return isRow || (isDivided && name === 'br' && !isPage);
  };

  return (tag) => {
    const { name, opens, end } = tag;
    if (name === 'td' || name === 'th') {
      if (!opens) return ' ';
      const mark = !row.inRow ? '\n' : isFirstCell ? ' ' : '\t';
      row.inRow = true;
      isFirstCell = false;
      return mark;
    }
    if (name === 'tr' || name === 'table') {
      row.inRow = name === 'tr' && opens;
      isFirstCell = row.inRow;
      return '\n';
    }
    if (BLOCKS.has(name)) {
      if (row.inRow || isInCells(tag)) return ' ';
      return name === 'br' && !isPage && /^[ \t]*[\r\n]/.test(text.slice(end, end + 9)) ? '' : '\n';
    }
    return PARTING.has(name) ? ' ' : '';
  };
}
