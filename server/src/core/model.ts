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
  /** From the heading to the next heading or the end of the report. */
  readonly range: Range;
}

/** A paragraph of {@link Prose}, where wrapped lines are one. */
export interface Paragraph {
  /** Where it stands in {@link Prose.plain}, the line break behind it left out. */
  readonly start: number;
  readonly end: number;
  /** Null before the first heading. */
  readonly section: SectionId | null;
  /** Where it stands in the report's text. */
  readonly source: Range;
}

/** What a sentence counts: `12件`, `约3.5万元`, `33.9%`. */
export interface Quantity {
  /** The number's own characters in {@link Prose.plain}. */
  readonly start: number;
  readonly end: number;
  /** Plain decimal text. */
  readonly digits: string;
  /** The measure word behind it (件, 万元, %), and where it ends; empty where none is there. */
  readonly unit: string;
  readonly unitEnd: number;
  /** False where the text says 约, 近, 余, 多, 以上 …, or rounds to 万: nothing equals it then. */
  readonly exact: boolean;
  /** Written in Chinese numerals. 一件 can be a turn of phrase. */
  readonly inWords: boolean;
}

/** See `narrative/sentences.ts`. */
export interface Sentence {
  /** In {@link Prose.plain}, its stop left out. */
  readonly start: number;
  readonly end: number;
  readonly section: SectionId | null;
  /** Index of its paragraph. */
  readonly paragraph: number;
  readonly quantities: readonly Quantity[];
}

/** Where the units of words that were made plain stand in the text: stretches in which both go forward together. */
export interface Places {
  /** Where each begins in the words. */
  readonly starts: readonly number[];
  /** How much further on each stands in the text. */
  readonly shifts: readonly number[];
}

/** What a report says outside of its tables and headings. */
export interface Prose {
  /**
   * One paragraph a line: full-width letters, digits and punctuation as their ASCII ones, compatibility characters as
   * the ones meant, traditional ones as simplified ones, no white space but one blank between two ASCII letters or digits.
   */
  readonly plain: string;
  /** For each unit of {@link plain} where it stands in the report's text. */
  readonly places: Places;
  readonly paragraphs: readonly Paragraph[];
}

/** A comment of ours in the text, on a line of its own: no part of the report. */
export interface Comment extends Range {
  /** What stands in it behind its keyword. */
  readonly words: string;
  /** Whether it ends on its line. */
  readonly closed: boolean;
}

/** What a sentence says that a table counts; see `narrative/subjects.ts`. */
export interface Statement {
  readonly subject: string;
  /** Says that there were none: 未收到申请. A stated 0 is a number. */
  readonly denies: boolean;
  /** Plain decimal text. */
  readonly digits: string;
  readonly unit: string;
  /** False for about so many. */
  readonly exact: boolean;
  /** Not written in digits. */
  readonly inWords: boolean;
  /** The number's own characters in the text; the words of a denial. */
  readonly range: Range;
  readonly sentence: Range;
  /** Index in {@link Prose.paragraphs}. */
  readonly paragraph: number;
}

export interface Report {
  /**
   * All of the text, also where the report is one of several in it, with blanks in the place of the comments and of
   * HTML’s tags, and within words what parts none (fold.ts has it): no rule takes them for the report's words.
   */
  readonly text: string;
  /** Where each line of the text starts. */
  readonly lineStarts: readonly number[];
  /** What of the text is this report. All its other ranges lie in it. */
  readonly range: Range;
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
  readonly prose: Prose;
  readonly comments: readonly Comment[];
  /** Where the text has anything of HTML, all of it as it is written. */
  readonly markup: string | null;
  /** A page, or a part of one: what is between two tags can be replaced, nothing put in. Else a few tags or entities in a text. */
  readonly isPage: boolean;
  /** In the text's order. */
  readonly statements: readonly Statement[];
  readonly unplaced: readonly Unplaced[];
}

/** Numbers of a table of which the row, or the cell, cannot be told. */
export interface Unplaced {
  readonly table: Table;
  readonly range: Range;
  /** They have nothing between them: where one ends cannot be told. */
  readonly isGlued?: true;
}
