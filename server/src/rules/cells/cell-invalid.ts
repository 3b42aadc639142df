/**
 * 不是数字: something stands in a cell that is no number.
 *
 * Cells of a table that have the same beside their digits are one finding: one habit filled them all.
 *
 * Why: a table that is collected by a program has numbers in its cells; a word there is read as nothing.
 * Source: the official forms count 件, and amounts in 万元.
 */
import { fullLabel } from '../../core/form/form';
import { andMore } from '../andMore';
import type { Found } from '../finding';
import { onCells } from '../onCells';
import type { Rule } from '../rule';
import { alike, alsoIn } from './alike';

export const cellInvalid: Rule<Found> = {
  code: 'cell-invalid',
  severity: 'warning',
  *find({ cells, text }) {
    const invalid = cells.filter(({ status }) => status === 'invalid');
    for (const group of alike(invalid, text, 1)) yield onCells(group);
  },
  say(found, { cells, text }, t) {
    const { place, start, end } = cells[found.cells?.[0] ?? 0];
    const words = [fullLabel(place.row), place.column.label, text.slice(start, end)];
    const what = /[0-9０-９]/.test(words[2])
      ? t(
          '“{0}”, {1}: “{2}” cannot be read as one number. Write only the number, with at most one sign; notes go into the text.',
          ...words,
        )
      : t('“{0}”, {1}: “{2}” is no number. Write a number, 0 where there is nothing to count.', ...words);
    return what + andMore(found.cells ?? [], t);
  },
  related: alsoIn,
  fix: (found, report, t, { writeNumerals }) => writeNumerals(found, report, t),
};
