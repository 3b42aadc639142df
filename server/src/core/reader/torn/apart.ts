/** Reads a torn table of which columns came out apart from one another; in place of its form's three rows it may have one. */
import type { Form } from '../../form/form';
import { lastOf } from '../../mapped';
import type { Relation } from '../../relations';
import { rangeOf, type Token } from '../lines/token';
import type { RowRef } from '../rows/labels';
import type { RowText } from '../rows/rowText';
import { relationsIn } from '../rows/sums';
import { readBlocks } from './blocks';
import { type Completed, textOf } from './completed';
import { withOneRow } from './oneRow';
import { readTotalsApart } from './totalsApart';

/**
 * @param own the tokens of the table's section.  @param behind those after it. @param texts what stands for the rows so far.
 * @returns null where not all rows are told.
 */
export function readApart(
  form: Form,
  own: readonly Token[],
  behind: readonly Token[],
  refs: readonly RowRef[],
  texts: readonly (RowText | null)[],
): Completed | null {
  const relations = relationsIn(form, refs[0].table);
  const all = cellsOf(own, behind, refs, relations);
  if (all) return { texts: refs.map((ref, at) => rowOf(ref, texts[at], all[at])), left: [] };
  const one = withOneRow(own, refs, relations, texts);
  const cells = one && cellsOf(own, behind, one.refs, one.relations);
  if (!cells) return null;
  const { ref: last, label } = one;
  const read = refs.map((ref, at) => {
    const items = cells[one.refs.indexOf(ref)];
    const row = items ? rowOf(ref, texts[at], items) : null;
    return row && ref === last ? { ...row, label: rangeOf([label]) } : row;
  });
  return { texts: read, left: [] };
}

function cellsOf(
  own: readonly Token[],
  behind: readonly Token[],
  refs: readonly RowRef[],
  relations: readonly Relation[],
) {
  const { label } = lastOf(refs[0].table.blocks[0].columns);
  return (
    readTotalsApart([...own, ...behind], refs, label, relations) ?? readBlocks(own, behind, refs, relations)
  );
}

/** A row as it was read before, if these are its cells; else, where they do not stand in one line, only the first stands for it. */
function rowOf(ref: RowRef, before: RowText | null, items: readonly Token[]): RowText {
  const isSame =
    before?.items.length === items.length && items.every((item, nth) => item === before.items[nth]);
  if (isSame) return before;
  const row = textOf({ ref, label: null }, items);
  return items.every(({ line }) => line === items[0].line) ? row : { ...row, standing: items.slice(0, 1) };
}
