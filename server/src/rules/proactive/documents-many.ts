/**
 * 规范性文件过多: a township reports more 规范性文件 of one year than such a body makes.
 *
 * Why: most often every document with a red head was counted. 规范性文件 bind the public and go through a review of
 * legality; a township makes a few a year.
 * Source: the definition of 行政规范性文件 (国办发〔2018〕37号); townships in published reports have 0 to 10.
 *
 * Not reported: any other body; fewer than the threshold, five times of what was seen.
 */
import { bodyOf } from '../../core/body';
import { fullLabel } from '../../core/form/form';
import type { Found } from '../finding';
import { onCells } from '../onCells';
import type { Rule } from '../rule';
import { causeOf, rowsWith } from './rows';

const MANY = 50;

export const documentsMany: Rule<Found> = {
  code: 'documents-many',
  severity: 'hint',
  since: '0.2.0',
  *find(report) {
    for (const column of ['made', 'issued'])
      for (const { row, cells } of rowsWith(report, [column]))
        if (row.id === 'normative-documents' && Number(cells[0].value) >= MANY)
          if (bodyOf(report)?.kind === 'township') yield { ...onCells(cells), cause: causeOf(row) };
  },
  say({ cells = [] }, report, t) {
    const { place, digits } = report.cells[cells[0]];
    return t(
      '“{0}”: {1} in one year are many for a township. Count only documents that bind the public and passed the review of legality.',
      fullLabel(place.row),
      digits,
    );
  },
};
