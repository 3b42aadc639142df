/**
 * What a rule is: one that finds, one that says, one that fixes, apart from one another.
 * A finding is plain data; it becomes words in {@link Rule.say} and an edit in {@link Rule.fix}.
 */
import type { SectionId } from '../core/form/form';
import type { Range, Report } from '../core/model';
import type { TextEdit } from '../core/text';
import type * as blanks from './cells/fillWithZero';
import type * as changes from './changes';
import type * as totals from './figures/fixTotal';
import type * as counts from './narrative/writeCount';
import type * as skeleton from './structure/skeleton';
import type * as sums from './sums/fixSum';
import type * as words from './writeWords';
import type * as convert from './years/convert';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** How much a rule's findings weigh to somebody; `off`: they are not wanted. */
export type Level = Severity | 'off';

export const LEVELS: readonly Level[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Says a message in the reader's language; `{0}`, `{1}` … stand for the arguments. */
export type Translate = (message: string, ...args: (string | number)[]) => string;

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

/** A place that takes part in a finding. */
export interface Related {
  readonly range: Range;
  readonly message: string;
}

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

/** What the rules before one have found: for a rule on findings. */
export interface Known {
  readonly findings: readonly Finding[];
  /** The rules that ran to their end: of the others it is not known what they would have found. */
  readonly ran: readonly string[];
  /** The codes of all rules. */
  readonly codes: ReadonlySet<string>;
}

/** What several fixes are made with, or a long one: handed in with the question, so that finding loads nothing of it. */
export type FixTools = typeof blanks &
  typeof changes &
  typeof convert &
  typeof counts &
  typeof skeleton &
  typeof sums &
  typeof totals &
  typeof words;

export interface Rule<F extends Found = Found> {
  readonly code: string;
  readonly severity: Severity;
  /** The version that had it first, where that is not the first of all. */
  readonly since?: string;
  /** `safe`: taken by "fix all"; `offered`: a person picks it. Absent where there is nothing that an edit could do. */
  readonly fixable?: 'safe' | 'offered';
  find(report: Report, known: Known): Iterable<F>;
  say(found: F, report: Report, t: Translate): string;
  related?(found: F, report: Report, t: Translate): readonly Related[];
  fix?(found: F, report: Report, t: Translate, tools: FixTools): readonly Fix[];
}

/** A finding with its rule's name and weight. */
export interface Finding extends Found {
  readonly code: string;
  readonly severity: Severity;
}
