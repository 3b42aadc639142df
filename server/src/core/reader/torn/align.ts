/**
 * Tells the rows of a table whose labels and numbers a conversion tore apart: one alignment of all of a section's
 * numbers to the form's rows, in their order. Labels, whether a row adds up, and the runs in which numbers stand each
 * give evidence (evidence.ts, weighed by scoring.ts); the best alignment wins, and a row that another alignment reads otherwise and nearly as
 * well stays missing.
 *
 * Rows are aligned by dynamic programming: best scores from the front and from the back, so that for each reading of
 * a row the best alignment with it is known.
 */
import { lastOf } from '../../mapped';
import type { Token } from '../lines/token';
import type { RowRef } from '../rows/labels';
import type { AlignedRow, Alignment } from './alignment';
import { addUp, scoreOfSum, scoresOfPieces } from './evidence';
import { Runs } from './runs';
import { SCORING } from './scoring';

/** A table as large as ten of the widest is no table. */
const MOST_NUMBERS = 2000;
/** More ways to read a row than this are not compared. */
const MOST_WAYS = 8;

/** One way to read a row: the cells from `start`, as many as `count`; 0 where it has none. */
interface Way {
  readonly start: number;
  readonly count: number;
  /** The column of the first of them. */
  readonly offset: number;
  /** What the best alignment scores that reads it so. */
  readonly total: number;
}

/**
 * @param tokens those of the section, none from lines divided into fields.
 * @param refs the rows of the table, all with the same columns.
 */
export function alignRows(
  tokens: readonly Token[],
  refs: readonly RowRef[],
  firstNamed: readonly (Token | undefined)[],
): Alignment | null {
  const runs = new Runs(tokens);
  const { length } = runs.cells;
  const { columns } = refs[0];
  if (length < columns || length > MOST_NUMBERS) return null;
  const endsNamed = runs.endsNamed(refs);
  const isDoubtful = endsNamed && runs.startsUnnamed(refs, columns);
  const named = firstNamed.map((cell, row) =>
    cell && !isDoubtful && runs.isNamedAlone(cell, refs, row) ? cell : undefined,
  );
  const behind = runs.rowsBehind(refs, columns);
  if (behind) {
    const firsts = behind.map(({ pieces }) => pieces[0].items[0]);
    return { endsNamed: false, isDoubtful: false, rows: behind, named: firsts, runs: runs.all() };
  }
  return { rows: rowsOf(runs, refs, named), named, endsNamed, isDoubtful, runs: runs.all() };
}

function rowsOf(runs: Runs, refs: readonly RowRef[], named: Alignment['named']): AlignedRow[] {
  const { length } = runs.cells;
  const eachStep = stepsOf(runs, refs, named);
  const { front, back } = scoresOf(eachStep, refs.length, length);
  return refs.map((ref, row) => {
    const ways: Way[] = [];
    for (let at = 0; at <= length; at++)
      eachStep(row, at, (toRow, to, score, offset) => {
        const total = front[row][at] + score + back[toRow][to];
        if (toRow > row) ways.push({ start: at, count: to - at, offset, total });
      });
    return rowOf(ref, runs, nearest(ways));
  });
}

/**
 * Is given each way to go on from a row and a cell: where it leads, what it scores, and from which column on the row has the
 * cells. One to the same row leaves a cell out.
 */
type UseStep = (row: number, at: number, score: number, offset: number) => void;

type EachStep = (row: number, at: number, use: UseStep) => void;

