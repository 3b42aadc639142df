/**
 * Which sums (勾稽关系) each cell of a form stands in, by number: so that the preview's page can mark what belongs together
 * without asking. It comes to the same cells as {@link relatedCells}.
 */
import type { Form } from '../core/form/form';
import { onceFor } from '../core/once';
import { relationsOf } from '../core/relations';
import { totalOf } from './related';

interface InSums {
  readonly partOf: readonly number[];
  readonly totalOf: readonly number[];
}

/** For each place of the form. */
export const sumsByCell = onceFor((form: Form): readonly InSums[] => {
  const sums = form.places.map(() => ({ partOf: [] as number[], totalOf: [] as number[] }));
  for (const [number, relation] of relationsOf(form).entries())
    for (const index of [...relation.parts, ...relation.whole])
      sums[index][totalOf(relation) === index ? 'totalOf' : 'partOf'].push(number);
  return sums;
});
