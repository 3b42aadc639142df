/**
 * Puts a torn table together from all of its numbers: a PDF gives them in the order of blocks, so rows come out in a few
 * pieces, but row after row begins in the form's order, and each piece keeps its own. Sought are the ways to cut the stream of
 * numbers into such pieces that make every sum of the table hold, with the fewest cuts. Labels are not asked.
 *
 * The first number that is in no piece yet begins the next row, so the search goes through the rows and never through their
 * orders. It looks at all ways up to the cost of the best and a margin (leastCuts.ts tells early where there can be none), and
 * only what all of them agree on counts; after so many steps it gives up.
 */
import { exchangeablePieces } from './doubtful';
import { columnOf, countOf, type Found, findItems, gapOf, type Row, type Torn, tellLast } from './lastRows';
import { NOWHERE, type Parts, type Piece, Pieces } from './pieces';
import { SCORING } from './scoring';

/** More ways to go on than these are not looked at. */
const MOST_STEPS = 4_000;
/** Where no larger share of the rows surely stands, numbers are so small or so scattered that they have many ways. */
const LEAST_STANDING = 0.4;
/** Numbers in more pieces than this costs are in none. */
const MOST_COST = 120;
/** A row is in no more pieces; one that is alone in the sums may be in one more. */
const MOST_PIECES = 3;

/** @returns for each row how it reads, where all ways agree on it; null where there is no way or too many are to be looked at. */
export function putTogether(torn: Torn): readonly (Found | null)[] | null {
  const { values, firsts, columns } = torn;
  const isExact = values.every((value) => Number.isInteger(value) && value >= 0 && value < LARGEST);
  return isExact && values.length === firsts.length * columns ? new Jigsaw(torn).run() : null;
}

/** Sums of such numbers are exact. */
const LARGEST = 1e9;

/** Columns that a row lacks, from one up to another. */
type Gap = readonly [from: number, to: number];

class Jigsaw {
  private readonly pieces: Pieces;
  /** So many rows at the end are told by the sums. */
  private readonly told: number;
  private readonly rows: Row[] = [];
  /** By the columns that rows lack where the numbers for them stand, row by row: nowhere yet where they are zeros. */
  private readonly apart = new Map<number, number[]>();
  private owed = 0;
  private steps = 0;
  private bound = 0;
  /** The least cost above the bound. */
  private above = Infinity;
  private best = Infinity;
  /** The least cost of the ways below the state that is looked at. */
  private reached = Infinity;
  private agreed: (number | null)[][] | null = null;
  private found: readonly Found[] = [];
  private seen = new Map<string, { readonly cost: number; readonly rest: number }>();

  constructor(private readonly torn: Torn) {
    this.pieces = new Pieces(torn, torn.columns);
    this.told = torn.alone.length - 1 - torn.alone.lastIndexOf(false);
  }

  run(): readonly (Found | null)[] | null {
    const { startOf, isBroken } = this.pieces.standing;
    const standing = startOf.filter((start, at) => start === at).length;
    if (isBroken || standing < LEAST_STANDING * this.torn.firsts.length) return null;
    this.bound = this.lower();
    while (this.bound <= MOST_COST) {
      this.above = Infinity;
      this.best = Infinity;
      this.agreed = null;
      this.seen = new Map();
      this.go(0);
      const enough = this.best + SCORING.pieceMargin;
      if (this.steps > MOST_STEPS || this.bound === enough) break;
      if (!this.agreed && this.above === Infinity) break;
      this.bound = this.agreed ? enough : Math.max(this.bound + SCORING.cut, this.above);
    }
    const agreed = this.agreed as (number | null)[][] | null;
    if (this.steps > MOST_STEPS || !agreed) return null;
    const doubtful = exchangeablePieces(this.torn, this.pieces.standing.ordered, this.found);
    return agreed.map((row, at) => (row.includes(null) || doubtful.has(at) ? null : this.found[at]));
  }

  private lower(): number {
    return this.pieces.least.lower(this.told * this.torn.columns, this.owed);
  }

  /** Reads the rows that are left, in every way that costs no more than the bound. */
  private go(cost: number): void {
    if (++this.steps > MOST_STEPS) return;
    const row = this.rows.length;
    if (row === this.torn.firsts.length - this.told) {
      this.finish(cost);
      return;
    }
    const lower = cost + this.lower();
    if (lower > this.bound) {
      this.above = Math.min(this.above, lower);
      return;
    }
    const at = this.pieces.first();
    const state = this.state(at);
    const seen = this.seen.get(state);
    if (seen && seen.cost <= cost) {
      if (cost + seen.rest <= this.bound) this.agree(cost + seen.rest);
      return;
    }
    const outer = this.reached;
    this.reached = Infinity;
    this.expand(cost, at);
    this.seen.set(state, { cost, rest: this.reached - cost });
    this.reached = Math.min(this.reached, outer);
  }

