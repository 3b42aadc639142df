/**
 * A text cut into lines, and those that can hold a part of a table into tokens. What an edit left of an earlier text's is
 * taken over.
 */
import { foundIn, mapped } from '../../mapped';
import type { Earlier } from '../../once';
import { lineAt, ownCopy } from '../../text';
import { withDividerLines } from './dividerLines';
import { type Line, movedLine } from './line';
import { linesOf } from './lines';
import { movedToken, type Token } from './token';
import { type Dividers, dividersOf, tokensOf } from './tokens';

export interface Cut {
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly lines: readonly Line[];
  readonly dividers: Dividers;
  readonly tokens: readonly Token[];
}

/** @param earlier what was cut of the text before an edit. */
export function cutOf(text: string, lineStarts: readonly number[], earlier?: Earlier<Cut>): Cut {
  if (!earlier) return cutAnew(text, lineStarts, linesOf(text, lineStarts));
  const { front, back, from, to } = leftOf(earlier, lineStarts);
  const between = linesOf(text, lineStarts, from, to);
  const lines = [...front.lines, ...between, ...back.lines];
  const dividers = dividersOf(text, lines);
  const { isCsv, isBordered } = earlier.was.dividers;
  if (dividers.isCsv !== isCsv || dividers.isBordered !== isBordered)
    return cutAnew(text, lineStarts, lines, dividers);
  const [first, end] = [front.lines.length, front.lines.length + between.length];
  const changed = mapped(tokensOf(text, lines, dividers, first, end), withOwnKey);
  return { text, lineStarts, lines, dividers, tokens: [...front.tokens, ...changed, ...back.tokens] };
}

function cutAnew(
  text: string,
  lineStarts: readonly number[],
  lines: readonly Line[],
  dividers = dividersOf(text, lines),
): Cut {
  return { text, lineStarts, lines, dividers, tokens: tokensOf(text, lines, dividers) };
}

/** Taken over again and again, a key that is a part of its text would keep that whole text in memory. */
const withOwnKey = (token: Token): Token => ({ ...token, key: ownCopy(token.key, 0, token.key.length) });

/** The tokens, where lines of nothing but a tab or a pipe tell cells apart with these alone. */
export const cellsOf = ({ text, lines, tokens }: Cut): readonly Token[] =>
  withDividerLines(text, lines, tokens);

/**
 * What stands in front of an edit and behind it, moved to where it stands now, and which of the lines are between the two. A
 * line rests on its own characters and on how the next one begins: the last one in front of the edit is cut anew.
 */
function leftOf({ was, by, front, back }: Earlier<Cut>, lineStarts: readonly number[]) {
  const { lines, tokens } = was;
  const edited = lineAt(was.lineStarts, front);
  const from = lines.findLast(({ index }) => index < edited)?.index ?? 0;
  const behind = lineAt(was.lineStarts, was.text.length - back) + 1;
  const down = lineStarts.length - was.lineStarts.length;
  return {
    front: {
      lines: lines.filter(({ index }) => index < from),
      tokens: tokens.filter(({ line }) => line < from),
    },
    back: {
      lines: foundIn(lines, (line) => (line.index < behind ? null : movedLine(line, by, down))),
      tokens: foundIn(tokens, (token) => (token.line < behind ? null : movedToken(token, by, down))),
    },
    from,
    to: behind + down,
  };
}
