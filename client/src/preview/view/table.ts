import type { TableView, ViewCell } from '../../../../server/src/protocol';
import type { Words } from '../messages';
import { drawCell } from './cell';
import { attribute, children, words } from './patch';

const isHeaderRow = (row: readonly ViewCell[]): boolean => row.every(({ kind }) => kind === 'header');

/**
 * How many rows stay in view while the table scrolls: the header's, where the table has one header. Table 二 has a
 * header for each of its blocks, and the first must not stand above the others' numbers.
 */
function headRows(rows: readonly (readonly ViewCell[])[]): number {
  const first = rows.findIndex((row) => !isHeaderRow(row));
  return first < 0 || rows.slice(first).some(isHeaderRow) ? 0 : first;
}

/** Draws one table: a heading with the table's state, and the form's grid. */
export function drawTable(heading: HTMLElement, grid: HTMLElement, table: TableView, say: Words): void {
  const [title, state] = children(heading, ['span', 'span']);
  attribute(heading, 'id', `title-${table.id}`);
  words(title, table.title);
  attribute(state, 'class', `state ${worst(table)}`);
  words(state, table.state);

  attribute(grid, 'role', 'grid');
  attribute(grid, 'lang', 'zh-CN');
  attribute(grid, 'aria-readonly', 'false');
  attribute(grid, 'aria-multiselectable', 'true');
  attribute(grid, 'aria-labelledby', `title-${table.id}`);
  const head = headRows(table.rows);
  const [top, body] = children(grid, ['thead', 'tbody']);
  drawRows(top, table.rows.slice(0, head), say);
  drawRows(body, table.rows.slice(head), say);
}

function drawRows(group: HTMLElement, rows: readonly ViewCell[][], say: Words): void {
  attribute(group, 'role', 'rowgroup');
  const drawn = children(
    group,
    rows.map(() => 'tr'),
  );
  rows.forEach((row, at) => {
    attribute(drawn[at], 'role', 'row');
    const cells = children(
      drawn[at],
      row.map(({ kind }) => (kind === 'cell' ? 'td' : 'th')),
    );
    row.forEach((cell, index) => {
      drawCell(cells[index], cell, say);
    });
  });
}

/** The heaviest mark in a table, for the colour of its state. */
function worst(table: TableView): string {
  const marks = table.rows.flat().map(({ mark }) => mark);
  return (
    ['error', 'warning'].find((mark) => marks.includes(mark as 'error')) ?? (table.range ? 'holds' : 'absent')
  );
}