  /** What the rows that are left depend on. */
  private state(at: number): string {
    const { torn, rows } = this;
    const sums = new Array(torn.columns).fill(0);
    const alone: string[] = [];
    rows.forEach(({ values }, row) => {
      if (torn.alone[row]) alone.push(values.join());
      else for (let column = 0; column < sums.length; column++) sums[column] += values[column];
    });
    const apart = [...this.apart].map(([gap, starts]) => `${gap}:${starts}`).sort();
    return [rows.length, at, String.fromCharCode(...this.pieces.least.mask), sums, alone, apart].join(';');
  }

  /** What was read so far is part of a way to read all of the table. */
  private agree(cost: number): void {
    this.reached = Math.min(this.reached, cost);
    this.best = Math.min(this.best, cost);
    const { agreed } = this;
    if (!agreed) this.agreed = this.rows.map(({ values }) => [...values]);
    else
      this.rows.forEach(({ values }, row) => {
        values.forEach((value, column) => {
          if (agreed[row][column] !== value) agreed[row][column] = null;
        });
      });
  }

  private put(cost: number, values: readonly number[], pieces: readonly Piece[]): void {
    for (const { start, count } of pieces) if (start !== NOWHERE) this.pieces.use(start, count, 1);
    const isAlone = this.torn.alone[this.rows.length];
    let isInOrder = true;
    const own = pieces.map((piece, at): Piece => {
      const { start, count, column } = piece;
      if (at === 0 || (isAlone && start !== NOWHERE)) return piece;
      const starts = this.startsOf(column, count);
      isInOrder &&= isAlone || start === NOWHERE || starts.every((before) => before < start);
      if (start === NOWHERE) this.owed += count;
      return { ...piece, nth: starts.push(start) - 1 };
    });
    if (isInOrder) {
      this.rows.push({ values, pieces: own });
      this.go(cost);
      this.rows.pop();
    }
    for (const { start, count, column, nth } of own) {
      if (nth !== undefined) this.startsOf(column, count).pop();
      if (start === NOWHERE) this.owed -= count;
      else this.pieces.use(start, count, 0);
    }
  }

  private startsOf(column: number, count: number): number[] {
    const gap = gapOf(column, count);
    let starts = this.apart.get(gap);
    if (!starts) {
      starts = [];
      this.apart.set(gap, starts);
    }
    return starts;
  }

  /** Each way to read the row that begins here, and each to find here zeros that a row before lacks. */
  private expand(cost: number, at: number): void {
    const { columns, values } = this.torn;
    if (this.pieces.standing.startOf[at] >= 0) {
      const own = { start: at, count: columns, column: 0 };
      if (!this.isContradicted(at)) this.put(cost, values.slice(at, at + columns), [own]);
      return;
    }
    let run = 1;
    while (run < columns && this.pieces.isFree(at + run)) run++;
    this.pay(cost, at, run);
    if (run === columns && this.pieces.isPiece(at, run) && this.pieces.worth(at, run, true) === 0)
      this.put(cost + this.pieces.costOf(at, run, 0), values.slice(at, at + run), [
        { start: at, count: run, column: 0 },
      ]);
    if (cost + SCORING.cut > this.bound) {
      this.above = Math.min(this.above, cost + SCORING.cut);
      return;
    }
    const parts = this.pieces.behind(at);
    for (let count = Math.min(run, columns - 1); count > 0 && this.steps <= MOST_STEPS; count--) {
      if (!this.pieces.isPiece(at, count)) continue;
      const isZero = this.pieces.worth(at, count, false) === 0;
      for (let column = 0; column + count <= columns; column++) {
        const isLast = column + count === columns;
        const gaps: Gap[] = isLast ? [] : [[column + count, columns]];
        if (column > 0) gaps.unshift([0, column]);
        const row = new Array(columns).fill(0);
        for (let nth = 0; nth < count; nth++) row[column + nth] = values[at + nth];
        const cuts = MOST_PIECES - (this.torn.alone[this.rows.length] ? 0 : 1);
        const own = { start: at, count, column };
        // Zeros in front of zeros are the same as zeros behind zeros.
        const isSame = isZero && column > 0;
        this.fill(
          cost + this.pieces.costOf(at, count, column),
          row,
          [own],
          gaps,
          -this.pieces.worth(at, count, isLast),
          cuts,
          parts,
          isSame,
        );
      }
    }
  }

