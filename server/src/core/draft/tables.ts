/** Tables, and rows of them, to be filled in: the text of a template, a {@link CELL} for each number. */
import type { Form, Row, Table } from '../form/form';
import { gridOfTable } from '../layouts/grid';
import type { LayoutId } from '../layouts/layout';
import { writeRows } from '../layouts/write';
import { CELL } from './template';

export const tableLines = (form: Form, table: Table, layout: LayoutId): string[] =>
  writeRows(gridOfTable(table, form.places), layout, () => CELL);

/** A row in the columns of its table. One of a form that is printed across (table 四) has no line of its own. */
export function rowLines(form: Form, table: Table, row: Row, layout: LayoutId): string[] {
  const grid = gridOfTable(table, form.places).filter((line) => line.row === row);
  return grid.length > 0 ? writeRows(grid, layout, () => CELL) : [];
}
