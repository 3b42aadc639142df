/** What the labels of a torn table say of its rows as they were aligned: which are named, and which stand clearly in their place. */
import { lastOf } from '../../mapped';
import { addsUp } from '../columns/place';
import { amountOf, type Token } from '../lines/token';
import type { AlignedRow, Alignment } from './alignment';
import { isRotated } from './doubtful';

/** Numbers that words part, or that do not add up, may have changed places. */
export const isScattered = ({ isParted, pieces }: AlignedRow) => isParted || !addsUp(pieces[0].items);

export const isZero = ({ pieces }: AlignedRow) => pieces[0].items.every((item) => amountOf(item) === 0);

const isInLine = ({ pieces: [{ items }] }: AlignedRow) => items[0].line === lastOf(items).line;

/** The words right before its numbers name the row. */
export const isNamed = ({ rows, named }: Alignment, row: AlignedRow): boolean =>
  row.pieces.length > 0 && named[rows.indexOf(row)] === row.pieces[0].items[0];

/** Words name the row before other numbers, or another row before one of these. */
export function isContradicted({ rows, named }: Alignment, row: AlignedRow): boolean {
  const own = named[rows.indexOf(row)];
  const { items } = row.pieces[0];
  return (
    (own !== undefined && own !== items[0]) || items.some((item) => item !== own && named.includes(item))
  );
}

/** Which of the rows that were found whole stand so that it needs no sums to tell them. */
export class ClearRows {
  readonly #aligned: Alignment;
  readonly #whole: readonly AlignedRow[];
  /** The numbers that are in none of these. */
  readonly #others: readonly Token[];
  /** Of some rows the first numbers came out elsewhere. */
  readonly #areHeadsLost: boolean;

  constructor(aligned: Alignment, whole: readonly AlignedRow[], others: readonly Token[]) {
    this.#aligned = aligned;
    this.#whole = whole;
    this.#others = others;
    this.#areHeadsLost = aligned.rows.some(
      ({ isParted, pieces }) => isParted || (pieces[0]?.offset ?? 0) > 0,
    );
  }

  /** Words name it, and its numbers are all that there is up to the next words. */
  readonly isAnchor = (row: AlignedRow): boolean =>
    this.#whole.includes(row) && isNamed(this.#aligned, row) && !isScattered(row) && row.isAllOfRun;

  /** It is an anchor or counted off between such, its numbers in their order. */
  isSure(row: AlignedRow): boolean {
    return this.#isInOrder(row) && (this.isAnchor(row) || this.#isCounted(row));
  }

  /** … or they stand in one line: small numbers, and zeros, add up by chance. */
  isTold(row: AlignedRow): boolean {
    return this.isSure(row) || (this.#isInOrder(row) && isInLine(row));
  }

  /** Its numbers stand in one line, or in an order that no other could be. */
  #isInOrder(row: AlignedRow): boolean {
    if (!this.#whole.includes(row)) return false;
    if (isZero(row) || isInLine(row)) return true;
    return !row.isParted && !(this.#areHeadsLost && isRotated(row.pieces[0].items.map(amountOf)));
  }

  /** Between rows that words name, in a stretch of which every number is told. */
  #isCounted(row: AlignedRow): boolean {
    const { rows } = this.#aligned;
    const at = rows.indexOf(row);
    const before = rows.slice(0, at).findLastIndex(this.isAnchor);
    const after = rows.findIndex((other, index) => index > at && this.isAnchor(other));
    const gap = rows.slice(before + 1, after < 0 ? rows.length : after);
    if (gap.some((other) => !this.#whole.includes(other))) return false;
    const start = rows[before]?.pieces[0].items[0].start ?? -1;
    const end = rows[after]?.pieces[0].items[0].start ?? Infinity;
    return !this.#others.some((token) => token.start > start && token.start < end);
  }
}
