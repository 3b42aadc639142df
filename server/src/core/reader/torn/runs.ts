/** The runs in which a torn table's numbers stand, and the words between them: what an alignment (align.ts) asks of the text. */
import { fold } from '../../fold';
import { lastOf } from '../../mapped';
import { keyOf, rangeOf, type Token } from '../lines/token';
import type { RowRef } from '../rows/labels';
import type { RowText } from '../rows/rowText';
import type { AlignedRow } from './alignment';
import { SCORING } from './scoring';

/** The cells of a stretch of tokens, in runs that words part, and the words before each run. */
export class Runs {
  readonly cells: Token[] = [];
  /** For each cell the number of its run. */
  readonly #runOf: number[] = [];
  /** Where each run starts among the cells. */
  readonly #starts: number[] = [];
  /** The words before each run, and behind the last. */
  readonly #words: Token[][] = [[]];
  /** The same, each as one text. */
  readonly #texts: readonly string[];

  constructor(tokens: readonly Token[]) {
    let inRun = false;
    for (const token of tokens) {
      if (token.kind === 'text') {
        if (inRun) this.#words.push([]);
        lastOf(this.#words).push(token);
        inRun = false;
      } else if (token.kind === 'number' || token.end > token.start) {
        if (!inRun) this.#starts.push(this.cells.length);
        this.#runOf.push(this.#starts.length - 1);
        this.cells.push(token);
        inRun = true;
      }
    }
    if (inRun) this.#words.push([]);
    this.#texts = this.#words.map(keyOf);
  }

  /** The words before a cell's run have the label of no other row. */
  isNamedAlone(cell: Token, refs: readonly RowRef[], row: number): boolean {
    const at = this.cells.indexOf(cell);
    if (at < 0) return false;
    const run = this.#runOf[at];
    const own = refs[row].key;
    return !refs.some(({ key, row: { ordinal } }) =>
      key.length > 2
        ? !own.includes(key) && this.#texts[run].includes(key)
        : key !== own && this.#words[run].some((word) => word.key === fold(ordinal) + key),
    );
  }

  /** Numbers of a whole row stand before the first label. */
  startsUnnamed(refs: readonly RowRef[], columns: number): boolean {
    return (this.#starts[1] ?? this.cells.length) >= columns && !this.#hasLabel(0, refs);
  }

  /** A label stands behind the last of the numbers. */
  endsNamed(refs: readonly RowRef[]): boolean {
    return this.#hasLabel(this.#starts.length, refs);
  }

  #hasLabel(at: number, refs: readonly RowRef[]): boolean {
    return refs.some(({ key }) => key.length > 2 && this.#texts[at].includes(key));
  }

  /** The rows where each of the runs is one and the words behind them, not those before, have the rows' labels. */
  rowsBehind(refs: readonly RowRef[], columns: number): AlignedRow[] | null {
    const all = this.all();
    if (all.length !== refs.length || all.some((run) => run.length !== columns)) return null;
    const behind = refs.filter(({ key }, at) => this.#texts[at + 1].includes(key)).length;
    const before = refs.filter(({ key }, at) => this.#texts[at].includes(key)).length;
    if (behind < SCORING.enoughBehind * refs.length || before >= behind) return null;
    return refs.map((ref, at) => {
      const word = this.#words[at + 1][0];
      const label = word ? rangeOf([word]) : null;
      return {
        ref,
        pieces: [{ items: all[at], offset: 0 }],
        isWhole: true,
        sure: columns,
        isAllOfRun: true,
        isParted: false,
        label,
      };
    });
  }

  all(): Token[][] {
    return this.#starts.map((start, run) => this.cells.slice(start, this.#starts[run + 1]));
  }

  /** How many cells there are from this one to the end of its run. */
  restOfRun(at: number): number {
    const end = this.#starts[this.#runOf[at] + 1] ?? this.cells.length;
    return end - at;
  }

  /** True where these cells are a run of their own. */
  isWhole(at: number, count: number): boolean {
    return this.#starts[this.#runOf[at]] === at && this.restOfRun(at) === count;
  }

  /** How many of a row's cells no other row's can be: up to the next words, where nothing stands behind the row's own. */
  sureOf(at: number, count: number): number {
    const rest = this.restOfRun(at);
    return rest <= count ? rest : 1;
  }

  /** What a label counts for cells from `first` to `last`: how much of it stands in the words before and behind. */
  labelOf(key: string): (first: number, last: number) => number {
    const pairs = pairsOf(key);
    const found = this.#texts.map((text) => pairs.map((pair) => text.includes(pair)));
    return (first, last) => {
      const before = found[this.#runOf[first]];
      const behind = found[this.#runOf[last] + 1];
      const count = pairs.filter((_, at) => before[at] || behind[at]).length;
      if (before.every(Boolean) && this.#standsInLine(first)) return SCORING.ownLine;
      const share = Math.max(before.filter(Boolean).length, count * SCORING.around) / pairs.length;
      return SCORING.label * Math.max(0, (share - SCORING.commonLabel) / (1 - SCORING.commonLabel));
    };
  }

  /** Where the words before a cell's run stand, if it is the first of its run. */
  labelRange(cell: Token): RowText['label'] {
    const at = this.cells.indexOf(cell);
    const word = this.#isFirst(at) ? this.#words[this.#runOf[at]].at(-1) : undefined;
    return word ? rangeOf([word]) : null;
  }

  /** True where a cell follows its run's words in their line. */
  #standsInLine(at: number): boolean {
    return this.#isFirst(at) && this.#words[this.#runOf[at]].at(-1)?.line === this.cells[at].line;
  }

  #isFirst(at: number): boolean {
    return this.#starts[this.#runOf[at]] === at;
  }
}

/** The pairs of neighbouring characters of a label: what is left of it when it is torn. */
const pairsOf = (key: string): string[] =>
  Array.from({ length: key.length - 1 }, (_, at) => key.slice(at, at + 2));
