/**
 * The geometry of an official form: its header cells, row labels and numbers as a grid with merged cells.
 *
 * Headers and labels are both trees. One function lays out either: along the columns for headers, along the rows
 * for labels, and table 四 is the case where the rows' tree stands in the header too.
 */
import { type Block, type Form, fullLabel, type Place, type Table } from '../core/form/form';
import { lastOf } from '../core/mapped';

interface Spans {
  readonly colSpan: number;
  readonly rowSpan: number;
}
export type Slot =
  | (Spans & { readonly kind: 'header' | 'label'; readonly text: string })
  | (Spans & { readonly kind: 'cell'; readonly place: Place });

/** The rows of a table as the form prints them; blocks one under another, each padded to the table's width. */
export function drawTable(table: Table, form: Form): Slot[][] {
  const width = Math.max(...table.blocks.map(widthOf));
  return table.blocks.flatMap((block) => drawBlock(block, form, width));
}

const widthOf = (block: Block): number =>
  block.axis === 'across'
    ? block.rows.length * block.columns.length
    : labelDepth(block) + block.columns.length;

/** How many columns the row labels take: one, and one for each level of groups. */
const labelDepth = (block: Block): number => 1 + Math.max(...block.rows.map((row) => row.groups.length));

function drawBlock(block: Block, form: Form, width: number): Slot[][] {
  const places = form.places.filter((place) => place.block === block);
  const caption: Slot[][] = block.caption ? [[header(block.caption, width, 1)]] : [];
  return [
    ...caption,
    ...(block.axis === 'across' ? drawAcross(block, places) : drawDown(block, places, width)),
  ];
}

function drawAcross(block: Block, places: readonly Place[]): Slot[][] {
  const paths = block.rows.flatMap((row) =>
    block.columns.map((column) => [...row.groups, fullLabel(row), column.label]),
  );
  return [...headerRows(layOut(paths), 0), places.map((place) => cellSlot(place, 1))];
}

function drawDown(block: Block, places: readonly Place[], width: number): Slot[][] {
  const depth = labelDepth(block);
  const padding = width - depth - block.columns.length;
  const banner = block.banner ? [block.banner] : [];
  const heads = headerRows(
    layOut(block.columns.map(({ group, label }) => [...banner, ...(group ? [group] : []), label])),
    padding,
  );
  heads[0].unshift(header(block.corner ?? '', depth, heads.length));
  const labels = layOut(block.rows.map((row) => [...row.groups, fullLabel(row)]));
  const last = lastOf(block.columns);
  const rows = block.rows.map((row, index): Slot[] => [
    ...labels.filter((label) => label.start === index).map(labelSlot),
    ...places
      .filter((place) => place.row === row)
      .map((place) => cellSlot(place, place.column === last ? 1 + padding : 1)),
  ]);
  return [...heads, ...rows];
}

/** A node of a tree of labels: where it starts and how far it reaches along the axis, and across its levels. */
interface Stretch {
  readonly text: string;
  readonly level: number;
  readonly start: number;
  readonly length: number;
  readonly extent: number;
}

/** Lays out paths (outermost first): neighbours share their groups, and each leaf fills up to the deepest level. */
function layOut(paths: readonly (readonly string[])[]): Stretch[] {
  const depth = Math.max(...paths.map((path) => path.length));
  const stretches: Stretch[] = [];
  for (const [start, path] of paths.entries())
    for (const [level, text] of path.entries()) {
      const isLeaf = level === path.length - 1;
      if (!isLeaf && start > 0 && sharesGroup(paths[start - 1], path, level)) continue;
      let end = start + 1;
      while (!isLeaf && end < paths.length && sharesGroup(path, paths[end], level)) end++;
      stretches.push({ text, level, start, length: end - start, extent: isLeaf ? depth - level : 1 });
    }
  return stretches;
}

/** True where both paths run through the same group at the level: no leaf of either. */
const sharesGroup = (a: readonly string[], b: readonly string[], level: number): boolean =>
  level < a.length - 1 && level < b.length - 1 && a.slice(0, level + 1).every((text, at) => text === b[at]);

/** The header's rows, the last column wider by the padding. */
function headerRows(stretches: readonly Stretch[], padding: number): Slot[][] {
  const end = Math.max(...stretches.map(({ start, length }) => start + length));
  const rows: Slot[][] = [];
  for (const { text, level, start, length, extent } of stretches) {
    rows[level] ??= [];
    rows[level].push(header(text, start + length === end ? length + padding : length, extent));
  }
  return rows;
}

const header = (text: string, colSpan: number, rowSpan: number): Slot => ({
  kind: 'header',
  text,
  colSpan,
  rowSpan,
});

const labelSlot = ({ text, length, extent }: Stretch): Slot => ({
  kind: 'label',
  text,
  colSpan: extent,
  rowSpan: length,
});

const cellSlot = (place: Place, colSpan: number): Slot => ({ kind: 'cell', place, colSpan, rowSpan: 1 });
