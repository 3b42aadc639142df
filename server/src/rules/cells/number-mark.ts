/**
 * 数字带标记: a mark, a unit or a note stands in a cell beside its number: `9623(增)`, `2517.23万元`, `22（其中修订16件）`; or a
 * mark or plus sign of a change stands in a column that holds none.
 *
 * Why: an increase is a plain number and a decrease one with a minus sign; units stand in the header and notes in the
 * text, so that the cell can be added up. A change outside of 本年增/减 was put into the wrong column.
 * Source: the note of 湖北 on the 2019 form: 减少的以负数填写, e.g. -8.
 *
 * Not reported: signs in 本年增/减; a unit that contradicts the header, see amount-unit.
 */
import { fullLabel } from '../../core/form/form';
import type { Cell, CellMark } from '../../core/model';
import { isPlus } from '../../core/numbers';
import { textIn } from '../../core/text';
import { andMore } from '../andMore';
import type { Found } from '../finding';
import { onCells } from '../onCells';
import { cellsInOtherUnit } from '../proactive/amounts';
import type { Rule } from '../rule';
import { alike, alsoIn } from './alike';

interface MarkedNumber extends Found {
  readonly mark: CellMark;
}

/** The cell says that its number is a change: 增, 减, or a plus sign where the column holds none. */
const isChange = (mark: CellMark) => mark === 'increase' || mark === 'decrease';

const hasPlus = (text: string, { place, status, start }: Cell) =>
  status === 'given' && isPlus(text.charCodeAt(start)) && !place.column.signed;

/** A unit that says no more than its column; what 万元 and 批 tell, nothing else does. */
const COUNTS = /[件项条个份篇宗部起例]$/;

const NONE: ReadonlySet<number> = new Set();

export const numberMark: Rule<MarkedNumber> = {
  code: 'number-mark',
  severity: 'warning',
  *find(report) {
    const others = report.cells.some(({ mark }) => mark === 'unit') ? cellsInOtherUnit(report) : NONE;
    const markOf = (cell: Cell) => (hasPlus(report.text, cell) ? 'increase' : cell.mark);
    const marked = report.cells.filter((cell) => markOf(cell) !== 'none' && !others.has(cell.place.index));
    // A change is put right cell by cell; units and notes may stand in all of a table.
    const changes = marked.filter((cell) => isChange(markOf(cell))).map((cell) => [cell]);
    const beside = marked.filter((cell) => !isChange(markOf(cell)));
    for (const group of [...changes, ...alike(beside, report.text)]) {
      const [cell] = group;
      const mark = markOf(cell);
      const severity = isChange(mark) ? 'warning' : 'hint';
      yield { ...onCells(group), range: cell.outer, mark, severity };
    }
  },
  say(found, { cells, text }, t) {
    const { place, outer, digits } = cells[found.cells?.[0] ?? 0];
    const stands = textIn(text, outer);
    const name = fullLabel(place.row);
    if (isChange(found.mark) && !place.column.signed)
      return t(
        '“{0}”, {1}: “{2}” is written as a change, but this column holds none. Write the plain number here, and the change into 本年增/减.',
        name,
        place.column.label,
        stands,
      );
    if (isChange(found.mark))
      return t(
        '“{0}”, {1}: write “{2}” as the number {3}; a decrease has a minus sign.',
        name,
        place.column.label,
        stands,
        digits,
      );
    return (
      t(
        '“{0}”, {1}: “{2}” holds more than the number. The unit belongs into the header, a note into the text.',
        name,
        place.column.label,
        stands,
      ) + andMore(found.cells ?? [], t)
    );
  },
  related: alsoIn,
  fix({ mark, cells: own = [] }, { cells, text }, t, { writeNumbers }) {
    const marked = own.map((index) => cells[index]);
    const [{ place, outer }] = marked;
    const isPlain = isChange(mark)
      ? place.column.signed
      : mark === 'unit' && COUNTS.test(textIn(text, outer));
    return isPlain ? writeNumbers(marked, text, t) : [];
  },
};
