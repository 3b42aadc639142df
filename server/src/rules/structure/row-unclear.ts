/**
 * 无法判断: numbers stand in a table, but of which row cannot be told.
 *
 * Why: a conversion tore a label off its numbers or left nothing between them, or the table has a row of its own. What cannot be
 * told is said to be so, never counted as wrong. All such places of one table are one finding: one conversion did it.
 * Source: reading rule: what cannot be known is missing, never a guess.
 */
import { andMore } from '../andMore';
import { alsoHere, type Grouped, grouped } from '../characters/grouped';
import type { Rule } from '../rule';
import { otherHandling } from '../years/otherHandling';
import { isUnread } from './unread';

interface UnclearRows extends Grouped {
  /** They have nothing between them. */
  readonly areGlued: boolean;
}

export const rowUnclear: Rule<UnclearRows> = {
  code: 'row-unclear',
  severity: 'hint',
  *find(report) {
    const replaced = otherHandling(report);
    for (const reading of report.tables) {
      const { table, rows, range } = reading;
      if (rows.every((row) => row.range)) continue;
      const own = report.unplaced.filter((row) => row.table === table && row.range !== replaced);
      const places = own.map(({ range }) => range).sort((a, b) => a.start - b.start);
      const areGlued = own.length > 0 && own.every(({ isGlued }) => isGlued);
      if (own.length === 0 && range && isUnread(report, reading)) places.push(range);
      if (places.length > 0) yield { ...grouped(places), areGlued, section: table.section };
    }
  },
  say({ places, areGlued }, _report, t) {
    const one = areGlued
      ? t('These numbers run together: where one ends cannot be told. Put a space or a tab between them.')
      : t(
          'It cannot be told to which row of the table these numbers belong. If a label was torn off, put it in front of them.',
        );
    return one + andMore(places, t);
  },
  related: alsoHere,
};
