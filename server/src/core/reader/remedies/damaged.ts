/** Table 四 where a program that reads scans took one of its numbers for a character: 0 1 工 2. */
import type { Block } from '../../form/form';
import type { Range } from '../../model';
import { isNumber, rangeOf, type Token } from '../lines/token';
import { linesIn } from '../rows/stray';
import { type AcrossReading, reading } from './acrossReading';
import { addsUpInGroups } from './groups';

/** What a scan makes of a number; a label is longer. */
const LONGEST = 2;

/** @returns where its numbers stand, where it has more or fewer cells than the form or what is left does not add up. */
export function readDamaged(
  { columns, rows }: Block,
  tokens: readonly Token[],
): AcrossReading | Range | null {
  const width = columns.length;
  const line = linesIn(tokens).find((cells) => 2 * cells.filter(isNumber).length > width * rows.length);
  if (!line) return null;
  const numbers = line.filter(isNumber);
  const groups = rows.map((_, row) => line.slice(row * width, (row + 1) * width));
  const isTrue = groups.every((cells) => !cells.every(isNumber) || addsUpInGroups(cells, width));
  const areCells = line.every((cell) => isNumber(cell) || cell.end - cell.start <= LONGEST);
  if (line.length !== width * rows.length || !isTrue || !areCells) return rangeOf(numbers);
  return reading(
    line.map((cell) => (isNumber(cell) ? cell : null)),
    numbers,
  );
}
