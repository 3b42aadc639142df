/** The rows of a torn table against its numbers, as align.ts tells them. */
import type { Token } from '../lines/token';
import type { RowRef } from '../rows/labels';
import type { RowText } from '../rows/rowText';

/** Cells of one run that can be a row's: all of it, or its first or last numbers. */
export interface Piece {
  readonly items: readonly Token[];
  /** The column of the first of them. */
  readonly offset: number;
}

export interface AlignedRow {
  readonly ref: RowRef;
  /** What the row can be, the best first; none where the text has nothing like it. */
  readonly pieces: readonly Piece[];
  /** All of the row, and no other way is nearly as good. */
  readonly isWhole: boolean;
  /** Words stand among its numbers. */
  readonly isParted: boolean;
  /** So many of its numbers stand together and before other numbers or none: the others may be of another row. */
  readonly sure: number;
  /** There are no other numbers between the words around them. */
  readonly isAllOfRun: boolean;
  readonly label: RowText['label'];
}

export interface Alignment {
  readonly rows: readonly AlignedRow[];
  /** For each row the first of the numbers that stand right behind its label and no other row's. */
  readonly named: readonly (Token | undefined)[];
  /** A label stands behind the last of the numbers: labels may stand behind their numbers … */
  readonly endsNamed: boolean;
  /** … and there is no label before the first of them. */
  readonly isDoubtful: boolean;
  /** All the cells in their order, in the runs that words part. */
  readonly runs: readonly (readonly Token[])[];
}
