/**
 * Tabs that divide nothing: in front of all lines, as a web page is indented, or behind them, as some programs end each cell.
 */

/** So many numbers have such tabs beside them, and more than stand in lines with a tab between their words. */
const ENOUGH = 8;

/** A number, or the border of a row, at the end of a line’s words. */
const CELL_ENDS = /[\d|]$/;
/** One tab in front of one cell is a layout of its own. */
const ONE_CELL = /^\t[^\s,|]+$/;

/** Blanks in the place of these. Every offset stays. */
export function withoutEndTabs(text: string): string {
  const tabs = endTabsIn(text);
  if (!tabs) return text;
  const blank = (line: string) => line.replaceAll('\t', ' ');
  return text
    .split('\n')
    .map((line) => {
      const words = line.trimEnd();
      // An empty cell may be a tab of its own.
      if (words === '') return tabs === 'around' ? blank(line) : line.replace('\t', ' ');
      const start = tabs === 'around' ? words.length - words.trimStart().length : 0;
      return blank(line.slice(0, start)) + words.slice(start) + blank(line.slice(words.length));
    })
    .join('\n');
}

/** Where they stand, in front or on both sides, or behind alone. Told by the lines with tabs, until it is plain that these divide cells. */
function endTabsIn(text: string): 'around' | 'behind' | null {
  let [front, behind, dividing] = [0, 0, 0];
  for (let tab = text.indexOf('\t'); tab >= 0; ) {
    const next = text.indexOf('\n', tab);
    const line = text.slice(text.lastIndexOf('\n', tab) + 1, next < 0 ? text.length : next);
    const words = line.trim();
    const begun = line.trimEnd();
    if (words.includes('\t')) dividing++;
    else if (CELL_ENDS.test(words)) {
      if (line.includes('\t', begun.length)) behind++;
      else if (ONE_CELL.test(begun)) dividing++;
      if (begun.startsWith('\t') && !ONE_CELL.test(begun)) front++;
    }
    if (dividing >= ENOUGH && dividing >= front + behind) return null;
    tab = next < 0 ? -1 : text.indexOf('\t', next);
  }
  if (front >= ENOUGH && front > dividing) return 'around';
  return behind >= ENOUGH && behind > dividing ? 'behind' : null;
}
