/**
 * All smallest sets of cells whose change makes every equation hold (Fellegi and Holt's principle), exactly.
 *
 * A combination of equations in which no suspected cell stands and whose residual is not 0 is a conflict: at least
 * one of its cells is wrong. So the search suspects, one after another, the cells of the smallest conflict; solves for
 * the suspect; and goes on until no conflict is left. A cell that was tried before its sibling is trusted there, so that
 * no set is met twice. Sets are tried by weight, so the first that are found are the smallest, and all of them are found.
 * The model, why it is complete, and its limits: docs/repair.md.
 */
import { addTo, type CellSet, cellsOf, countOf, emptySet, hasCell, meets, without } from './cellSet';
import { crossDifference, type Int } from './integers';
import type { Answer, Change, Limits, Observed, Repair, System } from './system';
import { CoefficientOverflow, freeRowWith, solveFor, tableauOf, unsolved } from './tableau';
import { type Given, impossible, openValues, type State } from './values';

/** A repair may weigh as much as this, unless its user says otherwise. */
export const DEFAULT_LIMITS: Limits = { weight: 5, steps: 8_000, repairs: 200 };

/** `weights[cell]`, a whole number of 1 or more, is what it costs to suspect a cell; 1 where none are given. */
export function solve(
  system: System,
  observed: readonly Observed[],
  limits: Limits = DEFAULT_LIMITS,
  weights?: readonly number[],
): Answer {
  const search = new Search(system, observed, limits, weights);
  try {
    return search.run();
  } catch (error) {
    if (error instanceof CoefficientOverflow) return search.answer(false);
    throw error;
  }
}

/** To look at the bounds of so many rows takes as long as to try a suspect. */
const ROWS_A_STEP = 8;

/** A place in the search: who is suspected, who is trusted, and what the equations say then. */
interface Node extends State {
  readonly suspects: readonly number[];
  /** The cells tried before, in this branch's siblings and those of its parents. */
  readonly trusted: CellSet;
}

class Search {
  readonly #given: Given;
  readonly #repairs: Repair[] = [];
  #inferred: ReadonlyMap<number, Int> = new Map();
  /** What stands there cannot be right: negative numbers and fractions. */
  readonly #forced: number[] = [];
  readonly #lightest: number;
  /** Nothing known has to change. */
  #sound = false;
  #steps = 0;
  /** Proven: every repair weighs this or more. */
  #atLeast = 0;
  /** False once a branch was left without an answer. */
  #settled = true;
  readonly #observed: readonly Observed[];
  readonly #limits: Limits;
  readonly #weights: readonly number[] | undefined;

  constructor(
    system: System,
    observed: readonly Observed[],
    limits: Limits,
    weights: readonly number[] | undefined,
  ) {
    this.#observed = observed;
    this.#limits = limits;
    this.#weights = weights;
    const values = observed.map((value): Int => (value === null || value === 'wrong' ? 0 : value));
    this.#given = { size: system.size, values, original: tableauOf(system, values).rows };
    this.#lightest = weights ? weights.reduce((least, weight) => Math.min(least, weight), Infinity) : 1;
  }

