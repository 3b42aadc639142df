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

/** The same line where an edit before it moved it: so many units further on, and so many lines further down. */
export const movedLine = (line: Line, by: number, down: number): Line =>
  by === 0 && down === 0
    ? line
    : { ...line, index: line.index + down, start: line.start + by, end: line.end + by };
