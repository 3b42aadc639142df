/**
 * Puts displaced numbers back: a PDF prints a wide number so close to the next that they come out together, lines or
 * pages away from their row. What stands of each row and the numbers left over are put together so that every sum of
 * the table holds. Only what all such ways have in common is taken.
 *
 * The search goes through all ways to read the rows one by one (openRows.ts), or gives up: what it takes is the only reading under
 * these rules, not the first that was found.
 */
import { isSame, OpenRows, type OpenTable, type Way } from './openRows';

/** So many numbers are looked at; then what is not told stays open. */
const MOST_STEPS = 100_000;
/** More ways to read one row than this are not gone through … */
const MOST_WAYS = 400;
/** … and more to read all of them are not compared. */
const MOST_SOLUTIONS = 200;

/** @returns how each open row reads if all ways agree on its numbers; null for the others, and where there is no way. */
export function complete(table: OpenTable): readonly (Way | null)[] {
  return new Completion(table).run();
}

/** Sums of such numbers are exact. */
const isCount = (value: number) => Number.isInteger(value) && value >= 0 && value < 1e12;

class Completion {
  readonly #rows: OpenRows;
  /** How each row is read just now. */
  readonly #chosen: (Way | null)[];
  #solutions = 0;
  #isFull = true;
  #agreed: readonly (Way | null)[] = [];
  readonly #table: OpenTable;

  constructor(table: OpenTable) {
    this.#table = table;
    this.#rows = new OpenRows(table);
    this.#chosen = table.open.map(() => null);
  }

  run(): readonly (Way | null)[] {
    const { open, pool, columns, values } = this.#table;
    const isExact = [...pool, ...values].every((value) => Number.isNaN(value) || isCount(value));
    if (isExact && open.length * columns <= pool.length && !this.#rows.sums.isBroken()) this.#search();
    return this.#isFull && this.#solutions > 0 ? this.#agreed : open.map(() => null);
  }

  /** Reads one row in each of its ways, and goes on; false where no more is to be looked at. */
  #search(): boolean {
    if (this.#chosen.every((way) => way)) return this.#addSolution();
    const next = this.#nextRow();
    if (this.#rows.steps > MOST_STEPS) return this.#giveUp();
    if (next) return next.ways.every((way) => this.#goOn(next.at, way));
    // What is left are rows that the sums tell if one of them is read, each of which may be the one in order.
    let isRead = false;
    for (const at of this.#chosen.keys()) {
      const ways = !this.#chosen[at] && this.#rows.waysOf(this.#table.open[at], MOST_WAYS);
      if (this.#rows.steps > MOST_STEPS) return this.#giveUp();
      if (!ways) continue;
      isRead = true;
      if (!ways.every((way) => this.#goOn(at, way))) return false;
    }
    return isRead || this.#giveUp();
  }

  /** The row that has the fewest ways, of those that nothing can tell but their own numbers or that are told. */
  #nextRow(): { readonly at: number; readonly ways: readonly Way[] } | null {
    let next: { readonly at: number; readonly ways: readonly Way[] } | null = null;
    for (const [at, row] of this.#table.open.entries()) {
      if (this.#chosen[at] || (row.alone && this.#rows.toldOf(row).some(Number.isNaN))) continue;
      const ways = this.#rows.waysOf(row, next ? next.ways.length : MOST_WAYS);
      if (ways) next = { at, ways };
      if (ways && ways.length < 2) break;
    }
    return next;
  }

  #goOn(at: number, way: Way): boolean {
    const row = this.#table.open[at];
    this.#chosen[at] = way;
    this.#rows.put(row, way, 1);
    const goesOn = this.#rows.sums.isBroken() || !this.#isInOrder(at) || this.#search();
    this.#rows.put(row, way, -1);
    this.#chosen[at] = null;
    return goesOn;
  }

  #giveUp(): boolean {
    this.#isFull = false;
    return false;
  }

  #addSolution(): boolean {
    this.#agreed =
      this.#solutions === 0
        ? [...this.#chosen]
        : this.#agreed.map((way, at) => (way && isSame(way, this.#chosen[at] as Way) ? way : null));
    if (++this.#solutions > MOST_SOLUTIONS) return this.#giveUp();
    return this.#agreed.some((row) => row);
  }

  /**
   * Numbers lost from the same columns of several rows stood below one another: they are left in the rows' order.
   * So far as the rows are read, one with the same columns as this one.
   */
  #isInOrder(own: number): boolean {
    const { open, pool, columns } = this.#table;
    if (open[own].alone) return true;
    const { known } = this.#chosen[own] as Way;
    let at = 0;
    for (const [other, { alone }] of open.entries()) {
      const way = this.#chosen[other];
      if (!way || alone) continue;
      if (way.known.some((value, column) => Number.isNaN(value) !== Number.isNaN(known[column]))) continue;
      for (let column = 0; column < columns; column++) {
        if (!Number.isNaN(known[column])) continue;
        at = pool.indexOf(way.values[column], at) + 1;
        if (at === 0) return false;
      }
    }
    return true;
  }
}
