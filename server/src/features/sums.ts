/**
 * Which sums (勾稽关系) each cell of a form stands in, by number: so that the preview's page can mark what belongs together
 * without asking. It comes to the same cells as {@link relatedCells}.
 */
import type { Form } from '../core/form/form';
import { relationsOf } from '../core/relations';
import { totalOf } from './related';

interface InSums {
  readonly partOf: readonly number[];
  readonly totalOf: readonly number[];
}

const byForm = new WeakMap<Form, readonly InSums[]>();

/** For each place of the form. */
export function sumsByCell(form: Form): readonly InSums[] {
  let sums = byForm.get(form);
  if (!sums) {
    const own = form.places.map(() => ({ partOf: [] as number[], totalOf: [] as number[] }));
    for (const [number, relation] of relationsOf(form).entries())
      for (const index of [...relation.parts, ...relation.whole])
        own[index][totalOf(relation) === index ? 'totalOf' : 'partOf'].push(number);
    sums = own;
    byForm.set(form, sums);
  }
  return sums;
}
