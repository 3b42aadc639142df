/** Reads table 四 where its numbers, or some of them, have nothing between them. */
import type { Block } from '../../form/form';
import { isPlain, rangeOf, type Token } from '../lines/token';
import { agreedBy, joinedWays } from '../rows/joinedWays';
import { type AcrossReading, labelsIn, reading } from './acrossReading';
import { FEWEST, oneLine } from './alone';
import { headersOf } from './headersAcross';
import { waysWithZeros } from './stretches';

/** All of its numbers have nothing between them: what is the same in every way to cut them in which each group adds up. */
export function readGlued(text: string, block: Block, whole: Token, tokens: readonly Token[]): AcrossReading {
  const [width, groups] = [block.columns.length, block.rows.length];
  const ways = joinedWays(text, [whole], width, groups) ?? [];
  const cells = ways.length > 0 ? ways.reduce(agreedBy, ways[0]) : new Array(width * groups).fill(null);
  const glued = cells.includes(null) ? rangeOf([whole]) : null;
  return { ...reading(cells, [whole], labelsIn(tokens, block)), glued };
}

/** Some numbers of the one line have nothing between them: cut in the one way in which each group adds up. */
export function readJoined(
  text: string,
  block: Block,
  own: readonly Token[],
  tokens: readonly Token[],
): AcrossReading | null {
  const line = oneLine(own, (count) => count >= FEWEST);
  if (!line) return null;
  const [width, groups] = [block.columns.length, block.rows.length];
  // As well, cells of which nothing is written may be 0.
  if (line.every(isPlain) && waysWithZeros(line, width * groups, width).length > 0) return null;
  const ways = joinedWays(text, line, width, groups) ?? [];
  return ways.length === 1 && (isNarrow(block, tokens) || isLongest(ways[0], line))
    ? reading(ways[0], line)
    : null;
}

/** The headers are broken in two, as in columns so narrow that numbers touch one another. */
function isNarrow(block: Block, tokens: readonly Token[]): boolean {
  const { leaves } = headersOf(block);
  const [total, ...long] = [...leaves].sort((a, b) => a.length - b.length);
  const has = (is: (leaf: string, key: string) => boolean) =>
    tokens.some(({ key }) => key.length >= total.length && long.some((leaf) => is(leaf, key)));
  return has((leaf, key) => leaf.startsWith(key)) && !has((leaf, key) => leaf === key);
}

/** What was joined is longer than what was not: else a number may have been lost as well. */
function isLongest(way: readonly Token[], line: readonly Token[]): boolean {
  const lengthOf = ({ start, end }: Token) => end - start;
  const isWhole = (token: Token) => way.some(({ start, end }) => start === token.start && end === token.end);
  const longest = Math.max(...line.filter(isWhole).map(lengthOf));
  return line.every((token) => isWhole(token) || lengthOf(token) > longest);
}
