/**
 * Repairs that undo one slip of several cells: two neighbours swapped, a line shifted by one. Beside a blank, fewer
 * numbers may mend the sums, too; then what happened is no smallest repair.
 */
import type { Relation } from '../../core/relations';
import { crossDifference, type Int, subtractInts } from '../../solver/integers';
import { solve } from '../../solver/solve';
import type { Answer, Change, Observed, Repair } from '../../solver/system';
import { type Line, linesOf, type Share } from './lines';
import type { TableSystem } from './systems';

/** What belongs into a cell; `null` where the sums have to tell, since nothing in the table holds it any more. */
type Undone = ReadonlyMap<number, Int | null>;

/** A shift shows in so many numbers at least that belong into the cell beside them. */
const LEAST_SHIFTED = 2;

/** So many of its numbers at most have no known sum across the line that bears them out. */
const MOST_DOUBTFUL = 1;

/** Work for all of a table, as {@link solve} counts it: about one step for each unknown cell, each time. */
const STEPS = 400;

/** For {@link solve}: no more is asked than whether all equations hold, and what the unknown cells then are. */
const NOTHING_WRONG = { weight: 0, steps: STEPS, repairs: 1 };

/**
 * Each makes all relations of the table hold, and is not among `smallest`. Where those are all known and no cell is
 * unknown, nothing else is looked for.
 */
export function undoneSlips(
  table: TableSystem,
  observed: readonly Observed[],
  broken: readonly Relation[],
  smallest: Answer,
): Repair[] {
  if (smallest.complete && observed.every(isNumber)) return [];
  const least = smallest.complete ? smallest.atLeast + 1 : LEAST_SHIFTED;
  const known = new Set(smallest.repairs.map(keyOf));
  const found: Repair[] = [];
  const equations = broken.map((relation) => table.relations.indexOf(relation));
  const stands: Stands = { observed, sums: sumsIn(table, observed) };
  let left = STEPS;
  for (const line of linesOf(table)) {
    if (!equations.every((broken) => line.shares.some(([equation]) => equation === broken))) continue;
    for (const undone of slipsIn(line, stands)) {
      if (undone.size < least || !isBorneOut(line, undone, stands)) continue;
      const { repair, steps } = repairOf(table, undone, observed);
      left -= steps;
      if (left < 0) return found;
      if (!repair || known.has(keyOf(repair))) continue;
      known.add(keyOf(repair));
      found.push(repair);
    }
  }
  return found;
}

const keyOf = (repair: Repair): string => repair.map(({ cell, value }) => `${cell}=${value}`).join();

const isNumber = (value: Observed): value is Int => value !== null && value !== 'wrong';

/** What stands in the cells, and what each equation's cells come to, which is to be 0: null where one is not known. */
interface Stands {
  readonly observed: readonly Observed[];
  readonly sums: readonly (Int | null)[];
}

const sumsIn = ({ system }: TableSystem, observed: readonly Observed[]): Stands['sums'] =>
  system.equations.map(({ cells, coefficients }) =>
    cells.reduce<Int | null>((sum, cell, at) => {
      const value = observed[cell];
      return sum === null || !isNumber(value) ? null : addTimes(sum, value, coefficients[at]);
    }, 0),
  );

/** No known sum of the line is broken then, and few of its numbers stand in none. */
function isBorneOut(line: Line, undone: Undone, stands: Stands): boolean {
  if (!mayHold(line.shares, undone, stands)) return false;
  const doubtful = line.cells.filter(
    (cell) => undone.get(cell) != null && line.across.get(cell)?.every(([at]) => stands.sums[at] === null),
  );
  return doubtful.length <= MOST_DOUBTFUL;
}

/** False where an equation is known not to hold with what belongs into the cells. */
const mayHold = (shares: readonly Share[], undone: Undone, { observed, sums }: Stands): boolean =>
  shares.every(([equation, coefficients]) => {
    let sum = sums[equation];
    for (const [cell, value] of undone) {
      const coefficient = coefficients.get(cell);
      if (coefficient === undefined) continue;
      if (sum === null || value === null) return true;
      sum = addTimes(sum, subtractInts(value, observed[cell] as Int), coefficient);
    }
    return sum === null || sum === 0;
  });

/** `sum + value · times` */
const addTimes = (sum: Int, value: Int, times: number): Int => crossDifference(sum, 1, value, -times);

/** What one slip could have been in a line, undone. */
function* slipsIn(line: Line, stands: Stands): Iterable<Undone> {
  const fits = (cell: number, value: Int) =>
    mayHold(line.across.get(cell) ?? [], new Map([[cell, value]]), stands);
  const values = line.cells.map((cell) => [cell, stands.observed[cell]] as const);
  yield* swapsIn(values, fits);
  yield* shiftsIn(values, fits);
  yield* shiftsIn(values.reverse(), fits);
}

type Values = readonly (readonly [cell: number, value: Observed])[];
/** False where a sum across the line is known not to hold with this value. */
type Fits = (cell: number, value: Int) => boolean;

function* swapsIn(line: Values, fits: Fits): Iterable<Undone> {
  for (let at = 1; at < line.length; at++) {
    const [[one, left], [other, right]] = [line[at - 1], line[at]];
    if (!isNumber(left) || !isNumber(right) || left === right) continue;
    if (fits(one, right) && fits(other, left))
      yield new Map([
        [one, right],
        [other, left],
      ]);
  }
}

/** From some cell on, each holds what belongs into the cell before it; what belongs into the last one is lost. */
function* shiftsIn(line: Values, fits: Fits): Iterable<Undone> {
  for (let start = 0; start < line.length - LEAST_SHIFTED; start++) {
    const undone = new Map<number, Int | null>();
    let shifted = 0;
    for (let at = start; at < line.length - 1; at++) {
      const [[cell, here], [last, next]] = [line[at], line[at + 1]];
      const changes = isNumber(here) && here !== next;
      if (at === start && !changes) break;
      if (isNumber(here) && isNumber(next) && !fits(cell, next)) break;
      if (changes) undone.set(cell, isNumber(next) ? next : null);
      if (changes && isNumber(next)) shifted++;
      if (shifted >= LEAST_SHIFTED) yield isNumber(next) ? new Map([...undone, [last, null]]) : undone;
    }
  }
}

/**
 * The changes, if every equation holds after them and leaves what was lost one value. Equations without an unknown
 * cell hold: those of the line were seen to, and of the others none is broken.
 */
function repairOf(
  { system }: TableSystem,
  undone: Undone,
  observed: readonly Observed[],
): { readonly repair: Repair | null; readonly steps: number } {
  const after = observed.map((value, cell) => undone.get(cell) ?? (undone.has(cell) ? null : value));
  const open = system.equations.filter(({ cells }) => cells.some((cell) => !isNumber(after[cell])));
  const { complete, repairs, inferred, steps } = solve({ ...system, equations: open }, after, NOTHING_WRONG);
  const nothing = { repair: null, steps };
  if (!complete || repairs.length > 0) return nothing;
  const changes: Change[] = [];
  for (const [cell, given] of undone) {
    const value = given ?? inferred.get(cell);
    if (value === undefined) return nothing;
    if (value !== observed[cell]) changes.push({ cell, value, determined: true });
  }
  return { repair: changes.sort((a, b) => a.cell - b.cell), steps };
}
