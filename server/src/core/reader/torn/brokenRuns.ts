/**
 * Numbers of a torn table that stand together between words, as many as a row has, and do not add up: either the source has
 * an error in that row, or they are pieces of two rows that happen to be as many. What the sums say is then no evidence by
 * itself, since it can always be had by reading the error away.
 */
import { sumOf } from '../rows/sums';

/** Of each run that does not add up, how much more its parts are than its total. */
export function excessesIn(runs: readonly (readonly number[])[], columns: number): number[] {
  return runs.flatMap((numbers) => {
    if (numbers.length !== columns || numbers.some(Number.isNaN)) return [];
    const excess = sumOf(numbers) - 2 * numbers[columns - 1];
    return excess === 0 ? [] : excess;
  });
}

/** Two numbers changed places: what one row has too much, another lacks, or has too much, too, where one is a total. */
export const areSwapped = (excesses: readonly number[]): boolean =>
  new Set(excesses.map(Math.abs)).size < excesses.length;

/** One number alone is what an error is put right with: pieces of two rows are larger. */
const SHORTEST = 2;

/**
 * Whether such a run is what the table's end leaves where its columns are printed in blocks: some columns of the last row but
 * one, and below them those of the last, or some of them, maybe behind what the last has in the column before. Zeros could be
 * any row's, so none is among them.
 */
export function isBlockOfLast(rows: readonly (readonly number[])[], run: readonly number[]): boolean {
  const [upper, lower] = rows.slice(-2);
  if (run.includes(0)) return false;
  const is = (row: readonly number[], column: number, from: number, to: number) =>
    column >= 0 && run.slice(from, to).every((number, at) => row[column + at] === number);
  for (const column of upper.keys())
    for (let before = 0; before <= 1; before++)
      for (let end = before + SHORTEST; end <= run.length - SHORTEST; end++)
        if (
          is(lower, column - before, 0, before) &&
          is(upper, column, before, end) &&
          is(lower, column, end, run.length)
        )
          return true;
  return false;
}

/** So many numbers of a row are hardly ever wrong together. */
const MOST_WRONG = 2;

/** Whether such a run is pieces of several rows: whichever of them it may be, more of its numbers are of others. */
export const isOfSeveral = (run: readonly number[], rowOf: readonly number[]): boolean =>
  rowOf.every((own) => run.filter((value, at) => value > 0 && rowOf[at] !== own).length > MOST_WRONG);

/**
 * Whether all of them are pieces of the rows that were found.
 * @param starts where each of them stands among the values. @param found the rows, by the places of their numbers among these.
 */
export function arePieces(
  runs: readonly (readonly number[])[],
  starts: readonly number[],
  found: readonly { readonly items: readonly number[] }[],
  values: readonly number[],
): boolean {
  const rows = found.map(({ items }) => items.map((item) => values[item]));
  const rowOf: number[] = [];
  for (const [row, { items }] of found.entries()) for (const item of items) rowOf[item] = row;
  return runs.every(
    (run, nth) =>
      isBlockOfLast(rows, run) || isOfSeveral(run, rowOf.slice(starts[nth], starts[nth] + run.length)),
  );
}
