/** The last look at a torn table that was put together: what its sums, or a number out of its place, put in doubt is taken back. */
import { foundIn } from '../../mapped';
import type { Relation } from '../../relations';
import { amountOf } from '../lines/token';
import type { RowText } from '../rows/rowText';
import { sumsWith } from '../rows/sums';
import type { Alignment } from './alignment';
import type { Completed } from './completed';
import { movedRows } from './moved';

export function withoutUntrue(
  result: Completed,
  aligned: Alignment,
  relations: readonly Relation[],
): Completed {
  const { rows, runs } = aligned;
  if (areLabelsBehind(result.texts, aligned, relations)) return { texts: rows.map(() => null), left: runs };
  const { columns } = rows[0].ref;
  const read = result.texts.flatMap((text, at) => (text?.items.length === columns ? at : []));
  const inOrder = read.map((at) => {
    const items = result.texts[at]?.items ?? [];
    const isInLine = items.every(({ line }) => line === items[0].line);
    return { first: rows[at].ref.first, values: items.map(amountOf), isInLine };
  });
  const moved = new Set([...movedRows(inOrder, relations)].map((at) => read[at]));
  if (moved.size === 0) return result;
  const items = [...moved].map((at) => result.texts[at]?.items ?? []);
  return {
    texts: result.texts.map((text, at) => (moved.has(at) ? null : text)),
    left: [...result.left, ...items],
  };
}

/** Labels may stand behind their numbers, and the sums do not say that they are before them. */
function areLabelsBehind(
  texts: readonly (RowText | null)[],
  { rows, endsNamed, isDoubtful }: Alignment,
  relations: readonly Relation[],
): boolean {
  if (!endsNamed) return false;
  const whole = foundIn(rows, ({ ref }, at) => {
    const items = texts[at]?.items;
    return items?.length === ref.columns ? { first: ref.first, values: items.map(amountOf) } : null;
  });
  const sums = sumsWith(relations, whole);
  return sums.isBroken() || (isDoubtful && !sums.isClosed());
}
