/**
 * Puts a torn table together from all of its numbers: a PDF gives them in the order of blocks, so rows come out in a few
 * pieces, but row after row begins in the form's order, and each piece keeps its own. Sought are the ways to cut the stream of
 * numbers into such pieces that make every sum of the table hold, with the fewest cuts. Labels are not asked.
 *
 * The first number that is in no piece yet begins the next row, so the search goes through the rows and never through their
 * orders. It looks at all ways up to the cost of the best and a margin (leastCuts.ts tells early where there can be none), and
 * only what all of them agree on counts (waysFound.ts); after so many steps it gives up.
 */
import { arePieces, areSwapped, brokenRuns } from '../brokenRuns';
import { SCORING } from '../scoring';
import { ColumnSums } from './columnSums';
import { endingsOf, newBudget } from './endings';
import { exchangeablePieces } from './exchangeable';
import { findItems, tellLast } from './lastRows';
import { OwedZeros } from './owedZeros';
import { Pieces } from './pieces';
import { type Ending, type Found, NOWHERE, type Piece, type Row, type Torn } from './puzzle';
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
/** A row is in no more pieces; one that is alone in the sums may be in one more. */
const MOST_PIECES = 3;

/** @returns for each row how it reads, where all ways agree on it; null where there is no way or too many are to be looked at. */
export function putTogether(torn: Torn, mostSteps = MOST_STEPS): readonly (Found | null)[] | null {
  const { values, firsts, columns } = torn;
  const isExact = values.every((value) => Number.isInteger(value) && value >= 0 && value < LARGEST);
  return isExact && values.length === firsts.length * columns ? new Jigsaw(torn, mostSteps).run() : null;
}

/** Sums of such numbers are exact. */
const LARGEST = 1e9;

