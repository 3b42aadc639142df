/** What a rule finds, says and offers: plain data. */
import type { SectionId } from '../core/form/form';
import type { Range } from '../core/model';
import type { TextEdit } from '../core/text';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** How much a rule's findings weigh to somebody; `off`: they are not wanted. */
export type Level = Severity | 'off';

export const LEVELS: readonly Level[] = ['error', 'warning', 'information', 'hint', 'off'];

/** What a rule found. */
export interface Found {
  readonly range: Range;
  /** Where this one weighs more or less than its rule's default. */
  readonly severity?: Severity;
  /** Indexes in `report.cells` of the cells that take part, the one it stands on first. */
  readonly cells?: readonly number[];
  readonly relation?: string;
  readonly section?: SectionId;
  readonly row?: string;
  readonly expected?: string;
  readonly actual?: string;
  /** Findings with the same cause are one to a person: an editor shows the first of them. */
  readonly cause?: string;
}

/** A finding with its rule's name and weight. */
export interface Finding extends Found {
  readonly code: string;
  readonly severity: Severity;
}

/** Says a message in the reader's language; `{0}`, `{1}` … stand for the arguments. */
export type Translate = (message: string, ...args: (string | number)[]) => string;

/** A place that takes part in a finding. */
export interface Related {
  readonly range: Range;
  readonly message: string;
}

/** One change of the text. */
export type Edit = TextEdit;

/** A number put in the place of a cell's number, or into an empty cell. */
export interface CellChange {
  /** The cell's index in `report.cells`. */
  readonly index: number;
  /** Plain decimal text. */
  readonly digits: string;
}

export interface Fix {
  readonly title: string;
  /** The one to take where there is only one thing to do. */
  readonly preferred: boolean;
  /** The cells that it changes, where it changes numbers and nothing else. */
  readonly changes?: readonly CellChange[];
  readonly edits: readonly Edit[];
}
