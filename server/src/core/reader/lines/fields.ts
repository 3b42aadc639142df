/** Where the fields of a line begin and end that tabs, pipes or commas divide. */
import { isSpace } from '../../fold';
import { readNumber, trimmed } from '../../numbers';
import type { Line } from './line';

/** What divides a line into fields. */
export type Divider = 'tab' | 'pipe' | 'comma';

/** Field boundaries: start and end in turn. */
export type Bounds = readonly number[];

const PIPE = 124;
const COMMA = 44;
const QUOTE = 34;

/** @param isBordered whether a pipe in front of a line is its border, and no empty cell stands before it. */
export function fieldsOf(text: string, line: Line, divider: Divider, isBordered: boolean): Bounds {
  if (divider === 'comma') return fieldsOfCsv(text, line);
  return divider === 'tab' ? fieldsBetween(text, line, '\t') : fieldsOfPipes(text, line, isBordered);
}

/** Whether most lines that pipes divide begin with one. */
export function arePipesBorders(lines: readonly Line[], pipe: (from: number) => number): boolean {
  let begin = 0;
  for (const { start, end, prose } of lines) {
    const at = prose ? end : pipe(start);
    if (at < end - 1) begin += at === start ? 1 : -1;
  }
  return begin >= 0;
}

function fieldsBetween(text: string, line: Line, divider: '\t' | '|'): number[] {
  const bounds = [line.start];
  for (
    let at = text.indexOf(divider, line.start);
    at >= 0 && at < line.end;
    at = text.indexOf(divider, at + 1)
  )
    bounds.push(at, at + 1);
  bounds.push(line.end);
  // One tab in front of one cell is how a text with one cell a line indents.
  if (divider === '\t' && bounds.length === 4 && bounds[0] === bounds[1]) return bounds.slice(2);
  return bounds;
}

/** Fields between pipes; one pipe at either end of the line is its border. */
function fieldsOfPipes(text: string, line: Line, isBordered: boolean): Bounds {
  const bounds = fieldsBetween(text, line, '|');
  if (isBordered && bounds.length > 4 && bounds[0] === bounds[1]) bounds.splice(0, 2);
  if (trimmed(text, bounds[bounds.length - 2], line.end).start === line.end) bounds.length -= 2;
  if (isRuleOfMarkdown(text, line)) return [];
  return bounds.length > 4 && isLastCell(text, line, bounds) ? bounds.slice(0, 2) : bounds;
}

/** `8 | ||||`: where one cell stands a line, the last one of a row, with what merged cells left behind it. */
function isLastCell(text: string, line: Line, bounds: Bounds): boolean {
  if (text.charCodeAt(line.start) === PIPE) return false;
  for (let at = bounds[1]; at < line.end; at++)
    if (text.charCodeAt(at) !== PIPE && !isSpace(text.charCodeAt(at))) return false;
  const { start, end } = trimmed(text, bounds[0], bounds[1]);
  return readNumber(text, start, end) !== null;
}

/** `|---|:--:|` under a Markdown table's head. */
function isRuleOfMarkdown(text: string, line: Line): boolean {
  let dashes = false;
  for (let at = line.start; at < line.end; at++) {
    const character = text[at];
    if (character === '-') dashes = dashes || text[at + 1] === '-';
    else if (character !== '|' && character !== ':' && character !== ' ') return false;
  }
  return dashes;
}

function fieldsOfCsv(text: string, line: Line): Bounds {
  const bounds: number[] = [];
  let at = line.start;
  while (at <= line.end) {
    let end = at;
    if (text.charCodeAt(at) === QUOTE) {
      const close = text.indexOf('"', at + 1);
      if (close > 0 && close < line.end) {
        bounds.push(at + 1, close);
        at = close + 1;
        while (at < line.end && text.charCodeAt(at) !== COMMA) at++;
        at++;
        continue;
      }
    }
    while (end < line.end && text.charCodeAt(end) !== COMMA) end++;
    bounds.push(at, end);
    at = end + 1;
  }
  return bounds;
}
