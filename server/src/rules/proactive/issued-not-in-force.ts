/**
 * 现行有效件数偏少: documents were issued this year, yet fewer are in force than the year’s repeals leave.
 *
 * Why: what is issued in the year and not repealed is in force at its end. A 0 there is most often a cell left as it was.
 * Source: the columns 制发, 废止 and 现行有效 of the form of 2021.
 *
 * Not reported: rows with a cell that is not known. Only a hint: where some are in force (a document can end by itself),
 * or where as many were repealed as issued.
 */
import { compareExact, subtractExact } from '../../core/exact';
import { fullLabel } from '../../core/form/form';
import type { Found } from '../finding';
import { onCells } from '../onCells';
import type { Rule } from '../rule';
import { type KnownRow, rowsWith } from './rows';

interface TooFew extends Found {
  readonly known: KnownRow;
}

export const issuedNotInForce: Rule<TooFew> = {
  code: 'issued-not-in-force',
  severity: 'warning',
  since: '0.2.0',
  *find(report) {
    for (const known of rowsWith(report, ['issued', 'repealed', 'in-force'])) {
      const [issued, repealed, inForce] = known.cells.map(({ digits }) => digits);
      const isLess = compareExact(inForce, subtractExact(issued, repealed)) < 0;
      const isNone = inForce === '0' && compareExact(issued, '0') > 0;
      if (!isLess && !isNone) continue;
      yield {
        ...onCells([2, 0, 1].map((at) => known.cells[at])),
        severity: isLess && isNone ? 'warning' : 'hint',
        known,
      };
    }
  },
  say({ known }, _report, t) {
    const [issued, repealed, inForce] = known.cells.map(({ digits }) => digits);
    return t(
      '“{0}”: {1} were issued this year and {2} repealed, but only {3} are in force. What is not repealed is in force; check the three numbers.',
      fullLabel(known.row),
      issued,
      repealed,
      inForce,
    );
  },
};
