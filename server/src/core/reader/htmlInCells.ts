/** What a cell in Markdown has of HTML at its ends, `<br>`, `<b>` or `&nbsp;`: whoever reads it sees nothing, or blanks. */
import type { Range } from '../model';

const HTML =
  '(?:<\\/?(?:br|b|i|u|p|em|strong|center|font|span|div)(?: [^<>]{0,60})?\\/?>|&(?:nbsp|ensp|emsp|#160);|\\s)';
const IN_FRONT = new RegExp(`^${HTML}`, 'i');
const BEHIND = new RegExp(`${HTML}$`, 'i');
const LONGEST = 80;

const LESS = 60;
const MORE = 62;
const AND = 38;
const SEMICOLON = 59;

/** Nearly all cells have none, and two characters tell. */
export function mayHaveHtml(text: string, start: number, end: number): boolean {
  const [first, last] = [text.charCodeAt(start), text.charCodeAt(end - 1)];
  return first === LESS || first === AND || last === MORE || last === SEMICOLON;
}

export function withoutHtml(text: string, from: number, to: number): Range {
  let [start, end, length] = [from, to, 0];
  do {
    length = IN_FRONT.exec(text.slice(start, Math.min(end, start + LONGEST)))?.[0].length ?? 0;
    start += length;
  } while (length > 0);
  do {
    length = BEHIND.exec(text.slice(Math.max(start, end - LONGEST), end))?.[0].length ?? 0;
    end -= length;
  } while (length > 0);
  return { start, end };
}
