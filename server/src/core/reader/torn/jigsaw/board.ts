/**
 * A torn table while it is put together (jigsaw.ts): the rows that were read so far, each of which can be taken back, and what
 * they leave for the others.
 */
import { ColumnSums } from './columnSums';
import { OwedZeros } from './owedZeros';
import { Pieces } from './pieces';
import { type Ending, NOWHERE, type Piece, type Row, type Torn } from './puzzle';

export class Board {
  /** How the rows read so far are read. */
  readonly rows: Row[] = [];
  readonly pieces: Pieces;
  readonly owed: OwedZeros;
  /** So many rows at the end are told by the sums. */
  readonly told: number;
  /** How the table is taken to end just now … */
  ending: Ending | null = null;
  /** … by column what is then left for the rows between … */
  room: number[] | null = null;
  /** … and which numbers can add up to that, where it is worth while. */
  #columns: ColumnSums | null = null;
  /** By column what the rows that were read add up to, but for those that are alone in the sums, and the numbers of these. */
  readonly #sums: number[];
  #aloneRead = '';
  readonly #torn: Torn;

  constructor(torn: Torn) {
    this.#torn = torn;
    this.pieces = new Pieces(torn);
    this.owed = new OwedZeros(torn.values, this.pieces);
    this.told = torn.alone.length - 1 - torn.alone.lastIndexOf(false);
    this.#sums = new Array(torn.columns).fill(0);
  }

  /** The row that is read next has no other that has its part in the sums. */
  get isAlone(): boolean {
    return this.#torn.alone[this.rows.length];
  }

  /** Only the rows that the sums tell are left. */
  get isRead(): boolean {
    return this.rows.length === this.#torn.firsts.length - this.told;
  }

  /** @param isHard the sets of numbers that its columns can have are worth while. */
  endAs(ending: Ending | null, isHard: boolean): void {
    this.ending = ending;
    this.room = ending && [...ending.room];
    this.#columns = ending && isHard ? new ColumnSums(this.#torn, this.pieces, ending) : null;
  }

  /** What all that is left costs at least. */
  leastCost(): number {
    return this.pieces.least.lower(this.told * this.#torn.columns, this.owed.count, this.ending);
  }

  /** What the rows that are left depend on, where the next begins there. */
  state(at: number): string {
    const used = String.fromCharCode(...this.pieces.least.mask);
    const rows = this.rows;
    const sums = this.#sums;
    const alone = this.#aloneRead;
    const ending = this.ending;
    return `${rows.length};${at};${used};${sums};${alone};${ending?.key};${this.owed.state()}`;
  }

  readRows(): (readonly number[])[] {
    return this.rows.map(({ values }) => values);
  }

  /** Words name another row right before one that stands clearly in its place. */
  isContradicted(at: number): boolean {
    const named = this.#torn.named[at];
    return named >= 0 && named !== this.rows.length && this.pieces.standing.ordered.has(at);
  }

  /** Reads the next row so, where there is room for it, has `goOn` read what is behind it, and takes it back. */
  put(values: readonly number[], pieces: readonly Piece[], goOn: () => void): void {
    const room = this.room && !this.#isCounted(pieces[0].start) ? this.room : null;
    if (room && values.some((value, column) => value > room[column])) return;
    for (const { start, count } of pieces) if (start !== NOWHERE) this.pieces.use(start, count, 1);
    if (room) addUp(room, values, -1);
    const own = this.#owing(pieces);
    const columns = room ? this.#columns : null;
    if (own.isInOrder && (!columns || columns.put(values)))
      this.#putSums({ values, pieces: own.pieces }, goOn);
    if (own.isInOrder) columns?.takeBack(values);
    if (room) addUp(room, values, 1);
    for (const { start, count, column, nth } of own.pieces) {
      if (nth !== undefined) this.owed.takeBack(column, count, start);
      if (start !== NOWHERE) this.pieces.use(start, count, 0);
    }
  }

  /** It surely stands, and there is room for it already. */
  #isCounted(start: number): boolean {
    return start !== NOWHERE && this.pieces.standing.startOf[start] >= 0 && !this.ending?.standing.has(start);
  }

  /** The pieces with what they are of those that lack the same columns, and whether all stand in the order of their rows. */
  #owing(pieces: readonly Piece[]): { readonly pieces: readonly Piece[]; readonly isInOrder: boolean } {
    const { owed, isAlone } = this;
    let isInOrder = true;
    const own = pieces.map((piece, at): Piece => {
      const { start, count, column } = piece;
      if (at === 0 || (isAlone && start !== NOWHERE)) return piece;
      isInOrder &&= isAlone || owed.isInOrder(column, count, start);
      return { ...piece, nth: owed.add(column, count, start) };
    });
    return { pieces: own, isInOrder };
  }

  #putSums(row: Row, goOn: () => void): void {
    const { isAlone } = this;
    const alone = this.#aloneRead;
    this.rows.push(row);
    if (isAlone) this.#aloneRead += `${row.values};`;
    else addUp(this.#sums, row.values, 1);
    goOn();
    this.rows.pop();
    this.#aloneRead = alone;
    if (!isAlone) addUp(this.#sums, row.values, -1);
  }
}

function addUp(sums: number[], values: readonly number[], sign: 1 | -1): void {
  for (let column = 0; column < sums.length; column++) sums[column] += sign * values[column];
}
