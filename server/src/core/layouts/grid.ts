/** A table as the form draws it, as a grid of words: the base of every layout that is written. */
import type { Block, Place, Row, Table } from '../form/form';
import { fullLabel } from '../form/form';

/** Null: covered by the merged cell to the left or above. A place: the number that belongs there. */
export type GridCell = string | Place | null;

export interface GridRow {
  readonly cells: readonly GridCell[];
  readonly kind: 'caption' | 'head' | 'row';
  /** The row of the form; absent in captions and heads. */
  readonly row?: Row;
}

/** The rows of a block's grid; `places` are those of the form, in its order. */
function gridOfBlock(block: Block, places: readonly Place[]): GridRow[] {
  const own = places.filter((place) => place.block === block);
  return block.axis === 'across' ? acrossGrid(block, own) : downGrid(block, own);
}

export function gridOfTable(table: Table, places: readonly Place[]): GridRow[] {
  return table.blocks.flatMap((block) => gridOfBlock(block, places));
}

const covered = (count: number): null[] => new Array(count).fill(null);

function downGrid(block: Block, places: readonly Place[]): GridRow[] {
  const labelColumns = 1 + Math.max(...block.rows.map((row) => row.groups.length));
  const caption = block.caption ? [{ kind: 'caption', cells: [block.caption] } as const] : [];
  let above: readonly string[] = [];
  const rows = block.rows.map((row): GridRow => {
    const groups = row.groups.map((group, at) => (above[at] === group ? null : group));
    above = row.groups;
    const labels = [...groups, fullLabel(row)];
    const numbers = places.filter((place) => place.row === row);
    return { kind: 'row', row, cells: [...labels, ...covered(labelColumns - labels.length), ...numbers] };
  });
  return [...caption, ...downHead(block, labelColumns), ...rows];
}

/** The banner over all columns, the groups of columns, the columns. */
function downHead(block: Block, labelColumns: number): GridRow[] {
  const { columns } = block;
  const corner = [block.corner ?? '', ...covered(labelColumns - 1)];
  const grouped = columns.some((column) => column.group);
  if (!grouped) return [{ kind: 'head', cells: [...corner, ...columns.map((column) => column.label)] }];
  const upper = columns.map((column, at) =>
    column.group ? (columns[at - 1]?.group === column.group ? null : column.group) : column.label,
  );
  const lower = columns.map((column) => (column.group ? column.label : null));
  return [
    { kind: 'head', cells: [...corner, block.banner ?? '', ...covered(columns.length - 1)] },
    { kind: 'head', cells: [...covered(labelColumns), ...upper] },
    { kind: 'head', cells: [...covered(labelColumns), ...lower] },
  ];
}

/** Rows side by side: their groups, then their labels and the columns of rows that stand in no group, then the rest. */
function acrossGrid(block: Block, places: readonly Place[]): GridRow[] {
  const { columns, rows } = block;
  const rest = covered(columns.length - 1);
  const leaves = columns.map((column) => column.label);
  const top = rows.flatMap((row, at) => {
    const group = row.groups[0];
    if (!group) return [row.label, ...rest];
    return rows[at - 1]?.groups[0] === group ? [null, ...rest] : [group, ...rest];
  });
  const middle = rows.flatMap((row) => (row.groups.length > 0 ? [row.label, ...rest] : leaves));
  const bottom = rows.flatMap((row) => (row.groups.length > 0 ? leaves : [null, ...rest]));
  return [
    { kind: 'head', cells: top },
    { kind: 'head', cells: middle },
    { kind: 'head', cells: bottom },
    { kind: 'row', cells: [...places] },
  ];
}
