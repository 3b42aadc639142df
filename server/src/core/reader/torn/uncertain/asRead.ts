/** A table's rows as words named them, with what stands around their numbers: what all doubts about them ask of the text. */
import { hasTotal } from '../../../form/form';
import { lastOf } from '../../../mapped';
import { amountOf, isNumber, stretchesOf, type Token } from '../../lines/token';
import type { RowRef } from '../../rows/labels';
import type { RowText } from '../../rows/rowText';
import { isSum } from '../../rows/sums';

export type Row = RowText | null | undefined;

export class AsRead {
  readonly rows: readonly (RowText | null)[];
  /** The numbers of the section that are no row’s, in runs with nothing between. */
  readonly left: readonly Token[][];
  /** Each row should add up. */
  readonly hasTotal: boolean;
  /** Every row has all its numbers; where no sum tells them, behind its label in the same line. */
  readonly isAll: boolean;

  /** @param own the tokens of the table’s section. @param texts what stands for the form’s rows. */
  constructor(
    readonly text: string,
    readonly refs: readonly RowRef[],
    texts: readonly (RowText | null)[],
    readonly own: readonly Token[],
  ) {
    this.rows = refs.map(({ order }) => texts[order]);
    this.left = isEachTaken(own, this.rows) ? [] : leftOf(own, this.rows);
    this.hasTotal = hasTotal(refs[0].table.blocks[0]);
    this.isAll = this.rows.every(
      (row, at) => row?.items.length === refs[at].columns && (this.hasTotal || this.isInLine(row)),
    );
  }

  /** How many numbers the first row should have, and all others where they have totals. */
  get columns(): number {
    return this.refs[0].columns;
  }

  /** Where rows stand among them of which this is true. */
  at(test: (at: number) => boolean): number[] {
    return [...this.rows.keys()].filter(test);
  }

  /** A row has too few numbers; one that is not there lacks none. */
  lacks(at: number): boolean {
    return (this.rows[at]?.items.length ?? 0) < (this.refs[at]?.columns ?? 0);
  }

  /** It has all its numbers, and they do not add up. */
  isBroken(row: Row): boolean {
    return this.hasTotal && !!row?.items.every(({ number }) => number) && !isSum(row.items.map(amountOf));
  }

  /** Its numbers stand behind its label in the same line: they are its own. */
  isInLine(row: Row): boolean {
    if (!row?.label || row.label.end > row.items[0].start) return false;
    const end = this.text.indexOf('\n', row.label.end);
    return end < 0 || end >= lastOf(row.items).end;
  }

  /** What stands behind a token of the section, or before it. */
  beside(token: Token, step: 1 | -1): Token | undefined {
    return this.own[this.own.indexOf(token) + step];
  }
}

/** All numbers are the rows’, in the order of these: so it is where nothing is torn. */
function isEachTaken(own: readonly Token[], rows: readonly (RowText | null)[]): boolean {
  let at = 0;
  for (const row of rows)
    for (const item of row?.items ?? []) {
      while (at < own.length && own[at].kind !== 'number') at++;
      if (item.kind === 'number' && own[at++] !== item) return false;
    }
  while (at < own.length && own[at].kind !== 'number') at++;
  return at >= own.length;
}

/** The numbers that are no row’s, in runs. */
function leftOf(own: readonly Token[], rows: readonly (RowText | null)[]): Token[][] {
  const taken = new Set(rows.flatMap((row) => row?.items ?? []));
  return stretchesOf(own, (token) => isNumber(token) && !taken.has(token));
}
