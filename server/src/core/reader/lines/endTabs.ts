/**
 * Tabs that divide nothing: in front of all lines, as a web page is indented, or behind them, as some programs end each cell.
 */
import { trimmed } from '../../numbers';

/** So many numbers have such tabs beside them, and more than stand in lines with a tab between their words. */
const ENOUGH = 8;

/** A number, or the border of a row, at the end of a line’s words. */
const CELL_ENDS = /[\d|]$/;
/** Two cells or more, told apart by something else. */
const DIVIDED = /[\s,|]/;

/** Blanks in the place of these. Every offset stays. */
export function withoutEndTabs(text: string): string {
  const tabs = endTabsIn(text);
  if (!tabs) return text;
  const blank = (white: string) => white.replaceAll('\t', ' ');
  return text
    .split('\n')
    .map((line) => {
      const { front, words, behind } = cut(line);
      if (tabs === 'around') return blank(front) + words + blank(behind);
      // An empty cell may be a tab of its own.
      return words === '' ? line.replace('\t', ' ') : front + words + blank(behind);
    })
    .join('\n');
}

/** Where they stand, in front or on both sides, or behind alone. Told by the lines with tabs, until it is plain that these divide cells. */
function endTabsIn(text: string): 'around' | 'behind' | null {
  let [inFront, behindAll, dividing] = [0, 0, 0];
  for (let tab = text.indexOf('\t'); tab >= 0; ) {
    const next = text.indexOf('\n', tab);
    const { front, words, behind } = cut(
      text.slice(text.lastIndexOf('\n', tab) + 1, next < 0 ? undefined : next),
    );
    // One tab in front of one cell is a layout of its own.
    const isCell = front === '\t' && !DIVIDED.test(words);
    if (words.includes('\t')) dividing++;
    else if (CELL_ENDS.test(words)) {
      if (behind.includes('\t')) behindAll++;
      else if (isCell) dividing++;
      if (front.includes('\t') && !isCell) inFront++;
    }
    if (dividing >= ENOUGH && dividing >= inFront + behindAll) return null;
    tab = next < 0 ? -1 : text.indexOf('\t', next);
  }
  if (inFront >= ENOUGH && inFront > dividing) return 'around';
  return behindAll >= ENOUGH && behindAll > dividing ? 'behind' : null;
}

/** The white space on either side of a line’s words. */
function cut(line: string): { front: string; words: string; behind: string } {
  const { start, end } = trimmed(line, 0, line.length);
  return { front: line.slice(0, start), words: line.slice(start, end), behind: line.slice(end) };
}
