/**
 * Which rows of a torn table surely stand together in the stream of its numbers: the frame into which the pieces of the others
 * are put (jigsaw.ts). What adds up by chance is none of them: a row that begins with zeros may have another row's end.
 */
import { isSum } from '../../rows/sums';
import type { Stream } from './puzzle';

export interface Standing {
  /** By number where the row starts that it is surely of; -1 for those of which the row is to be found. */
  readonly startOf: Int32Array;
  /** Where rows start that stand in a line or between words, and so in their order. */
  readonly ordered: ReadonlySet<number>;
  /** Where as many numbers as a row has stand between words and do not add up (brokenRuns.ts). */
  readonly broken: readonly number[];
}

/** In a row that begins with so many zeros, these could be another’s. */
const MOST_ZEROS = 3;
/** Totals as large as this are not met by chance: of several parts, of one. */
const LARGE = 20;
const LARGE_ALONE = 100;

export function standingRows({ columns, values, across, inLine }: Stream): Standing {
  const { length } = values;
  const startOf = new Int32Array(length).fill(-1);
  const ordered = new Set<number>();
  const broken: number[] = [];
  const set = (at: number) => startOf.fill(at, at, at + columns);
  // Zeros in front of it may be its own as well.
  const isShifted = (at: number) => values[at] === 0 && values[at - 1] === 0 && across[at] === 0;
  const large = values.flatMap((_, at) => (isLargeSum(values, at, columns) && !isShifted(at) ? at : []));
  large.forEach((at, nth) => {
    const isFree = at - (large[nth - 1] ?? -columns) >= columns && (large[nth + 1] ?? length) - at >= columns;
    if (isFree) set(at);
  });
  for (let at = 0; at + columns <= length; at++) {
    if (inLine[at] || inLine.slice(at + 1, at + columns).includes(false)) continue;
    set(at);
    ordered.add(at);
  }
  const isEdge = (at: number) => at === length || across[at] > 0 || startOf[at] !== startOf[at - 1];
  for (let at = 0, end = 1; at < length; at = end, end = at + 1) {
    while (!isEdge(end)) end++;
    const count = end - at;
    const isBetweenWords = across[at] > 0 && (end === length || across[end] > 0);
    const rows = Array.from({ length: Math.floor(count / columns) }, (_, nth) => at + nth * columns);
    if (isBetweenWords && count === columns && !addsUp(values, at, columns)) broken.push(at);
    else if (isBetweenWords && count === columns) {
      set(at);
      ordered.add(at);
    } else if (isBetweenWords && count % columns === 0 && rows.every((row) => addsUp(values, row, columns)))
      for (const row of rows) set(row);
    else if (startOf[at] < 0 && count % columns === 0 && !values.slice(at, end).some((value) => value > 0))
      for (let row = at; row < end; row += columns) set(row);
  }
  return { startOf, ordered, broken };
}

const addsUp = (values: readonly number[], at: number, columns: number) =>
  isSum(values.slice(at, at + columns));

function isLargeSum(values: readonly number[], at: number, columns: number): boolean {
  if (at + columns > values.length || !addsUp(values, at, columns)) return false;
  const parts = values.slice(at, at + columns - 1).filter((value) => value > 0);
  const isZero = !values.slice(at, at + MOST_ZEROS).some((value) => value > 0);
  return !isZero && values[at + columns - 1] >= (parts.length > 1 ? LARGE : LARGE_ALONE);
}
