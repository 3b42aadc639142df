/**
 * The relations (勾稽关系) of a form, derived from its tables, and whether they hold in a report.
 *
 * Each is one linear equation over cells: the sum of `parts` equals the sum of `whole`.
 * Source: the form's own 总计 columns and rows, and its note 第一项加第二项之和，等于第三项加第四项之和.
 */
import { addExact, compareExact, negate } from './exact';
import type { Form, Place } from './form/form';
import type { Cell } from './model';
import { once, onceFor } from './once';

/** The relation's kind is also the code of the finding that reports it. */
export type RelationCode = 'row-total' | 'outcome-total' | 'balance' | 'remedy-total';

export interface Relation {
  /** `row-total@3.1`, as the command line's contract has it. */
  readonly id: string;
  readonly code: RelationCode;
  /** Indexes in `form.places`: these add up … */
  readonly parts: readonly number[];
  /** … to these. The first is the total that a finding stands on. */
  readonly whole: readonly number[];
}

/**
 * `holds`: every cell is known and the sums are equal. `broken`: no non-negative numbers in the cells that are
 * not known make them equal. `open`: anything else.
 */
export interface Verdict {
  readonly relation: Relation;
  readonly state: 'holds' | 'broken' | 'open';
  /** What `whole[0]` would have to be, as plain decimal text; empty where a cell is not known. */
  readonly expected: string;
  /** What `whole[0]` is; empty where it is not known. */
  readonly actual: string;
}

/** The relations of a form: row totals, then outcome totals, balances and remedy totals. */
export const relationsOf = onceFor((form: Form): readonly Relation[] => {
  const rows: Relation[] = [];
  const outcomes: Relation[] = [];
  const balances: Relation[] = [];
  for (const table of form.tables)
    for (const block of table.blocks) {
      const places = form.places.filter((place) => place.block === block);
      const code = table.id === 'remedies' ? 'remedy-total' : 'row-total';
      for (const row of block.rows) {
        const inRow = places.filter((place) => place.row === row);
        const total = inRow.filter((place) => place.column.total);
        if (total.length > 0)
          rows.push({
            id: `${code}@${row.id}`,
            code,
            parts: indexes(inRow.filter((place) => !place.column.total)),
            whole: indexes(total),
          });
      }
      for (const column of block.columns) {
        const role = (name: string) =>
          places.filter((place) => place.column === column && place.row.role === name);
        const outcomeTotal = role('outcome-total');
        if (outcomeTotal.length === 0) continue;
        outcomes.push({
          id: `outcome-total@${column.id}`,
          code: 'outcome-total',
          parts: indexes(role('outcome')),
          whole: indexes(outcomeTotal),
        });
        balances.push({
          id: `balance@${column.id}`,
          code: 'balance',
          parts: indexes([...role('received'), ...role('carried-in')]),
          whole: indexes([...outcomeTotal, ...role('carried-out')]),
        });
      }
    }
  return [...rows, ...outcomes, ...balances];
});

const indexes = (places: readonly Place[]) => places.map((place) => place.index);

/** Whether a cell, by its index in `form.places`, stands in a relation. */
export const standsIn = ({ parts, whole }: Relation, index: number): boolean =>
  parts.includes(index) || whole.includes(index);

/** The relations in which a cell stands. */
export const relationsWith = (form: Form | null, index: number): readonly Relation[] =>
  form ? relationsOf(form).filter((relation) => standsIn(relation, index)) : [];

/** A cell counts as known where a number stands clearly in its place. */
export const isKnown = (cell: Cell) => cell.status === 'given' && !cell.inferred;

/** Whether a relation holds among the cells (one for each of the form's places). */
export function judge(relation: Relation, cells: readonly Cell[]): Verdict {
  const total = cells[relation.whole[0]];
  const actual = isKnown(total) ? total.digits : '';
  // Nearly all hold, and that is told quickly.
  if (knownSum(relation.parts, cells) === knownSum(relation.whole, cells))
    return { relation, state: 'holds', expected: actual, actual };
  const isOpen = { parts: !allKnown(relation.parts, cells), whole: !allKnown(relation.whole, cells) };
  if (!actual || (isOpen.parts && isOpen.whole)) return { relation, state: 'open', expected: '', actual };
  const difference = smallSum(relation.parts, cells) - smallSum(relation.whole, cells);
  const order = Number.isNaN(difference)
    ? compareExact(exactSum(relation.parts, cells), exactSum(relation.whole, cells))
    : difference;
  if (isOpen.parts || isOpen.whole) {
    // What is not known can only add to its own side.
    const broken = isOpen.parts ? order > 0 : order < 0;
    return { relation, state: broken ? 'broken' : 'open', expected: '', actual };
  }
  if (order === 0) return { relation, state: 'holds', expected: actual, actual };
  const whole = exactSum(relation.whole, cells);
  const expected = addExact([exactSum(relation.parts, cells), actual, negate(whole)]);
  return { relation, state: 'broken', expected, actual };
}

/** The relations that are broken in a report. */
export const brokenIn = once(({ form, cells }): readonly Verdict[] => {
  const all = form ? relationsOf(form) : [];
  return all.map((relation) => judge(relation, cells)).filter(({ state }) => state === 'broken');
});

/** The sum of as many of these as a form has cells is exact in a double. */
const SMALL = 1e12;

function allKnown(indexes: readonly number[], cells: readonly Cell[]): boolean {
  for (const index of indexes) if (!isKnown(cells[index])) return false;
  return true;
}

/** The sum of all; not a number where one is not known. */
const knownSum = (indexes: readonly number[], cells: readonly Cell[]): number =>
  allKnown(indexes, cells) ? smallSum(indexes, cells) : Number.NaN;

/** The sum of those that are known; not a number where a double does not hold it for certain. */
function smallSum(indexes: readonly number[], cells: readonly Cell[]): number {
  let sum = 0;
  for (const index of indexes) {
    const cell = cells[index];
    if (!isKnown(cell)) continue;
    const value = cell.value as number;
    if (!Number.isInteger(value) || Math.abs(value) >= SMALL) return Number.NaN;
    sum += value;
  }
  return sum;
}

const exactSum = (indexes: readonly number[], cells: readonly Cell[]): string =>
  addExact(indexes.flatMap((index) => (isKnown(cells[index]) ? cells[index].digits : [])));
