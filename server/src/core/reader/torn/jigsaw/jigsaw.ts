/**
 * Puts a torn table together from all of its numbers: a PDF gives them in the order of blocks, so rows come out in a few
 * pieces, but row after row begins in the form's order, and each piece keeps its own. Sought are the ways to cut the stream of
 * numbers into such pieces that make every sum of the table hold, with the fewest cuts. Labels are not asked.
 *
 * The first number that is in no piece yet begins the next row, so the search goes through the rows and never through their
 * orders. It looks at all ways up to the cost of the best and a margin (leastCuts.ts tells early where there can be none), and
 * only what all of them agree on counts (waysFound.ts); after so many steps it gives up.
 */
import { arePieces, areSwapped, excessesIn } from '../brokenRuns';
import { SCORING } from '../scoring';
import { Board } from './board';
import { endingsOf, newBudget } from './endings';
import { exchangeablePieces } from './exchangeable';
import { findItems, tellLast } from './lastRows';
import type { Ending, Found, Piece, Torn } from './puzzle';
import { RowWays } from './rowWays';
import { WaysFound } from './waysFound';

/** More ways to go on than these are not looked at. */
const MOST_STEPS = 8_000;
/** So many pieces are looked at for one of these steps, at most, on the whole. */
const LOOKS_A_STEP = 115;
/** So much more may be spent where there is no way: a cut, and what all ways have to be looked at for that are nearly as good. */
const NEXT = SCORING.cut + SCORING.pieceMargin;
/** Sets of numbers for the columns are worth while after so many. */
const EASY = 300;
/** Where no larger share of the rows surely stands, numbers are so small or so scattered that they have many ways. */
const LEAST_STANDING = 0.4;
/** Numbers in more pieces than this costs are in none. */
const MOST_COST = 120;
/** Sums of such numbers are exact. */
const LARGEST = 1e9;
/** A row is in no more pieces; one that is alone in the sums may be in one more. */
const MOST_PIECES = 3;

/** @returns for each row how it reads, where all ways agree on it; null where there is no way or too many are to be looked at. */
export function putTogether(torn: Torn, mostSteps = MOST_STEPS): readonly (Found | null)[] | null {
  const { values, firsts, columns } = torn;
  const isExact = values.every((value) => Number.isInteger(value) && value >= 0 && value < LARGEST);
  return isExact && values.length === firsts.length * columns ? new Jigsaw(torn, mostSteps).run() : null;
}

class Jigsaw {
  readonly #board: Board;
  /** So many rows in front tell what the last ones add up to. */
  readonly #leading: number;
  /** By state how the table can end from there. */
  readonly #endings = new Map<string, readonly Ending[] | null>();
  readonly #budget = newBudget();
  #steps = 0;
  /** Pieces looked at, which are many more than steps. */
  #looks = 0;
  #ways = new WaysFound(0);
  /** The rows of the best way. */
  #found: readonly Found[] = [];
  readonly #torn: Torn;
  readonly #mostSteps: number;

  constructor(torn: Torn, mostSteps: number) {
    this.#torn = torn;
    this.#mostSteps = mostSteps;
    this.#board = new Board(torn);
    this.#leading = torn.alone.indexOf(false);
  }

