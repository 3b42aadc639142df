/**
 * Reads the table that the form prints as one line of numbers under two levels of headers (table 四). It has no row
 * labels: the numbers behind the last header are its cells, in their order.
 */
import { fold } from '../../fold';
import type { Block } from '../../form/form';
import type { Range } from '../../model';
import { withoutEnds } from '../columns/grid';
import { addsUp } from '../columns/place';
import { amountOf, rangeOf, type Token } from '../lines/token';
import { eachTwoAsOne } from '../rows/cutNumbers';
import { agreedBy, joinedWays } from '../rows/joinedWays';
import type { Cells, RowText } from '../rows/rowText';
import { isWritten, linesIn } from '../rows/stray';
import { isSum } from '../rows/sums';
import { putInGroups } from './acrossApart';
import { headersOf } from './headersAcross';
import { addsUpInGroups, hasPage, ownItems, placeStretch, runsOf } from './stretches';

export interface AcrossReading {
  /** One for each place, row by row; null where missing. */
  readonly cells: Cells;
  /** The relations, not the text, told the places. */
  readonly inferred: boolean;
  /** Where digits stand that cannot be cut in one way; null where the missing numbers were lost. */
  readonly glued: Range | null;
  readonly start: number;
  readonly end: number;
  /** All its cells as one row, to tell the layout from. */
  readonly row: RowText;
  /** Where each row's header stands; null where it was not found. */
  readonly labels: readonly ({ readonly start: number; readonly end: number } | null)[];
}

/**
 * @param tokens those behind the section's heading, up to the next section's.
 * @param behind those behind the section: a page's end may have parted some numbers from the others.
 * @returns where the table's numbers stand, where their places cannot be told; null where there are none.
 */
export function readAcross(
  text: string,
  block: Block,
  tokens: readonly Token[],
  behind: () => readonly Token[],
): AcrossReading | Range | null {
  const whole = tokens.find(({ glued }) => glued === 'whole');
  if (whole) return readGlued(text, block, whole, tokens);
  const alone = aloneIn(tokens);
  if (isOneCut(text, block, alone)) return rangeOf(alone);
  const headed = readHeaded(block, tokens);
  // What is lacking may be a number that stands elsewhere.
  const isElsewhere = headed?.cells.includes(null) && alone.length > headed.row.items.length;
  if (headed && !isElsewhere && !headed.cells.every((cell) => cell === null)) return headed;
  const displaced = aloneIn(behind());
  const isTorn = alone.length > 0 && isParted(rangeOf(alone), tokens);
  const apart =
    hasPageFor(block, alone) || (areMostlyZero(alone) && isHeadedAmong(block, tokens))
      ? null
      : (readScattered(text, block, alone, [], isTorn) ??
        readScattered(text, block, alone, displaced, isTorn) ??
        readApart(block, alone, displaced, tokens));
  const scattered = apart ?? readJoined(text, block, alone, isNarrow(block, tokens));
  const places = block.columns.length * block.rows.length;
  if (scattered || (alone.length < FEWEST && !areGlued(alone, places))) return scattered ?? headed;
  const areLost = alone.length + displaced.length < places;
  return headed && areLost && !isParted(headed, tokens) ? headed : rangeOf(alone);
}

/** Fewer numbers are no table: a text may count its cases in a line of its own. */
const FEWEST = 5;

/** Few numbers, which have as many digits as the table has places, are all of its numbers with nothing between them. */
const areGlued = (alone: readonly Token[], places: number): boolean =>
  alone.reduce((digits, { start, end }) => digits + end - start, 0) >= places;

/** Numbers, and marks for nothing, in lines in which nothing else stands. */
function aloneIn(tokens: readonly Token[]): Token[] {
  const lines = new Set(tokens.filter(({ kind }) => kind === 'text').map(({ line }) => line));
  return tokens.filter((token) => token.kind !== 'text' && isWritten(token) && !lines.has(token.line));
}

/** One number more than there are places, and all groups add up where two of them are one that was cut. */
function isOneCut(text: string, { columns, rows }: Block, items: readonly Token[]): boolean {
  const width = columns.length;
  if (items.length !== width * rows.length + 1) return false;
  return eachTwoAsOne(text, items).some((numbers) =>
    rows.every((_, row) => isSum(numbers.slice(row * width, (row + 1) * width))),
  );
}

