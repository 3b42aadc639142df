/** A form's tables as the solver takes them: cells, and the relations as equations over them. */
import type { Form, Table } from '../../core/form/form';
import type { Cell } from '../../core/model';
import { onceFor } from '../../core/once';
import { isKnown, type Relation, relationsOf } from '../../core/relations';
import { canonical } from '../../solver/integers';
import type { Observed, System } from '../../solver/system';

export interface TableSystem {
  readonly table: Table;
  readonly relations: readonly Relation[];
  /** Index in `form.places` of the system's cell 0; the cells of a table follow one another. */
  readonly first: number;
  readonly system: System;
}

/** One system for each table that has relations. */
export const systemsOf = onceFor((form: Form): readonly TableSystem[] =>
  form.tables.map((table) => systemOf(form, table)).filter(({ relations }) => relations.length > 0),
);

function systemOf(form: Form, table: Table): TableSystem {
  const places = form.places.filter((place) => place.table === table);
  const first = places[0].index;
  const relations = relationsOf(form).filter(({ whole }) => form.places[whole[0]].table === table);
  const equations = relations.map(({ parts, whole }) => ({
    cells: [...parts, ...whole].map((index) => index - first),
    coefficients: [...parts.map(() => 1), ...whole.map(() => -1)],
  }));
  return { table, relations, first, system: { size: places.length, equations } };
}

/** What a table's cells hold, for the solver. A fraction cannot be a number of applications. */
export const observedIn = ({ first, system }: TableSystem, cells: readonly Cell[]): Observed[] =>
  cells.slice(first, first + system.size).map(observe);

function observe(cell: Cell): Observed {
  if (!isKnown(cell)) return null;
  if (Number.isSafeInteger(cell.value)) return cell.value;
  return cell.digits.includes('.') ? 'wrong' : canonical(BigInt(cell.digits));
}