  run(): readonly (Found | null)[] | null {
    const { startOf, broken, ordered } = this.#board.pieces.standing;
    const { columns, values, firsts } = this.#torn;
    const runs = broken.map((at) => values.slice(at, at + columns));
    const standing = startOf.filter((start, at) => start === at).length;
    if (areSwapped(excessesIn(runs, columns)) || standing < LEAST_STANDING * firsts.length) return null;
    this.#search();
    if (
      this.#steps > this.#mostSteps ||
      this.#ways.best === Infinity ||
      !arePieces(runs, broken, this.#found, values)
    )
      return null;
    const agreed = this.#ways.agreed(firsts.length);
    const doubtful = exchangeablePieces(this.#torn, ordered, this.#found);
    return agreed.map((row, at) => (row.includes(null) || doubtful.has(at) ? null : this.#found[at]));
  }

  /** Looks at all ways that cost no more than the best and a margin, or gives up. */
  #search(): void {
    for (let bound = this.#board.leastCost(); bound <= MOST_COST; ) {
      this.#ways = new WaysFound(bound);
      this.#readRest(0);
      const { best, above } = this.#ways;
      const enough = best + SCORING.pieceMargin;
      if (this.#steps > this.#mostSteps || bound >= enough) return;
      if (best === Infinity && above === Infinity) return;
      bound = best < Infinity ? enough : Math.max(bound + NEXT, above);
    }
  }

  /** Reads the rows that are left, in every way that costs no more than the bound. */
  #readRest(cost: number): void {
    if (++this.#steps > this.#mostSteps) return;
    const board = this.#board;
    if (board.isRead) {
      this.#finish(cost);
      return;
    }
    const endings = board.rows.length === this.#leading && !board.ending ? this.#endingsHere() : null;
    if (!endings) {
      this.#readNext(cost);
      return;
    }
    for (const ending of endings) {
      board.endAs(ending, this.#steps > EASY);
      this.#readNext(cost);
    }
    board.endAs(null, false);
  }

  /** How the table can end with the rows in front as they are read; null where that is not known. */
  #endingsHere(): readonly Ending[] | null {
    const { told, pieces, rows } = this.#board;
    if (told !== 2) return null;
    const state = this.#board.state(0);
    let endings = this.#endings.get(state);
    if (endings === undefined) {
      endings = endingsOf(this.#torn, pieces, rows, this.#budget);
      this.#endings.set(state, endings);
    }
    return endings;
  }

  /** Reads the next row and all behind it, unless that was done from the same state, or cannot be as cheap as the best way. */
  #readNext(cost: number): void {
    const ways = this.#ways;
    const board = this.#board;
    if (!ways.mayCost(cost + board.leastCost())) return;
    const at = board.pieces.first();
    ways.below(
      board.state(at),
      cost,
      () => board.readRows(),
      () => this.#expand(cost, at),
    );
  }

  /** Goes on with the next row read so. */
  #putRow(cost: number, values: readonly number[], pieces: readonly Piece[]): void {
    this.#board.put(values, pieces, () => this.#readRest(cost));
  }

  /** Each way to read the row that begins here, and each to find here zeros that a row before lacks. */
  #expand(cost: number, at: number): void {
    const { columns, values } = this.#torn;
    const { pieces, owed } = this.#board;
    if (pieces.standing.startOf[at] >= 0) {
      const own = { start: at, count: columns, column: 0 };
      if (!this.#board.isContradicted(at)) this.#putRow(cost, values.slice(at, at + columns), [own]);
      return;
    }
    let run = 1;
    while (run < columns && pieces.isFree(at + run)) run++;
    owed.pay(at, run, (own) => this.#readRest(cost + own));
    if (run === columns && pieces.isPiece(at, run) && pieces.worth(at, run, true) === 0)
      this.#putRow(cost + pieces.costOf(at, run, 0), values.slice(at, at + run), [
        { start: at, count: run, column: 0 },
      ]);
    if (this.#ways.mayCost(cost + SCORING.cut)) this.#putInPieces(cost, at, run);
  }

  /** Each way to read the row in several pieces, of which the first is among the numbers that stand together here. */
  #putInPieces(cost: number, at: number, run: number): void {
    const { pieces, room, isAlone } = this.#board;
    const found = this.#ways;
    const cuts = MOST_PIECES - (isAlone ? 0 : 1);
    const looks = this.#mostSteps * LOOKS_A_STEP - this.#looks;
    const sought = { at, run, cuts, cost, bound: found.bound, looks, room };
    const ways = new RowWays(this.#torn, pieces, sought, (own, row, put) => {
      this.#putRow(own, row, put);
      return this.#steps <= this.#mostSteps;
    });
    ways.each();
    this.#looks += ways.looks;
    if (ways.looks > looks) this.#steps = Infinity;
    found.pass(ways.above);
  }

  /** The rows before tell the last ones: these have to be what is left. */
  #finish(cost: number): void {
    const torn = this.#torn;
    const { rows, pieces, owed, ending } = this.#board;
    if (!owed.canBePaid()) return;
    const told = ending ? this.#lastOf(ending) : tellLast(torn, rows);
    const found = told && findItems(torn, pieces, rows, told, owed.apart);
    if (!told || !found) return;
    if (cost < this.#ways.best) this.#found = found;
    this.#ways.add(cost, [...this.#board.readRows(), ...told]);
  }

  #lastOf({ rows }: Ending): Ending['rows'] | null {
    return this.#board.room?.every((left) => left === 0) ? rows : null;
  }
}
