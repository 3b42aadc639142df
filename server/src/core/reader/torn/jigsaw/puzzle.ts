/** What the jigsaw (jigsaw.ts) is given, and how it has a row: numbers are told by where they stand in the stream of all of them. */
import type { Relation } from '../../../relations';

/** The numbers of a torn table in the order of the text. */
export interface Stream {
  /** So many numbers make a row. */
  readonly columns: number;
  readonly values: readonly number[];
  /** By number: what it costs that it goes on behind the one before, since words stand between them; 0 where none do. */
  readonly across: readonly number[];
  /** By number: it goes on in the line of the one before. */
  readonly inLine: readonly boolean[];
}

export interface Torn extends Stream {
  /** By number: how often words stand before it. */
  readonly words: readonly number[];
  /** The first of each row's places. */
  readonly firsts: readonly number[];
  /** By number the row that the words right before it name; -1 where they name none. */
  readonly named: readonly number[];
  /** By row: no other has its part in the sums. */
  readonly alone: readonly boolean[];
  /** The sums of the table's columns. */
  readonly relations: readonly Relation[];
}

/** Where zeros stand that may be anywhere. */
export const NOWHERE = -1;

/** Numbers that stand together, and the column of the first. */
export interface Piece {
  readonly start: number;
  readonly count: number;
  readonly column: number;
  /** Which of those that lack the same columns it is for. */
  readonly nth?: number;
}

/** A row as it is read just now. */
export interface Row {
  readonly values: readonly number[];
  readonly pieces: readonly Piece[];
}

/** By column which of the numbers stand for the row, and whether they stand together. */
export interface Found {
  readonly items: readonly number[];
  readonly isWhole: boolean;
}

/** A way in which the table can end (endings.ts). */
export interface Ending {
  readonly rows: readonly (readonly number[])[];
  /** The same, to compare. */
  readonly key: string;
  /** By column what the rows between that do not surely stand add up to. */
  readonly room: readonly number[];
  /** Where rows stand that may be the last ones. */
  readonly standing: ReadonlySet<number>;
  /** What stands in the last rows. */
  readonly values: ReadonlySet<number>;
}
