/**
 * Reads the table that the form prints as one line of numbers under two levels of headers (table 四). It has no row
 * labels: the numbers behind the last header are its cells, in their order.
 */
import { fold } from '../../fold';
import type { Block } from '../../form/form';
import { lastOf } from '../../mapped';
import type { Range } from '../../model';
import { isNumber, rangeOf, type Token } from '../lines/token';
import { eachTwoAsOne } from '../rows/cutNumbers';
import { linesIn } from '../rows/stray';
import { isSum } from '../rows/sums';
import type { AcrossReading } from './acrossReading';
import { aloneIn, areMostlyZero, FEWEST, isParted } from './alone';
import { readDamaged } from './damaged';
import { readHeaded } from './headed';
import { readGlued, readJoined } from './joinedAcross';
import { readApart, readScattered } from './scattered';

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
  const torn = readTorn(text, block, tokens, alone, displaced);
  const places = block.columns.length * block.rows.length;
  if (torn) return torn;
  if (alone.length < FEWEST && !areGlued(alone, places)) return readDamaged(block, tokens) ?? headed;
  const areLost = alone.length + displaced.length < places;
  return headed && areLost && !isParted(headed, tokens) ? headed : rangeOf(alone);
}

/** By its numbers alone, the headers being torn. */
function readTorn(
  text: string,
  block: Block,
  tokens: readonly Token[],
  alone: readonly Token[],
  displaced: readonly Token[],
): AcrossReading | null {
  const areParted = alone.length > 0 && isParted(rangeOf(alone), tokens);
  const isDoubtful = hasPageFor(block, alone) || (areMostlyZero(alone) && isHeadedAmong(block, tokens));
  const scattered = isDoubtful
    ? null
    : (readScattered(text, block, alone, [], areParted) ??
      readScattered(text, block, alone, displaced, areParted) ??
      readApart(block, alone, displaced, tokens));
  return scattered ?? readJoined(text, block, alone, tokens);
}

/** Few numbers, which have as many digits as the table has places, are all of its numbers with nothing between them. */
const areGlued = (alone: readonly Token[], places: number): boolean =>
  alone.reduce((digits, { start, end }) => digits + end - start, 0) >= places;

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

/** A total’s header stands among the numbers, and one in a line below it: they may be in another order than the form’s. */
function isHeadedAmong(block: Block, tokens: readonly Token[]): boolean {
  const total = fold(lastOf(block.columns).label);
  const first = tokens.findIndex(isNumber);
  const isAlone = (at: number) => tokens[at]?.kind === 'number' && tokens[at + 1]?.line !== tokens[at].line;
  return tokens.some(
    ({ kind, key }, at) =>
      at > first && first >= 0 && kind === 'text' && total.endsWith(key) && isAlone(at + 1),
  );
}
