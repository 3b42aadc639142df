/** Which cells stand in a sum (勾稽关系) together: for marking them where one of them is looked at. */
import type { Form } from '../core/form/form';
import { type Relation, relationsOf } from '../core/relations';

/** What a cell is in the form's sums, by their number in {@link relationsOf}. */
export interface InSums {
  readonly partOf: readonly number[];
  readonly totalOf: readonly number[];
}

const byForm = new WeakMap<Form, readonly InSums[]>();

/** For each place of the form. */
export function sumsByCell(form: Form): readonly InSums[] {
  let sums = byForm.get(form);
  if (!sums) {
    const relations = [...relationsOf(form).entries()];
    sums = form.places.map(({ index }) => ({
      partOf: relations.flatMap(([at, { parts, whole }]) =>
        parts.includes(index) || (whole.includes(index) && totalOf(relations[at][1]) !== index) ? [at] : [],
      ),
      totalOf: relations.flatMap(([at, relation]) => (totalOf(relation) === index ? [at] : [])),
    }));
    byForm.set(form, sums);
  }
  return sums;
}

/** A balance (一+二=三+四) has two sides and no total. */
export const totalOf = ({ code, whole }: Relation): number | undefined =>
  code === 'balance' ? undefined : whole[0];

/** Every cell of the sums that a cell is in, itself among them; empty where it is in none. */
export function cellsOfSums(
  form: Form,
  index: number,
): { readonly totals: number[]; readonly parts: number[] } {
  const sums = sumsByCell(form);
  const own = new Set([...sums[index].partOf, ...sums[index].totalOf]);
  const totals: number[] = [];
  const parts: number[] = [];
  sums.forEach(({ partOf, totalOf }, at) => {
    if (totalOf.some((sum) => own.has(sum))) totals.push(at);
    else if (partOf.some((sum) => own.has(sum))) parts.push(at);
  });
  return { totals, parts };
}