function stepsOf(runs: Runs, refs: readonly RowRef[], named: Alignment['named']): EachStep {
  const { cells } = runs;
  const { columns } = refs[0];
  const sums = cells.map((_, start) => scoreOfSum(cells.slice(start, start + columns), columns));
  const pieces = scoresOfPieces(cells, columns);
  const labels = refs.map((ref, row) => {
    const label = runs.labelOf(ref.key);
    const own = named[row];
    return (first: number, last: number) =>
      label(first, last) + (own && cells[first] === own ? SCORING.named : 0);
  });
  return (row, at, use) => {
    if (at < cells.length) use(row, at + 1, SCORING.skipped, 0);
    if (row === refs.length) return;
    use(row + 1, at, SCORING.absent, 0);
    if (at === cells.length) return;
    const rest = runs.restOfRun(at);
    if (at + columns <= cells.length) {
      const whole = runs.isWhole(at, columns) ? SCORING.wholeRun : 0;
      const across = rest < columns ? SCORING.acrossWords : 0;
      use(row + 1, at + columns, sums[at] + whole + across + labels[row](at, at + columns - 1), 0);
    }
    for (let count = named[row] === cells[at] ? 1 : columns - 2; count < columns && count <= rest; count++) {
      if (isInLine(cells, at) || isInLine(cells, at + count)) continue;
      const label = labels[row](at, at + count - 1);
      const whole = runs.isWhole(at, count) ? SCORING.shortRun : 0;
      const { asFirst, asLast } = pieces[at][count];
      use(row + 1, at + count, asFirst + whole + label, 0);
      use(row + 1, at + count, asLast + whole + label, columns - count);
    }
  };
}

/** By row and cell the best score of all that stand before them, and of all from them on. */
function scoresOf(eachStep: EachStep, rows: number, cells: number) {
  const front = noScores(rows + 1, cells + 1);
  const back = noScores(rows + 1, cells + 1);
  front[0][0] = 0;
  back[rows][cells] = 0;
  for (let row = 0; row <= rows; row++)
    for (let at = 0; at <= cells; at++)
      eachStep(row, at, (toRow, to, score) => {
        front[toRow][to] = Math.max(front[toRow][to], front[row][at] + score);
      });
  for (let row = rows; row >= 0; row--)
    for (let at = cells; at >= 0; at--)
      eachStep(row, at, (toRow, to, score) => {
        back[row][at] = Math.max(back[row][at], back[toRow][to] + score);
      });
  return { front, back };
}

/** A cell goes on in the line of the one before: what stands in one line is of one row. */
const isInLine = (cells: readonly Token[], at: number) => at > 0 && cells[at]?.line === cells[at - 1].line;

/** @param near the best ways to read the row; one without cells is that the row has nothing. */
function rowOf(ref: RowRef, runs: Runs, near: readonly Way[]): AlignedRow {
  const { cells } = runs;
  const itemsOf = ({ start, count }: Way) => cells.slice(start, start + count);
  const digitsOf = (way: Way) =>
    itemsOf(way)
      .map(({ number }) => number?.digits ?? '')
      .join();
  const ways = near[0].count > 0 ? near.filter(({ count }) => count > 0) : [];
  const [best] = ways;
  const isDecided = near.every((way) => digitsOf(way) === digitsOf(near[0]));
  return {
    ref,
    pieces: ways.map((way) => ({ items: itemsOf(way), offset: way.offset })),
    isWhole: best?.count === ref.columns && isDecided && !isDisordered(cells, best.start, itemsOf(best)),
    isAllOfRun: !!best && runs.isWhole(best.start, best.count),
    sure: best ? runs.sureOf(best.start, best.count) : 0,
    isParted: !!best && runs.restOfRun(best.start) < best.count,
    label: best ? runs.labelRange(cells[best.start]) : null,
  };
}

/**
 * Numbers of several lines that do not add up may have changed places; of those of a line with more numbers, one is split
 * in two, or a mark for a note. Part of one line and part of another add up by chance.
 */
function isDisordered(cells: readonly Token[], start: number, own: readonly Token[]): boolean {
  const isCut = isInLine(cells, start) || isInLine(cells, start + own.length);
  const isApart = own[0].line !== lastOf(own).line;
  return addUp(own) ? isCut && isApart : isCut || isApart;
}

/** The best ways, as far as they are nearly as good. */
function nearest(ways: readonly Way[]): readonly Way[] {
  const best = ways.reduce((a, b) => (b.total > a.total ? b : a));
  return ways
    .filter((way) => best.total - way.total < SCORING.margin)
    .sort((a, b) => b.total - a.total)
    .slice(0, MOST_WAYS);
}

const noScores = (rows: number, length: number) =>
  Array.from({ length: rows }, () => new Float64Array(length).fill(Number.NEGATIVE_INFINITY));
