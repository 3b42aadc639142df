/** What a way to put a torn table together makes of it. */
import type { Token } from '../lines/token';
import { NO_ROW, type RowText } from '../rows/rowText';
import type { AlignedRow } from './alignment';

export interface Completed {
  /** For each row what stands for it; null where that cannot be told. */
  readonly texts: readonly (RowText | null)[];
  /** Numbers that stand for none, together as they stand in the text. */
  readonly left: readonly (readonly Token[])[];
}

/** Those of the numbers that are left, together as they stand. */
export const leftIn = (runs: readonly (readonly Token[])[], left: ReadonlySet<Token>): Token[][] =>
  runs.map((run) => run.filter((cell) => left.has(cell))).filter(({ length }) => length > 0);

export const textOf = (
  { ref, label }: Pick<AlignedRow, 'ref' | 'label'>,
  items: readonly Token[],
): RowText => ({ ...NO_ROW, items, ref, label });
