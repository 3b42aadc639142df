/** A line of a text that holds something (lines.ts). */
export interface Line {
  readonly index: number;
  /** The content without the line end and without white space at its ends other than tabs. */
  readonly start: number;
  readonly end: number;
  readonly prose: boolean;
  /** A part of a line into which more than one were laid. */
  readonly isPart?: true;
}
