/**
 * In which orders a block's head is written: as the form draws it, row by row of merged cells, or level by level, with
 * all columns in one line. Derived from the form, as its grid is.
 */
import type { Block } from '../../core/form/form';
import type { GridCell, GridRow } from '../../core/layouts/grid';

/** @param official the rows that the form's grid has above the block's numbers. */
export const headsOf = (block: Block, official: readonly GridRow[]): readonly (readonly GridRow[])[] => [
  official,
  [...official.filter(({ kind }) => kind === 'caption'), ...levels(block).map(asHead)],
];

const asHead = (cells: GridCell[]): GridRow => ({ kind: 'head', cells });

const covered = (count: number): null[] => new Array(count).fill(null);

function levels({ axis, columns, rows, corner, banner }: Block): GridCell[][] {
  const labels = columns.map(({ label }) => label);
  if (axis === 'down') {
    const labelColumns = 1 + Math.max(...rows.map(({ groups }) => groups.length));
    return [
      [corner ?? null, ...covered(labelColumns - 1), banner ?? null, ...covered(columns.length - 1)],
      [...covered(labelColumns), ...labels],
    ];
  }
  const wide = (words: string | null) => [words, ...covered(columns.length - 1)];
  const isNew = (at: number) => rows[at].groups[0] !== rows[at - 1]?.groups[0];
  return [
    rows.flatMap(({ groups: [group], label }, at) => wide(group ? (isNew(at) ? group : null) : label)),
    rows.flatMap(({ groups, label }) => wide(groups.length > 0 ? label : null)),
    rows.flatMap(() => labels),
  ];
}
