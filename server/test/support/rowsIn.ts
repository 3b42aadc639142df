/** The rows of a table that was written in the layout `spaced`, for tests that write it as a conversion would. */
import { FORM_2021 } from '../../src/core/form/form2021';
import { type Values, writeReport } from './generate';

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

/** A report of which the applications table has its rows written otherwise. */
export const withRows = (values: Values, write: (rows: readonly Row[]) => readonly string[]): string =>
  writeReport({
    form: FORM_2021,
    layout: 'spaced',
    values,
    reshape: (lines, { id }) => (id === 'applications' ? write(rowsIn(lines)) : lines),
  });
