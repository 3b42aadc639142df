/** The ways to put a torn table together (jigsaw.ts) that a search found so far: what they cost, and what they agree on. */
import { SCORING } from '../scoring';

/** What a way, or its first rows, reads, and what it costs. */
interface Way {
  readonly cost: number;
  readonly rows: readonly (readonly number[])[];
}

export class WaysFound {
  /** The least cost of all … */
  best = Infinity;
  /** … and of those that were not looked at, since they cost more than the bound. */
  above = Infinity;
  /** The least cost of the ways below the state that is looked at. */
  #reached = Infinity;
  readonly #ways: Way[] = [];
  readonly #seen = new Map<string, { readonly cost: number; readonly rest: number }>();

  /** @param bound none that costs more is looked at. */
  constructor(public bound: number) {}

  /** Whether a way that costs as much, or more, is looked at. */
  mayCost(cost: number): boolean {
    if (cost <= this.bound) return true;
    this.pass(cost);
    return false;
  }

  pass(cost: number): void {
    this.above = Math.min(this.above, cost);
  }

  /**
   * The ways below a state, which are looked at unless they were, for no more.
   * @param cost of what was read so far. @param read that, as rows of numbers.
   */
  below(state: string, cost: number, read: () => Way['rows'], lookAt: () => void): void {
    const seen = this.#seen.get(state);
    if (seen && seen.cost <= cost) {
      if (cost + seen.rest <= this.bound) this.add(cost + seen.rest, read());
      return;
    }
    const outer = this.#reached;
    this.#reached = Infinity;
    lookAt();
    this.#seen.set(state, { cost, rest: this.#reached - cost });
    this.#reached = Math.min(this.#reached, outer);
  }

  /** Rows that are all of a way, or its first: none that costs much more is of interest. */
  add(cost: number, rows: Way['rows']): void {
    this.#reached = Math.min(this.#reached, cost);
    this.best = Math.min(this.best, cost);
    this.bound = Math.min(this.bound, this.best + SCORING.pieceMargin);
    this.#ways.push({ cost, rows });
  }

  /** The numbers of which all ways that are nearly as good as the best one say the same. */
  agreed(rows: number): (number | null)[][] {
    const ways = this.#ways.filter(({ cost }) => cost <= this.best + SCORING.pieceMargin);
    const whole = ways.find((way) => way.rows.length === rows);
    return (whole?.rows ?? []).map((row, at) =>
      row.map((value, column) =>
        ways.every((way) => !way.rows[at] || way.rows[at][column] === value) ? value : null,
      ),
    );
  }
}