  run(): Answer {
    const root = this.#root();
    const start = this.#weightOf(this.#forced);
    for (let weight = start; weight <= this.#limits.weight; weight++) {
      this.#atLeast = weight;
      this.#visit(root, weight - start);
      if (this.#repairs.length > 0 || !this.#settled || this.#sound) return this.answer(this.#settled);
    }
    this.#atLeast = Math.max(start, this.#limits.weight + 1);
    return this.answer(false);
  }

  answer(complete: boolean): Answer {
    const repairs = this.#repairs;
    const atLeast = this.#atLeast;
    const inferred = this.#inferred;
    const steps = this.#steps;
    return { repairs: [...repairs].sort(byCells), atLeast, complete, inferred, steps };
  }

  /** Nothing suspected but what cannot be right; what is not known is open from the beginning. */
  #root(): Node {
    const { size } = this.#given;
    let node: Node = {
      tableau: unsolved(this.#given.original),
      open: emptySet(size),
      free: emptySet(size),
      hasFree: false,
      suspects: [],
      trusted: emptySet(size),
    };
    this.#observed.forEach((value, cell) => {
      if (value !== null && value !== 'wrong' && value >= 0) return;
      node = this.#opened(node, cell, node.trusted);
      if (value !== null) {
        this.#forced.push(cell);
        node = { ...node, suspects: [...node.suspects, cell] };
      }
    });
    return node;
  }

  /** The node with one cell more whose value is open. */
  #opened(node: Node, cell: number, trusted: CellSet): Node {
    this.#steps++;
    const open = node.open.slice();
    addTo(open, cell);
    const at = freeRowWith(node.tableau, cell);
    if (at >= 0) return { ...node, tableau: solveFor(node.tableau, at, cell), open, trusted };
    const free = node.free.slice();
    addTo(free, cell);
    return { ...node, open, free, hasFree: true, trusted };
  }

  #suspect(node: Node, cell: number, trusted: CellSet): Node {
    return { ...this.#opened(node, cell, trusted), suspects: [...node.suspects, cell] };
  }

  /** Tries every set that adds cells of the weight `left` or less to the node's suspects. */
  #visit(node: Node, left: number): void {
    if (!this.#settled) return;
    if (this.#steps > this.#limits.steps) {
      this.#settled = false;
      return;
    }
    const conflicts = this.#conflictsOf(node);
    if (conflicts === 'settled') return;
    if (this.#leastWeight(conflicts) > left) return;
    const smallest = conflicts.reduce((a, b) => (countOf(b) < countOf(a) ? b : a));
    const last = left < 2 * this.#lightest;
    const trusted = node.trusted.slice();
    for (const cell of cellsOf(smallest)) {
      const weight = this.#weights?.[cell] ?? 1;
      if (weight <= left && !(last && this.#leavesConflict(node, cell, conflicts)))
        this.#visit(this.#suspect(node, cell, trusted.slice()), left - weight);
      addTo(trusted, cell);
    }
  }

  /** The conflicts of a node, without the cells that are trusted; `'settled'` where it has none and is a repair. */
  #conflictsOf(node: Node): CellSet[] | 'settled' {
    const { rows, pivots } = node.tableau;
    const conflicts: CellSet[] = [];
    for (let at = 0; at < rows.length; at++)
      if (pivots[at] < 0 && rows[at].residual !== 0) conflicts.push(without(rows[at].support, node.trusted));
    for (const cells of impossible(node, this.#given.values)) conflicts.push(without(cells, node.trusted));
    if (conflicts.length > 0) return conflicts;
    const outcome = openValues(node, this.#given);
    this.#steps += Math.ceil(outcome.work / ROWS_A_STEP);
    if ('solution' in outcome) {
      this.#record(node, outcome.solution.values, outcome.solution.determined);
      return 'settled';
    }
    if (outcome.conflict) return [without(outcome.conflict, node.trusted)];
    this.#settled = false;
    return 'settled';
  }

  #record(node: Node, values: ReadonlyMap<number, Int>, determined: ReadonlySet<number>): void {
    if (node.suspects.length === 0) {
      this.#sound = true;
      this.#inferred = new Map([...values].filter(([cell]) => determined.has(cell)));
      return;
    }
    if (this.#repairs.length >= this.#limits.repairs) {
      this.#settled = false;
      return;
    }
    const changes = [...node.suspects]
      .sort((a, b) => a - b)
      .map(
        (cell): Change => ({
          cell,
          value: values.get(cell) ?? this.#given.values[cell],
          determined: determined.has(cell),
        }),
      );
    this.#repairs.push(changes);
  }

  /** What it costs at least to put right conflicts that have no cell in common: one cell each. */
  #leastWeight(conflicts: readonly CellSet[]): number {
    let least = 0;
    const counts = conflicts.map(countOf);
    const order = conflicts.map((_, i) => i).sort((a, b) => counts[a] - counts[b]);
    const taken = emptySet(this.#given.size);
    for (const i of order) {
      if (counts[i] === 0) return Infinity;
      if (meets(conflicts[i], taken)) continue;
      for (let word = 0; word < taken.length; word++) taken[word] |= conflicts[i][word];
      least += this.#lightest;
    }
    return least;
  }

  /** True where solving for one more cell, the last, is seen to leave a conflict. */
  #leavesConflict({ tableau }: Node, cell: number, conflicts: readonly CellSet[]): boolean {
    for (const conflict of conflicts) if (!hasCell(conflict, cell)) return true;
    const { rows, pivots } = tableau;
    let first = -1;
    for (let at = 0; at < rows.length; at++) {
      if (pivots[at] >= 0) continue;
      const { coefficients, residual } = rows[at];
      const coefficient = coefficients[cell];
      if (coefficient === 0) {
        if (residual !== 0) return true;
      } else if (residual === 0) return true;
      else if (first < 0) first = at;
      else if (
        crossDifference(residual, rows[first].coefficients[cell], rows[first].residual, coefficient) !== 0
      )
        return true;
    }
    return false;
  }

  #weightOf(cells: readonly number[]): number {
    return cells.reduce((sum, cell) => sum + (this.#weights?.[cell] ?? 1), 0);
  }
}

/** By the cells' numbers, so that the list is the same in whatever order the equations came. */
function byCells(a: Repair, b: Repair): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++)
    if (a[i].cell !== b[i].cell) return a[i].cell - b[i].cell;
  return a.length - b.length;
}
