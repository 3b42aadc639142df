/** Reads a torn table as a whole (jigsaw.ts), where its numbers are as many as the form has. */
import type { Form } from '../../../form/form';
import { amountOf } from '../../lines/token';
import { relationsIn } from '../../rows/sums';
import type { Alignment } from '../alignment';
import { type Completed, leftIn, textOf } from '../completed';
import { isAlone } from '../doubtful';
import { SCORING } from '../scoring';
import { putTogether } from './jigsaw';
import type { Found, Torn } from './puzzle';
import { withSurePairs } from './surePairs';

/** So long where pairs were tried in vain: what finds a way without them finds it soon. */
const STEPS_AGAIN = 2_000;

/** @returns null where the pieces cannot be put together. */
export function reassemble(form: Form, aligned: Alignment): Completed | null {
  const { rows, named, endsNamed, runs } = aligned;
  const { columns } = rows[0].ref;
  const cells = runs.flat();
  if (cells.length !== columns * rows.length || cells.some(({ glued }) => glued)) return null;
  const rowOf = cells.map((cell) => (endsNamed ? -1 : named.indexOf(cell)));
  const found = inPairs(tornOf(form, aligned, rowOf));
  if (!found) return null;
  const left = new Set(cells);
  const texts = rows.map((row, at) => {
    const own = found[at];
    if (!own) return null;
    const [first] = own.items;
    const isWhole = own.isWhole && own.items[columns - 1] - first === columns - 1;
    // Words name another row before the first of its pieces, and that has no other numbers.
    if (!isWhole && rowOf[first] !== at && found[rowOf[first]] === null) return null;
    const items = own.items.map((item) => cells[item]);
    for (const item of items) left.delete(item);
    const label = row.pieces[0]?.items[0] === items[0] ? row.label : null;
    const text = textOf({ ...row, label }, items);
    return isWhole ? text : { ...text, standing: items.slice(0, 1) };
  });
  return { texts, left: leftIn(runs, left) };
}

/** @param named by number the row that the words right before it name. */
function tornOf(form: Form, { rows, runs }: Alignment, named: readonly number[]): Torn {
  const { columns, table } = rows[0].ref;
  const cells = runs.flat();
  const firsts = new Set(runs.map((run) => run[0]));
  return {
    columns,
    values: cells.map(amountOf),
    across: cells.map((cell, at) => {
      if (!firsts.has(cell)) return 0;
      return named[at] < 0 ? SCORING.pieceAcrossWords : SCORING.pieceAcrossLabel;
    }),
    inLine: cells.map(({ line }, at) => line === cells[at - 1]?.line),
    named,
    words: runs.flatMap((run, nth) => run.map(() => nth)),
    firsts: rows.map(({ ref }) => ref.first),
    alone: rows.map(isAlone),
    relations: relationsIn(form, table),
  };
}

/** What surely belongs together is joined first; where that leaves no way, everything is sought. */
function inPairs(torn: Torn): readonly (Found | null)[] | null {
  const paired = withSurePairs(torn);
  const found = paired && putTogether(paired.torn);
  if (!found) return putTogether(torn, paired ? STEPS_AGAIN : undefined);
  const { order } = paired;
  return found.map((row) => row && { ...row, items: row.items.map((item) => order[item]) });
}
