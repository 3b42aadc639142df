/** Cells of a table that share a finding: one program or one habit left the same in all of them. */
import { fullLabel } from '../../core/form/form';
import { addTo } from '../../core/grouped';
import type { Cell, Report } from '../../core/model';
import { textIn } from '../../core/text';
import type { Found, Related, Translate } from '../finding';

/** So many of a table are told one by one: each is put right where it stands. */
const MOST_ALONE = 3;

/** The cells, those together that have the same beside their digits, where a table has more such than are told one by one. */
export function alike(cells: readonly Cell[], text: string, mostAlone = MOST_ALONE): Cell[][] {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const { outer, place } = cell;
    const key = `${place.table.id} ${textIn(text, outer).replace(/[\d０-９\s]+/g, '')}`;
    addTo(groups, key, cell);
  }
  return [...groups.values()].flatMap((group) =>
    group.length > mostAlone ? [group] : group.map((cell) => [cell]),
  );
}

export const alsoIn = ({ cells = [] }: Found, report: Report, t: Translate): readonly Related[] =>
  cells.slice(1).map((index) => {
    const { place, start, end } = report.cells[index];
    return { range: { start, end }, message: t('“{0}” too', fullLabel(place.row)) };
  });