/** As many numbers as there are places, and all but one in a line: that one is a page’s, and another was lost. */
const hasPageFor = ({ columns, rows }: Block, alone: readonly Token[]) =>
  alone.length === columns.length * rows.length &&
  linesIn(alone).some(({ length }) => length === alone.length - 1);

/** In many orders of such numbers each group adds up. */
const areMostlyZero = (items: readonly Token[]): boolean =>
  2 * items.filter((item) => amountOf(item) !== 0).length < items.length;

/** A total’s header stands among the numbers, and one in a line below it: they may be in another order than the form’s. */
function isHeadedAmong(block: Block, tokens: readonly Token[]): boolean {
  const total = fold(block.columns[block.columns.length - 1].label);
  const first = tokens.findIndex(({ kind }) => kind === 'number');
  const isAlone = (at: number) => tokens[at]?.kind === 'number' && tokens[at + 1]?.line !== tokens[at].line;
  return tokens.some(
    ({ kind, key }, at) =>
      at > first && first >= 0 && kind === 'text' && total.endsWith(key) && isAlone(at + 1),
  );
}

/** Words stand among its numbers: some were torn off, not lost. */
const isParted = ({ start, end }: Range, tokens: readonly Token[]) =>
  tokens.some((token) => token.kind === 'text' && token.start > start && token.end < end);

/** Behind the headers, whole or broken over lines. Numbers that words part may have changed places: their sums tell. */
function readHeaded(block: Block, tokens: readonly Token[]): AcrossReading | null {
  const { leaves, rowKeys, headers } = headersOf(block);
  const isHeader = (token: Token) =>
    token.kind === 'text' && (headers.has(token.key) || rowKeys.some((key) => token.key.includes(key)));
  const from = firstLeaf(tokens, leaves);
  if (from < 0) return null;
  const length = block.columns.length * block.rows.length;
  const runs = runsOf(tokens, from, isHeader, rowKeys);
  const items = runs[0]?.items.concat(...runs.slice(1).map((run) => run.items)) ?? [];
  if (items.length === 0) return null;
  const width = block.columns.length;
  const grouped = runs.length === block.rows.length && runs.every((run, at) => run.row === at);
  const placed =
    grouped && runs.some((run) => run.items.length !== width)
      ? runs.flatMap((run) => placeStretch(run.items, width, width) ?? new Array(width).fill(null))
      : placeStretch(items, length, width);
  const inner = withoutEnds(items);
  const isClear = runs.length === 1 || (grouped && runs.every((run) => run.items.length === width));
  const isFirst = runs.some((run) => run.items[0] === placed?.find((cell) => cell));
  const isTrue =
    isClear || (isFirst && (!placed?.every((cell) => cell?.number) || addsUpInGroups(placed, width)));
  const cells = (isTrue && placed) || new Array(length).fill(null);
  return reading(cells, inner.length > 0 ? inner : items, labelsIn(tokens, block));
}

/** The words that have each row's header, wherever they stand. */
function labelsIn(tokens: readonly Token[], block: Block): AcrossReading['labels'] {
  const words = tokens.filter(({ kind }) => kind === 'text');
  return headersOf(block).rowKeys.map((key) => words.find((word) => word.key.includes(key)) ?? null);
}

function reading(
  cells: readonly (Token | null)[],
  items: readonly Token[],
  labels: AcrossReading['labels'],
): AcrossReading {
  return {
    cells,
    inferred: cells.includes(null) || cells.some((cell) => cell?.glued === 'cut'),
    glued: null,
    start: items[0].start,
    end: items[items.length - 1].end,
    row: {
      pieces: [],
      items,
      ref: null,
      label: null,
      labelField: -1,
      fields: items[0].fields > 1 ? items[0].fields : 0,
    },
    labels,
  };
}

/**
 * Where the headers are torn beyond telling: as many numbers as the table has places, in order, and each group adds up;
 * where all of them stand together, most of the groups.
 */