  /** Words name another row right before one that stands clearly in its place. */
  private isContradicted(at: number): boolean {
    const named = this.torn.named[at];
    return named >= 0 && named !== this.rows.length && this.pieces.standing.ordered.has(at);
  }

  /** Zeros that a row before lacks, wherever they stand, may stand here. */
  private pay(cost: number, at: number, run: number): void {
    if (this.owed === 0) return;
    const { values } = this.torn;
    let zeros = 0;
    while (zeros < run && values[at + zeros] === 0) zeros++;
    for (const [gap, starts] of this.apart) {
      const count = countOf(gap);
      const first = starts.indexOf(NOWHERE);
      if (first < 0 || count > zeros || !this.pieces.isPiece(at, count)) continue;
      if (starts.some((start, nth) => start !== NOWHERE && (nth < first ? start > at : start < at))) continue;
      starts[first] = at;
      this.owed -= count;
      this.pieces.use(at, count, 1);
      this.go(cost + this.pieces.costOf(at, count, columnOf(gap)));
      this.pieces.use(at, count, 0);
      this.owed += count;
      starts[first] = NOWHERE;
    }
  }

  /** Zeros that rows lack can stand among what is left, in the order of the rows. */
  private canPay(): boolean {
    if (this.owed === 0) return true;
    const zeros = this.torn.values.flatMap((value, at) => (value === 0 && !this.pieces.used[at] ? at : []));
    const [first, last] = [zeros[0] ?? Infinity, zeros[zeros.length - 1] ?? NOWHERE];
    return [...this.apart.values()].every((starts) => {
      const isOut = (start: number) => start !== NOWHERE && start > last;
      const isBefore = (start: number) => start !== NOWHERE && start < first;
      const [from, to] = [starts.indexOf(NOWHERE), starts.lastIndexOf(NOWHERE)];
      return from < 0 || !(starts.slice(0, to).some(isOut) || starts.slice(from).some(isBefore));
    });
  }

  /** Puts into the first gap each piece, and goes on with the others: the last has to be worth what is needed. */
  private fill(
    cost: number,
    row: number[],
    pieces: readonly Piece[],
    gaps: readonly Gap[],
    need: number,
    cuts: number,
    parts: Parts,
    isSame: boolean,
  ): void {
    if (gaps.length === 0) {
      this.put(cost, [...row], pieces);
      return;
    }
    const { columns, values } = this.torn;
    const withCut = cost + SCORING.cut;
    if (withCut + (gaps.length - 1) * SCORING.cut > this.bound) {
      this.above = Math.min(this.above, withCut + (gaps.length - 1) * SCORING.cut);
      return;
    }
    const [[from, to], ...others] = gaps;
    const before = pieces[pieces.length - 1];
    const isSplit = pieces.length > 1 && before.column + before.count === from;
    for (let mid = to; mid > from; mid--) {
      const rest: readonly Gap[] = mid < to ? [[mid, to], ...others] : others;
      if (rest.length + 1 > cuts) break;
      const count = mid - from;
      const isLast = mid === columns;
      const isLastButOne = rest.length === 1 && cuts === 2;
      const [last] = rest;
      const add = (start: number, worth: number, across: number) =>
        this.fill(
          withCut + across,
          row,
          [...pieces, { start, count, column: from }],
          rest,
          need - worth,
          cuts - 1,
          parts,
          false,
        );
      row.fill(0, from, mid);
      if ((rest.length > 0 || need === 0) && !isSame && !(isSplit && before.start === NOWHERE))
        add(NOWHERE, 0, 0);
      for (const part of rest.length > 0 ? parts.all(count, isLast) : parts.worth(count, isLast, need)) {
        const { start } = part;
        if (
          isLastButOne &&
          part.worth !== need &&
          !parts.has(last[1] - last[0], last[1] === columns, need - part.worth)
        )
          continue;
        if (
          pieces.some(
            (own) => own.start !== NOWHERE && start < own.start + own.count && own.start < start + count,
          )
        )
          continue;
        if (isSplit && before.start !== NOWHERE && start === before.start + before.count) continue;
        for (let nth = 0; nth < count; nth++) row[from + nth] = values[start + nth];
        add(start, part.worth, this.pieces.costOf(start, count, from));
        if (this.steps > MOST_STEPS) return;
      }
    }
  }

  /** The rows before tell the last ones: these have to be what is left. */
  private finish(cost: number): void {
    const told = this.canPay() && tellLast(this.torn, this.rows);
    const found = told && findItems(this.torn, this.pieces, this.rows, told, this.apart);
    if (!told || !found) return;
    if (cost < this.best) this.found = found;
    for (const values of told) this.rows.push({ values, pieces: [] });
    this.agree(cost);
    this.rows.splice(-told.length);
  }
}