class Jigsaw {
  readonly #pieces: Pieces;
  readonly #owed: OwedZeros;
  /** So many rows at the end are told by the sums … */
  readonly #told: number;
  /** … and so many in front tell what they add up to. */
  readonly #leading: number;
  /** By state how the table can end from there. */
  readonly #endings = new Map<string, readonly Ending[] | null>();
  readonly #budget = newBudget();
  /** How it is taken to end just now … */
  #ending: Ending | null = null;
  /** … by column what is then left for the rows between … */
  #room: number[] | null = null;
  /** … and which numbers can add up to that, where it is worth while. */
  #columns: ColumnSums | null = null;
  /** How the rows read so far are read. */
  readonly #rows: Row[] = [];
  /** By column what the rows that were read add up to, but for those that are alone in the sums, and the numbers of these. */
  readonly #sums: number[];
  #aloneRead = '';
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
    this.#pieces = new Pieces(torn, torn.columns);
    this.#owed = new OwedZeros(torn.values, this.#pieces);
    this.#told = torn.alone.length - 1 - torn.alone.lastIndexOf(false);
    this.#leading = torn.alone.indexOf(false);
    this.#sums = new Array(torn.columns).fill(0);
  }

  run(): readonly (Found | null)[] | null {
    const { startOf, broken } = this.#pieces.standing;
    const { columns, values, firsts } = this.#torn;
    const runs = broken.map((at) => values.slice(at, at + columns));
    const standing = startOf.filter((start, at) => start === at).length;
    if (areSwapped(brokenRuns(runs, columns)) || standing < LEAST_STANDING * firsts.length) return null;
    this.#search();
    if (
      this.#steps > this.#mostSteps ||
      this.#ways.best === Infinity ||
      !arePieces(runs, broken, this.#found, values)
    )
      return null;
    const agreed = this.#ways.agreed(firsts.length);
    const doubtful = exchangeablePieces(this.#torn, this.#pieces.standing.ordered, this.#found);
    return agreed.map((row, at) => (row.includes(null) || doubtful.has(at) ? null : this.#found[at]));
  }

  /** Looks at all ways that cost no more than the best and a margin, or gives up. */
  #search(): void {
    for (let bound = this.#leastCost(); bound <= MOST_COST; ) {
      this.#ways = new WaysFound(bound);
      this.#readRest(0);
      const { best, above } = this.#ways;
      const enough = best + SCORING.pieceMargin;
      if (this.#steps > this.#mostSteps || bound >= enough) return;
      if (best === Infinity && above === Infinity) return;
      bound = best < Infinity ? enough : Math.max(bound + NEXT, above);
    }
  }

  /** What all that is left costs at least. */
  #leastCost(): number {
    return this.#pieces.least.lower(this.#told * this.#torn.columns, this.#owed.count, this.#ending);
  }

  /** Reads the rows that are left, in every way that costs no more than the bound. */
  #readRest(cost: number): void {
    if (++this.#steps > this.#mostSteps) return;
    const row = this.#rows.length;
    if (row === this.#torn.firsts.length - this.#told) {
      this.#finish(cost);
      return;
    }
    const endings = row === this.#leading && !this.#ending ? this.#endingsHere() : null;
    if (!endings) {
      this.#readNext(cost);
      return;
    }
    for (const ending of endings) {
      this.#ending = ending;
      this.#room = [...ending.room];
      this.#columns = this.#steps > EASY ? new ColumnSums(this.#torn, this.#pieces, ending) : null;
      this.#readNext(cost);
    }
    this.#ending = null;
    this.#room = null;
    this.#columns = null;
  }

  /** How the table can end with the rows in front as they are read; null where that is not known. */
  #endingsHere(): readonly Ending[] | null {
    if (this.#told !== 2) return null;
    const state = this.#state(0);
    let endings = this.#endings.get(state);
    if (endings === undefined) {
      endings = endingsOf(this.#torn, this.#pieces, this.#rows, this.#budget);
      this.#endings.set(state, endings);
    }
    return endings;
  }

  /** Reads the next row and all behind it, unless that was done from the same state, or cannot be as cheap as the best way. */
  #readNext(cost: number): void {
    const ways = this.#ways;
    if (!ways.mayCost(cost + this.#leastCost())) return;
    const at = this.#pieces.first();
    ways.below(
      this.#state(at),
      cost,
      () => this.#readRows(),
      () => this.#expand(cost, at),
    );
  }

  #readRows(): (readonly number[])[] {
    return this.#rows.map(({ values }) => values);
  }

  /** What the rows that are left depend on. */
  #state(at: number): string {
    const used = String.fromCharCode(...this.#pieces.least.mask);
    const rows = this.#rows;
    const sums = this.#sums;
    const alone = this.#aloneRead;
    const ending = this.#ending;
    const owed = this.#owed;
    return `${rows.length};${at};${used};${sums};${alone};${ending?.key};${owed.state()}`;
  }

  /** Goes on with the next row read so, where there is room for it, and takes it back. */
  #putRow(cost: number, values: readonly number[], pieces: readonly Piece[]): void {
    const isAlone = this.#torn.alone[this.#rows.length];
    const room = this.#room;
    const owed = this.#owed;
    const takesRoom = room && !this.#isCounted(pieces[0].start);
    if (takesRoom && values.some((value, column) => value > room[column])) return;
    for (const { start, count } of pieces) if (start !== NOWHERE) this.#pieces.use(start, count, 1);
    if (takesRoom) for (let column = 0; column < values.length; column++) room[column] -= values[column];
    let isInOrder = true;
    const own = pieces.map((piece, at): Piece => {
      const { start, count, column } = piece;
      if (at === 0 || (isAlone && start !== NOWHERE)) return piece;
      isInOrder &&= isAlone || owed.isInOrder(column, count, start);
      return { ...piece, nth: owed.add(column, count, start) };
    });
    const columns = takesRoom ? this.#columns : null;
    if (isInOrder && (!columns || columns.put(values))) {
      this.#rows.push({ values, pieces: own });
      this.#readBehind(cost, values, isAlone);
      this.#rows.pop();
    }
    if (isInOrder) columns?.takeBack(values);
    if (takesRoom) for (let column = 0; column < values.length; column++) room[column] += values[column];
    for (const { start, count, column, nth } of own) {
      if (nth !== undefined) owed.takeBack(column, count, start);
      if (start !== NOWHERE) this.#pieces.use(start, count, 0);
    }
  }

  /** Reads what is left behind a row with these values. */
  #readBehind(cost: number, values: readonly number[], isAlone: boolean): void {
    const alone = this.#aloneRead;
    const sums = this.#sums;
    if (isAlone) this.#aloneRead += `${values};`;
    else for (let column = 0; column < sums.length; column++) sums[column] += values[column];
    this.#readRest(cost);
    this.#aloneRead = alone;
    if (!isAlone) for (let column = 0; column < sums.length; column++) sums[column] -= values[column];
  }

  /** It surely stands, and there is room for it already. */
  #isCounted(start: number): boolean {
    return (
      start !== NOWHERE && this.#pieces.standing.startOf[start] >= 0 && !this.#ending?.standing.has(start)
    );
  }

  /** Each way to read the row that begins here, and each to find here zeros that a row before lacks. */
  #expand(cost: number, at: number): void {
    const torn = this.#torn;
    const pieces = this.#pieces;
    const found = this.#ways;
    const { columns, values } = torn;
    if (pieces.standing.startOf[at] >= 0) {
      const own = { start: at, count: columns, column: 0 };
      if (!this.#isContradicted(at)) this.#putRow(cost, values.slice(at, at + columns), [own]);
      return;
    }
    let run = 1;
    while (run < columns && pieces.isFree(at + run)) run++;
    this.#owed.pay(at, run, (own) => this.#readRest(cost + own));
    if (run === columns && pieces.isPiece(at, run) && pieces.worth(at, run, true) === 0)
      this.#putRow(cost + pieces.costOf(at, run, 0), values.slice(at, at + run), [
        { start: at, count: run, column: 0 },
      ]);
    if (!found.mayCost(cost + SCORING.cut)) return;
    const cuts = MOST_PIECES - (torn.alone[this.#rows.length] ? 0 : 1);
    const looks = this.#mostSteps * LOOKS_A_STEP - this.#looks;
    const sought = { at, run, cuts, cost, bound: found.bound, looks, room: this.#room };
    const ways = new RowWays(torn, pieces, columns, sought, (own, row, put) => {
      this.#putRow(own, row, put);
      return this.#steps <= this.#mostSteps;
    });
    ways.each();
    this.#looks += ways.looks;
    if (ways.looks > looks) this.#steps = Infinity;
    found.pass(ways.above);
  }

  /** Words name another row right before one that stands clearly in its place. */
  #isContradicted(at: number): boolean {
    const named = this.#torn.named[at];
    return named >= 0 && named !== this.#rows.length && this.#pieces.standing.ordered.has(at);
  }

  /** The rows before tell the last ones: these have to be what is left. */
  #finish(cost: number): void {
    const torn = this.#torn;
    const pieces = this.#pieces;
    const rows = this.#rows;
    const owed = this.#owed;
    const ending = this.#ending;
    if (!owed.canBePaid()) return;
    const told = ending ? this.#lastOf(ending) : tellLast(torn, rows);
    const found = told && findItems(torn, pieces, rows, told, owed.apart);
    if (!told || !found) return;
    if (cost < this.#ways.best) this.#found = found;
    this.#ways.add(cost, [...this.#readRows(), ...told]);
  }

  #lastOf({ rows }: Ending): Ending['rows'] | null {
    return this.#room?.every((left) => left === 0) ? rows : null;
  }
}