function readScattered(
  text: string,
  block: Block,
  own: readonly Token[],
  behind: readonly Token[],
  isParted: boolean,
): AcrossReading | null {
  const width = block.columns.length;
  const groups = block.rows.length;
  const line = oneLine(own, (count) => count === width * groups);
  const items = line ?? [...own, ...behind];
  if (items.length !== width * groups || own.length === 0 || ownItems(items, width) !== items) return null;
  if (hasPage(items, width)) return null;
  const sums = block.rows.filter((_, row) => addsUp(items.slice(row * width, (row + 1) * width)));
  const isTold = line || (!isParted && behind.length === 0);
  if (isTold ? sums.length <= groups / 2 && !(line && areApart(text, line)) : sums.length < groups)
    return null;
  const labels = block.rows.map(() => null);
  return { ...reading(items, line ?? own, labels), inferred: !line && behind.length > 0 };
}

/** A layout set them apart by more than a blank, so that none is cut in two: they stand in their places, whatever they add up to. */
const areApart = (text: string, line: readonly Token[]): boolean =>
  line.every(({ end }, at) => at + 1 === line.length || /^\s{2,}$/.test(text.slice(end, line[at + 1].start)));

/** The last of the numbers, in whose strands each group adds up: some of the table before may stand in front of them, before words. */
function readApart(
  block: Block,
  own: readonly Token[],
  behind: readonly Token[],
  tokens: readonly Token[],
): AcrossReading | null {
  const all = [...own, ...behind];
  const items = all.slice(-block.columns.length * block.rows.length);
  const before = all[all.length - items.length - 1];
  if (before && !isParted({ start: before.start, end: items[0].end }, tokens)) return null;
  const cells = putInGroups(block, items);
  if (!cells || !items.includes(own[own.length - 1])) return null;
  const stretch = own.filter((item) => items.includes(item));
  if (areMostlyZero(items) && isParted(rangeOf(stretch), tokens)) return null;
  const labels = block.rows.map(() => null);
  return { ...reading(cells, stretch, labels), inferred: true };
}

/** All of its numbers have nothing between them: what is the same in every way to cut them in which each group adds up. */
function readGlued(text: string, block: Block, whole: Token, tokens: readonly Token[]): AcrossReading {
  const [width, groups] = [block.columns.length, block.rows.length];
  const ways = joinedWays(text, [whole], width, groups) ?? [];
  const cells = ways.length > 0 ? ways.reduce(agreedBy, ways[0]) : new Array(width * groups).fill(null);
  const glued = cells.includes(null) ? rangeOf([whole]) : null;
  return { ...reading(cells, [whole], labelsIn(tokens, block)), glued };
}

/** Some numbers of the one line have nothing between them: cut in the one way in which each group adds up. */
function readJoined(
  text: string,
  block: Block,
  own: readonly Token[],
  areNarrow: boolean,
): AcrossReading | null {
  const line = oneLine(own, (count) => count >= FEWEST);
  if (!line) return null;
  const ways = joinedWays(text, line, block.columns.length, block.rows.length) ?? [];
  const labels = block.rows.map(() => null);
  return ways.length === 1 && (areNarrow || isLongest(ways[0], line)) ? reading(ways[0], line, labels) : null;
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

/** The one line that has so many numbers; beside it stand those of pages. */
function oneLine(own: readonly Token[], fits: (count: number) => boolean): readonly Token[] | null {
  const whole = linesIn(own).filter(({ length }) => fits(length));
  return whole.length === 1 && own.length < whole[0].length + FEWEST ? whole[0] : null;
}

/** A header is broken over no more lines than this. */
const MOST_PIECES = 3;

/** Where the first column's label ends, whole or broken over lines; -1 where there is none. */
function firstLeaf(tokens: readonly Token[], leaves: ReadonlySet<string>): number {
  const total = fold('总计');
  for (let from = 0; from < tokens.length; from++) {
    let key = '';
    for (let at = from; at < from + MOST_PIECES && tokens[at]?.kind === 'text'; at++) {
      key += tokens[at].key;
      if (leaves.has(key) && key !== total) return at;
    }
  }
  return -1;
}
