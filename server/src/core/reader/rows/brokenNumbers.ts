/**
 * Numbers that are broken over the lines of their cell, as pandoc draws a table in columns too narrow for them, with a rule between
 * its rows: what stands in one line is not the number, so none of the row is taken for one.
 */
import { isNumber, isText, type Token } from '../lines/token';
import type { Labels } from './labels';
import { linesIn } from './stray';

/** A rule that is drawn between rows: +---+===+ */
const RULE = /^\s*\+[-=:+]{3,}\s*$/;

export function withoutBroken(
  tokens: readonly Token[],
  { byKey }: Labels,
  text: string,
  lineStarts: readonly number[],
): readonly Token[] {
  if (!text.includes('+--')) return tokens;
  const isRule = (line: number) => RULE.test(text.slice(lineStarts[line], lineStarts[line + 1]));
  const broken = new Set<Token>();
  const lines = linesIn(tokens);
  for (let [at, end] = [0, 0]; at < lines.length; at = end) {
    end = at + 1;
    while (end < lines.length && lines[end][0].line === lines[end - 1][0].line + 1) end++;
    const own = lines.slice(at, end);
    // A table that has a rule below its header alone has a label in each line.
    const named = own.filter((line) => line.some((token) => isText(token) && byKey.has(token.key)));
    const isOneRow = own.filter((line) => line.some(isNumber)).length > 1 && named.length <= 1;
    if (isOneRow && isRule(own[0][0].line - 1)) for (const token of own.flat()) broken.add(token);
  }
  return tokens.filter((token) => !broken.has(token) || !isNumber(token));
}
