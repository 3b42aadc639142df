/** The numbers around a cell as a small table: its row, and the rows above and below it with their columns' names. */
import { type Block, fullLabel } from '../core/form/form';
import type { Cell, Report } from '../core/model';
import { type Block as Markup, table } from './markup';

/** So much of a label shows which one it is. */
const LONGEST_LABEL = 14;

/** Null where the cell has no other around it. No wider than a form's widest block: a label and seven columns. */
export function around({ form, cells }: Report, { place }: Cell): Markup | null {
  if (!form) return null;
  const { block, row } = place;
  const at = block.rows.indexOf(row);
  const rows = block.rows.slice(Math.max(0, at - 1), at + 2);
  if (rows.length * block.columns.length < 2) return null;
  const places = form.places.filter((each) => each.block === block);
  return table([
    [cornerOf(block), ...block.columns.map(({ label }) => ({ text: short(label) }))],
    ...rows.map((each) => [
      { text: short(fullLabel(each)) },
      ...places
        .filter((one) => one.row === each)
        .map((one) => ({ text: wordOf(cells[one.index]), strong: one.index === place.index })),
    ]),
  ]);
}

const cornerOf = ({ caption }: Block) => ({ text: caption ?? '' });

/** Of a label as the form prints it, the words before a note: 部分公开（区分处理的，… */
function short(label: string): string {
  const words = label.length > LONGEST_LABEL ? label.replace(/(?<=.)（.*$/, '') : label;
  return words.length > LONGEST_LABEL ? `${words.slice(0, LONGEST_LABEL - 1)}…` : words;
}

/** A number whose place the sums told stands in brackets, one that is not there as in a finding. */
function wordOf({ status, digits, inferred }: Cell): string {
  if (status !== 'given' || digits === '') return '□';
  return inferred ? `[${digits}]` : digits;
}
