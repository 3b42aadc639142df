/** A row of a text: the words of its label, its cells, and the row of the form that it stands for. */
import { foundIn } from '../../mapped';
import type { Token } from '../lines/token';
import type { RowRef } from './labels';

export interface RowText {
  /** The words before the cells, as many as may belong to the label. */
  readonly pieces: readonly Token[];
  /** The cells; a text among them is a cell that holds no number. */
  readonly items: readonly Token[];
  /** The row that the words name; null where they name none exactly. */
  readonly ref: RowRef | null;
  /** The words are only like those of the row. */
  readonly isLike?: true;
  /**
   * Set where the cells stand apart in the text and the sums told their columns: then they are in the order of these,
   * and this is those of them that stand behind the label.
   */
  readonly standing?: readonly Token[];
  /** The label's place: of the words that name the row, or of the last ones. */
  readonly label: { readonly start: number; readonly end: number } | null;
  /** The field of its line in which the label ends; -1 where no label stands before the numbers, or on one divided line with them. */
  readonly labelField: number;
  /** How many fields its line has; 0 where the row does not stand on one divided line. */
  readonly fields: number;
}

/** What every row begins with: nothing, and not on one divided line. */
export const NO_ROW: RowText = {
  pieces: [],
  items: [],
  ref: null,
  label: null,
  labelField: -1,
  fields: 0,
};

/** What stands in the columns of a row, or of several, one behind another; null where nothing does, or it cannot be told. */
export type Cells = readonly (Token | null)[];

/** What stands for rows of the form, of those that have anything. */
export const textsOf = (refs: readonly RowRef[], texts: readonly (RowText | null)[]): RowText[] =>
  foundIn(refs, ({ order }) => texts[order]);
