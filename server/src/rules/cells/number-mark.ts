/**
 * 数字带标记: a mark, a unit or a note stands in a cell beside its number: `9623(增)`, `2517.23万元`, `22（其中修订16件）`.
 *
 * Why: an increase is a plain number and a decrease one with a minus sign; units stand in the header and notes in the
 * text, so that the cell can be added up.
 * Source: the note of 湖北 on the 2019 form: 减少的以负数填写, e.g. -8.
 */
import { fullLabel, msg } from '../../core/form/form';
import type { CellMark } from '../../core/model';
import { writeLike } from '../../core/numbers';
import type { Found, Rule } from '../rule';

interface MarkedNumber extends Found {
  readonly mark: CellMark;
}

const isChange = (mark: CellMark) => mark === 'increase' || mark === 'decrease';

export const numberMark: Rule<MarkedNumber> = {
  code: 'number-mark',
  severity: 'warning',
  since: '0.1.0',
  fixable: 'offered',
  summary: msg('A mark, a unit or a note stands beside the number in a cell.'),
  *find({ cells }) {
    for (const { mark, outer, place } of cells)
      if (mark !== 'none')
        yield {
          range: outer,
          mark,
          severity: isChange(mark) ? 'warning' : 'hint',
          cells: [place.index],
          row: place.row.id,
          section: place.table.section,
        };
  },
  say(found, { cells, text }, t) {
    const { place, outer, digits } = cells[found.cells?.[0] ?? 0];
    const stands = text.slice(outer.start, outer.end);
    const name = fullLabel(place.row);
    if (isChange(found.mark))
      return t(
        '“{0}”, {1}: write “{2}” as the number {3}; a decrease has a minus sign.',
        name,
        place.column.label,
        stands,
        digits,
      );
    return t(
      '“{0}”, {1}: “{2}” holds more than the number. The unit belongs into the header, a note into the text.',
      name,
      place.column.label,
      stands,
    );
  },
  fix(found, { cells, text }, t) {
    if (!isChange(found.mark)) return [];
    const { outer, start, end, digits } = cells[found.cells?.[0] ?? 0];
    const newText = writeLike(text.slice(start, end), digits);
    return [
      {
        title: t('Write “{0}” as {1}', text.slice(outer.start, outer.end), digits),
        preferred: true,
        edits: [{ ...outer, newText }],
      },
    ];
  },
};
