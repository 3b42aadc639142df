/** The rows of a table that was written in the layout `spaced`, for tests that write it as a conversion would. */

export interface Row {
  readonly label: string;
  readonly numbers: readonly string[];
}

/** Those of the lines that have numbers. */
export const rowsIn = (lines: readonly string[]): Row[] =>
  lines.flatMap((line) => {
    const [, label, numbers] = /^(.*?)((?: -?[\d.]+)+)$/.exec(line) ?? [];
    return label ? [{ label: label.trim(), numbers: numbers.trim().split(' ') }] : [];
  });

/** The numbers of these columns, one column below the other. */
export const numbersDown = (rows: readonly Row[], from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, at) => rows.map(({ numbers }) => numbers[from + at])).flat();
