/**
 * 无法判断: numbers stand in a table, but of which row cannot be told.
 *
 * Why: a conversion tore a label off its numbers, or the table has a row of its own. What cannot be told is said to be
 * so, never counted as wrong.
 * Source: reading rule: what cannot be known is missing, never a guess.
 */
import { msg } from '../../core/form/form';
import type { Found, Rule } from '../rule';
import { otherHandling } from '../years/otherHandling';

export const rowUnclear: Rule<Found> = {
  code: 'row-unclear',
  severity: 'hint',
  since: '0.1.0',
  fixable: 'none',
  summary: msg('Numbers in a table of which the row cannot be told.'),
  *find(report) {
    const replaced = report.unplaced.length > 0 ? otherHandling(report) : null;
    for (const { table, range } of report.unplaced) {
      if (range === replaced) continue;
      const reading = report.tables.find((candidate) => candidate.table === table);
      if (reading?.rows.some((row) => !row.range)) yield { range, section: table.section };
    }
  },
  say: (_found, _report, t) =>
    t(
      'It cannot be told to which row of the table these numbers belong. If a label was torn off, put it in front of them.',
    ),
};
