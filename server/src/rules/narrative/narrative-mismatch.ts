/**
 * 文表不符: the text states a number that a table counts, and the table has another.
 *
 * Why: tables are mostly made by a system and add up; the text is written by hand, and readers compare the two.
 * Source: 国办公开办函〔2021〕30号 (数据准确、前后一致); local circulars ask that the text's numbers are the tables'.
 *
 * Not reported: numbers that are about, of a part, of another year or body, or that a cell which is not known could
 * make right; see `core/narrative/`. What the text says there is none of is `narrative-denial`'s.
 */
import { contradictionsOf } from '../../core/narrative/compare';
import type { Rule } from '../rule';
import { type Mismatch, toMismatch } from './mismatch';
import { countName, relatedCells, sayBoth, stated } from './words';

export const narrativeMismatch: Rule<Mismatch> = {
  code: 'narrative-mismatch',
  severity: 'warning',
  since: '0.2.0',
  *find(report) {
    for (const comparison of contradictionsOf(report))
      if (comparison.statement.digits !== '0') yield toMismatch(comparison, report);
  },
  say({ comparison }, report, t) {
    const { count, others } = comparison;
    const table = countName(count, report, t);
    const { digits } = count;
    const also = others.map((other) => other.digits).join(t(', '));
    const counted = also ? t('{0} (otherwise counted {1})', digits, also) : digits;
    return sayBoth(stated(comparison, report), table, counted, t);
  },
  related: ({ comparison }, report, t) => relatedCells([comparison.count, ...comparison.others], report, t),
  fix: (found, report, t, { writeCount }) => writeCount(found, report, t),
};
