/**
 * What a text is read as: plain data, offsets in UTF-16 units into the text that was read.
 * Nothing here is a class, holds a function or knows an editor.
 */
import type { Form, FormId, Place, Row, SectionId, Table } from './form/form';
import type { LayoutId } from './layouts/layout';

/** Half open: `end` is one past the last unit. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * `given`: a number was read. `blank`: the place is there, empty or with a mark for "nothing" (/ - —).
 * `missing`: the place is not there, or which place a number belongs to cannot be told.
 * `invalid`: something is there that is no number.
 */
export type CellStatus = 'given' | 'blank' | 'missing' | 'invalid';

/** What stands beside the number in its cell: `9623(增)`, `361(减)`, `2517.23万元`, `22（其中修订16件）`. */
export type CellMark = 'none' | 'increase' | 'decrease' | 'unit' | 'note';

export interface Cell {
  readonly place: Place;
  readonly status: CellStatus;
  /** The number, null where none was read or inferred. Exact only as {@link digits} beyond 2^53. */
  readonly value: number | null;
  /** The number exactly, as plain decimal text with a sign (`-361`, `2517.23`); empty where there is none. */
  readonly digits: string;
  /** The relations, not the text, told the place or the value. Never counts as known in a relation. */
  readonly inferred: boolean;
  /** The number's own characters; the empty place where blank; -1, -1 where missing. */
  readonly start: number;
  readonly end: number;
  /** The whole of what stands in the cell, marks and notes too. */
  readonly outer: Range;
  readonly mark: CellMark;
}

/** How a row of a form was read. */
export interface RowReading {
  readonly table: Table;
  readonly row: Row;
  /** Where the row's label stands; null where the row was not found. */
  readonly label: Range | null;
  /** From its label to its last cell. */
  readonly range: Range | null;
  /** The indexes of its cells in {@link Report.cells}: from first to end, end excluded. */
  readonly first: number;
  readonly end: number;
  /** How many numbers or empty places the text has for the row, before they were placed. */
  readonly found: number;
}

export interface TableReading {
  readonly table: Table;
  /** From the first row found to the last; null where no row was found. */
  readonly range: Range | null;
  readonly layout: LayoutId;
  /** A conversion tore labels and numbers apart: a row's numbers may stand anywhere in the table. */
  readonly isTorn: boolean;
  readonly rows: readonly RowReading[];
}

export interface Section {
  readonly id: SectionId;
  /** The heading as it stands, without white space at its ends. */
  readonly title: string;
  readonly heading: Range;
  /** From the heading to the next heading or the end of the text. */
  readonly range: Range;
}

export interface Report {
  readonly text: string;
  /** Where each line starts. */
  readonly lineStarts: readonly number[];
  /** False for a text that is no such report; every list is empty then. */
  readonly recognised: boolean;
  readonly year: number | null;
  readonly body: string | null;
  readonly title: Range | null;
  readonly format: FormId | null;
  readonly form: Form | null;
  /** In the text's order. */
  readonly sections: readonly Section[];
  readonly tables: readonly TableReading[];
  /** One for each of the form's places, in its order. */
  readonly cells: readonly Cell[];
  /** Numbers of a table of which the row, or the cell, cannot be told. */
  readonly unplaced: readonly { readonly table: Table; readonly range: Range }[];
}
