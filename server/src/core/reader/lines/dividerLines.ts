/**
 * Cells told apart by lines that hold nothing but a tab or a pipe: so browsers copy a table whose cells hold paragraphs, and
 * so programs leave it that take the text out of web pages. Such a line is no empty cell: only two with nothing between
 * them are one.
 */
import { isSpace } from '../../fold';
import type { Line } from './line';
import type { Token } from './token';

/** So many numbers have such a line right behind them, before the text is taken to be written in this way. */
const ENOUGH = 8;

const TAB = 9;
const PIPE = 124;

/** The tokens with the empty cells that are there, and no others. Nearly no text has such lines. */
export function withDividerLines(
  text: string,
  lines: readonly Line[],
  tokens: readonly Token[],
): readonly Token[] {
  const dividers = new Map<number, number>();
  for (const line of lines) {
    const unit = text.charCodeAt(line.start);
    if (unit === TAB || unit === PIPE) addDividers(text, line, dividers);
  }
  if (dividers.size < ENOUGH || !divide(dividers, tokens)) return tokens;
  const cells: Token[] = [];
  /** The divider behind the last cell, where nothing has come since. */
  let open: Token | null = null;
  let last = -1;
  for (const token of tokens) {
    const count = dividers.get(token.line);
    if (count === undefined) {
      cells.push(token.fields === 0 ? { ...token, field: 0, fields: 1, isBetween: true } : token);
      open = null;
    } else if (token.line !== last)
      for (let at = 0; at < count; at++) {
        if (open) cells.push(emptyBetween(text, open, token));
        open = token;
      }
    last = token.line;
  }
  return cells;
}

/** How many cells a line ends that holds nothing but tabs, or one pipe. More pipes are what merged cells leave: none. */
function addDividers(text: string, { index, start, end }: Line, dividers: Map<number, number>): void {
  let [tabs, pipes] = [0, 0];
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === TAB) tabs++;
    else if (unit === PIPE) pipes++;
    else if (!isSpace(unit)) return;
  }
  dividers.set(index, pipes === 0 ? tabs : pipes === 1 ? 1 : 0);
}

/** Whether numbers stand alone in front of such lines, more than beside a divider on their own. */
function divide(dividers: ReadonlyMap<number, number>, tokens: readonly Token[]): boolean {
  let [alone, beside] = [0, 0];
  for (let at = 0; at < tokens.length - 1; at++) {
    const { kind, fields } = tokens[at];
    if (kind !== 'number') continue;
    if (fields > 0) beside++;
    else if (dividers.has(tokens[at + 1].line)) alone++;
  }
  return alone >= ENOUGH && alone > beside;
}

/** The empty cell stands half way between the dividers, on an empty line where there is one. */
function emptyBetween(text: string, before: Token, behind: Token): Token {
  const down = (behind.line - before.line) >> 1;
  let start = before.end;
  for (let line = 0; line < down; line++) start = text.indexOf('\n', start) + 1 || start;
  return {
    ...behind,
    start,
    end: start,
    line: before.line + down,
    field: 0,
    fields: 1,
    isBetween: true,
  };
}
