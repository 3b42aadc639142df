/** What the sums leave for cells that are empty. */
import { addExact, negate } from '../../core/exact';
import type { Report } from '../../core/model';
import { isKnown, type Relation, relationsWith } from '../../core/relations';
import type { CellChange } from '../finding';

/** Each of the cells that is all that a sum does not know, with a number of more than 0. */
export const valuesLeft = (report: Report, empty: readonly number[]): CellChange[] =>
  empty.flatMap((index) => {
    const [digits] = relationsWith(report.form, index).flatMap((relation) =>
      valueIn(relation, index, report),
    );
    return digits ? [{ index, digits }] : [];
  });

function valueIn({ parts, whole }: Relation, index: number, { cells }: Report): string[] {
  const others = [...parts, ...whole].filter((other) => other !== index);
  if (!others.every((other) => isKnown(cells[other]))) return [];
  const signed = others.map((other) =>
    parts.includes(other) === parts.includes(index) ? negate(cells[other].digits) : cells[other].digits,
  );
  const value = addExact(signed);
  return /^[1-9]/.test(value) ? [value] : [];
}
