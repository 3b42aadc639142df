/** Reads table 四 where its headers are torn beyond telling, by its numbers and their sums. */
import type { Block } from '../../form/form';
import { lastOf } from '../../mapped';
import { addsUp } from '../columns/place';
import { rangeOf, type Token } from '../lines/token';
import { putInGroups } from './acrossApart';
import { type AcrossReading, reading } from './acrossReading';
import { areMostlyZero, isParted, oneLine } from './alone';
import { hasPage } from './page';
import { ownItems } from './stretches';

/**
 * As many numbers as the table has places, in order, and each group adds up; where all of them stand together, most of
 * the groups.
 */
export function readScattered(
  text: string,
  block: Block,
  own: readonly Token[],
  behind: readonly Token[],
  areParted: boolean,
): AcrossReading | null {
  const width = block.columns.length;
  const groups = block.rows.length;
  const line = oneLine(own, (count) => count === width * groups);
  const items = line ?? [...own, ...behind];
  if (items.length !== width * groups || own.length === 0 || ownItems(items, width) !== items) return null;
  if (hasPage(items, width)) return null;
  const sums = block.rows.filter((_, row) => addsUp(items.slice(row * width, (row + 1) * width)));
  const isTold = line || (!areParted && behind.length === 0);
  if (isTold ? sums.length <= groups / 2 && !(line && areApart(text, line)) : sums.length < groups)
    return null;
  return { ...reading(items, line ?? own), inferred: !line && behind.length > 0 };
}

/** A layout set them apart by more than a blank, so that none is cut in two: they stand in their places, whatever they add up to. */
const areApart = (text: string, line: readonly Token[]): boolean =>
  line.every(({ end }, at) => at + 1 === line.length || /^\s{2,}$/.test(text.slice(end, line[at + 1].start)));

/** The last of the numbers, in whose strands each group adds up: some of the table before may stand in front of them, before words. */
export function readApart(
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
  if (!cells || !items.includes(lastOf(own))) return null;
  const stretch = own.filter((item) => items.includes(item));
  if (areMostlyZero(items) && isParted(rangeOf(stretch), tokens)) return null;
  return { ...reading(cells, stretch), inferred: true };
}
