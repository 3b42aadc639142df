/**
 * How a torn table can end (jigsaw.ts): once the rows in front are read, the sums tell what each column of the last two rows
 * adds up to, and of the numbers that are left hardly ever more than one pair does. So all that the rows between them have
 * to add up to is known before one of them is read.
 */
import { add, type Counts } from '../counts';
import { sumsOf } from './lastRows';
import type { Pieces } from './pieces';
import type { Ending, Row, Torn } from './puzzle';

/** More ways to end than these are as good as none known. */
const MOST_ENDINGS = 40;
const MOST_STEPS = 4_000;
/** So many for all the ways to read the rows in front: where many of these leave many endings, none is worth the search. */
const MOST_STEPS_IN_ALL = 20_000;

/** What it takes to ask at all. */
const STEPS_A_CALL = 5;

/** What is left of the steps. */
export interface Budget {
  steps: number;
}

export const newBudget = (): Budget => ({ steps: MOST_STEPS_IN_ALL });

/** A number of the last row but one, and what the sums then tell of the last. */
type Pair = readonly [own: number, other: number];

/** @returns null where nothing tells the last rows, or where too many numbers could be theirs. */
export function endingsOf(
  torn: Torn,
  pieces: Pieces,
  rows: readonly Row[],
  budget: Budget,
): readonly Ending[] | null {
  budget.steps -= STEPS_A_CALL;
  if (budget.steps < 0) return null;
  const counts: Counts = new Map();
  for (const [at, value] of torn.values.entries()) if (!pieces.used[at]) add(counts, value, 1);
  const pairs = pairsOf(torn, pieces, rows, counts);
  if (!pairs) return null;
  const endings: Ending[] = [];
  const isAll = eachChoice(pairs, counts, budget, (chosen) => {
    const last = [chosen.map(([own]) => own), chosen.map(([, other]) => other)];
    const ending = endingOf(torn, pieces, last);
    if (ending) endings.push(ending);
    return endings.length <= MOST_ENDINGS;
  });
  return isAll ? endings : null;
}

/** By column the pairs of numbers that are left; null where no sum tells one from the other. */
function pairsOf(torn: Torn, pieces: Pieces, rows: readonly Row[], counts: Counts): Pair[][] | null {
  const { columns, firsts } = torn;
  const sums = sumsOf(torn, rows);
  const least = leastOf(torn, pieces);
  const pairs: Pair[][] = [];
  for (let column = 0; column < columns; column++) {
    const partner = sums.partner(firsts[firsts.length - 2] + column);
    if (!partner) return null;
    pairs[column] = [...counts.keys()].flatMap((own) => {
      const other = partner(own);
      const isThere = other === own ? (counts.get(own) ?? 0) > 1 : counts.has(other);
      return own >= least[column] && isThere ? [[own, other]] : [];
    });
  }
  return pairs;
}

/**
 * Calls `use` with each choice of a pair for every column that makes a row which adds up, as often as the numbers are left.
 * @returns false where there are too many, or `use` wants no more.
 */
function eachChoice(
  pairs: readonly (readonly Pair[])[],
  counts: Counts,
  budget: Budget,
  use: (chosen: readonly Pair[]) => boolean,
): boolean {
  const chosen: Pair[] = [];
  let steps = 0;
  const goOn = (sum: number): boolean => {
    const column = chosen.length;
    if (column === pairs.length) return use(chosen);
    for (const pair of pairs[column]) {
      if (++steps > MOST_STEPS || --budget.steps < 0) return false;
      const [own, other] = pair;
      if (column === pairs.length - 1 && own !== sum) continue;
      const isFree = [add(counts, own, -1), add(counts, other, -1)].every((left) => left >= 0);
      chosen.push(pair);
      const goesOn = !isFree || goOn(sum + own);
      chosen.pop();
      add(counts, own, 1);
      add(counts, other, 1);
      if (!goesOn) return false;
    }
    return true;
  };
  return goOn(0);
}

/** By column what the rows add up to that surely stand, even if two of them are the last ones. */
function leastOf({ columns, values }: Torn, { used, standing }: Pieces): number[] {
  const least = new Array(columns).fill(0);
  const largest = new Array(columns).fill(0);
  const second = new Array(columns).fill(0);
  for (let at = 0; at < values.length; at++) {
    if (standing.startOf[at] !== at || used[at]) continue;
    for (let column = 0; column < columns; column++) {
      const value = values[at + column];
      const below = Math.min(value, largest[column]);
      largest[column] = Math.max(value, largest[column]);
      least[column] += Math.min(below, second[column]);
      second[column] = Math.max(below, second[column]);
    }
  }
  return least;
}

/** @returns null where the rows that stand add up to more. */
function endingOf({ columns, values }: Torn, { used, standing }: Pieces, rows: number[][]): Ending | null {
  // Their order is another's matter: what the text gives behind the others may come out in another one.
  const sorted = (row: readonly number[]) => row.toSorted((a, b) => a - b).join();
  const open = rows.map(sorted);
  const own = new Set<number>();
  const room = [...rows[0]];
  for (let at = values.length - 1; at >= 0; at--) {
    if (standing.startOf[at] !== at || used[at]) continue;
    const last = open.indexOf(sorted(values.slice(at, at + columns)));
    if (last >= 0) {
      open.splice(last, 1);
      own.add(at);
    } else for (let column = 0; column < columns; column++) room[column] -= values[at + column];
  }
  if (room.some((left) => left < 0)) return null;
  return { rows, key: rows.join(), room, standing: own, values: new Set(rows.flat()) };
}
