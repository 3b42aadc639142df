/** Selected cells as spreadsheets and word processors take them, and a block of numbers as they give it. */
import { drawnCells } from './cell';
import { placesOf, tableOf } from './grid';
import type { Selection } from './selection';

const textOf = (cell: HTMLTableCellElement): string => {
  const shown = drawnCells.get(cell);
  return shown ? shown.text.replace(/[\t\r\n]+/g, ' ') : '';
};

/** Tabs between the cells. A whole table comes with its headers and labels, a merged cell once and then empty. */
export function asText(selection: Selection): string {
  return tableToCopy(selection)
    .map((row) => row.map((cell) => (cell ? textOf(cell) : '')).join('\t'))
    .join('\n');
}

type Grid = (HTMLTableCellElement | null)[][];

function tableToCopy(selection: Selection): Grid {
  const { head } = selection;
  if (!head || !selection.isWhole) return selection.rows;
  const seen = new Set<HTMLTableCellElement>();
  return placesOf(tableOf(head)).map((row) =>
    row.map((cell) => {
      if (seen.has(cell)) return null;
      seen.add(cell);
      return cell;
    }),
  );
}

/** The same as a table, merged where the form merges. */
export function asHtml(selection: Selection): string {
  const table = document.createElement('table');
  table.setAttribute('border', '1');
  const rows: Grid =
    selection.head && selection.isWhole
      ? [...tableOf(selection.head).rows].map((row) => [...row.cells])
      : selection.rows;
  for (const row of rows) {
    const copied = table.insertRow();
    for (const cell of row) {
      if (!cell) continue;
      const own = copied.insertCell();
      own.textContent = textOf(cell);
      if (selection.isWhole && cell.colSpan > 1) own.colSpan = cell.colSpan;
      if (selection.isWhole && cell.rowSpan > 1) own.rowSpan = cell.rowSpan;
    }
  }
  return table.outerHTML;
}

/** The fields of a block: lines of tabs. Excel quotes a field with a line break in it, and ends with one. */
export const readBlock = (text: string): string[][] =>
  text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((field) => field.trim().replace(/^"(.*)"$/, '$1')));

/**
 * Which cell takes which field: from the first selected cell on, or one number in all of them. Null where the block
 * is larger than the room that the table has.
 */
export function placed(
  block: readonly string[][],
  selection: Selection,
): { id: string; text: string }[] | null {
  const { head, rows } = selection;
  if (!head) return null;
  if (block.length === 1 && block[0].length === 1)
    return selection.cells.map((cell) => ({ id: idOf(cell), text: block[0][0] }));
  const first = rows[0][0];
  const room = placesOf(tableOf(head))
    .map((row) => [...new Set(row)].filter((cell) => cell.localName === 'td'))
    .filter((row) => row.length > 0);
  const top = room.findIndex((row) => row.includes(first));
  const left = room[top].indexOf(first);
  const cells = block.flatMap((fields, down) =>
    fields.map((text, right) => ({ cell: room[top + down]?.[left + right], text })),
  );
  if (cells.some(({ cell }) => !cell)) return null;
  return cells.map(({ cell, text }) => ({ id: idOf(cell), text }));
}

const idOf = (cell: HTMLTableCellElement): string => drawnCells.get(cell)?.id ?? '';
