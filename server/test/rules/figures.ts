/**
 * The figures of the faultless report that the examples of the rules' pages are parts of. Every relation holds among
 * them; a place that is not named here holds 0.
 */
import type { Form } from '../../src/core/form/form';

/** Row: the numbers of its columns, in the form's order. */
const APPLICATIONS: Readonly<Record<string, readonly number[]>> = {
  '1': [86, 4, 0, 0, 0, 0, 90],
  '2': [3, 0, 0, 0, 0, 0, 3],
  '3.1': [52, 2, 0, 0, 0, 0, 54],
  '3.2': [9, 1, 0, 0, 0, 0, 10],
  '3.3.2': [1, 0, 0, 0, 0, 0, 1],
  '3.3.4': [2, 0, 0, 0, 0, 0, 2],
  '3.3.6': [1, 0, 0, 0, 0, 0, 1],
  '3.3.7': [3, 0, 0, 0, 0, 0, 3],
  '3.4.1': [12, 1, 0, 0, 0, 0, 13],
  '3.4.2': [4, 0, 0, 0, 0, 0, 4],
  '3.4.3': [1, 0, 0, 0, 0, 0, 1],
  '3.5.1': [1, 0, 0, 0, 0, 0, 1],
  '3.7': [87, 4, 0, 0, 0, 0, 91],
  '4': [2, 0, 0, 0, 0, 0, 2],
};

const ROWS: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  '2019': {
    ...APPLICATIONS,
    'normative-documents': [3, 3, 12],
    licensing: [160, 4, 1286],
    'other-services': [35, 0, 402],
    penalties: [210, -6, 45],
    coercion: [12, 0, 6],
    fees: [2, 0],
    procurement: [18, 2517.23],
    '3.6': [1, 0, 0, 0, 0, 0, 1],
    reconsideration: [2, 1, 0, 0, 3],
    'litigation-direct': [1, 0, 0, 1, 2],
    'litigation-after-reconsideration': [0, 0, 1, 0, 1],
  },
  '2021': {
    ...APPLICATIONS,
    'normative-documents': [3, 1, 12],
    licensing: [1286],
    penalties: [45],
    coercion: [6],
    fees: [103.38],
    '3.6.1': [1, 0, 0, 0, 0, 0, 1],
    reconsideration: [2, 1, 0, 0, 3],
    'litigation-direct': [1, 0, 0, 1, 2],
    'litigation-after-reconsideration': [0, 0, 1, 0, 1],
  },
};

/** What stands in each of the form's places. */
export function figuresOf(form: Form): Map<string, string> {
  const at = new Map<string, number>();
  return new Map(
    form.places.map(({ id, row }) => {
      const column = at.get(row.id) ?? 0;
      at.set(row.id, column + 1);
      return [id, String(ROWS[form.id][row.id]?.[column] ?? 0)];
    }),
  );
}
