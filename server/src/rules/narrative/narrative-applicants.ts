/**
 * 申请人件数不符: the text divides the applications by kinds of applicants, and the table has other numbers for these.
 *
 * Why: the kinds come to the right total, so that only the table tells that they are wrong.
 * Source: as `narrative-mismatch`.
 *
 * Read only where kinds stand next to each other and come to a number of all applications before them that agrees with the
 * table: then they are kinds of that number. One finding for all of them, since one cannot be wrong alone.
 */
import { comparisonsOf } from '../../core/narrative/compare';
import { ALL_OF_THEM } from '../../core/narrative/subjects';
import { formulaOf, mentionsIn, rangeOf, sumOf } from '../figures/mentions';
import { sectionOf } from '../plain';
import type { Rule } from '../rule';
import { rowName } from '../sums/words';
import { isWrong, type KindCount, kindOf, listsIn, partsOf, type WrongKinds } from './applicantKinds';
import { relatedCells, sayBoth } from './words';

export const narrativeApplicants: Rule<WrongKinds> = {
  code: 'narrative-applicants',
  severity: 'warning',
  since: '0.2.0',
  *find(report) {
    const { form, prose } = report;
    const wholes = comparisonsOf(report).filter(
      ({ state, statement }) => state === 'agrees' && ALL_OF_THEM.has(statement.subject),
    );
    if (!form) return;
    for (const paragraph of new Set(wholes.map(({ statement }) => statement.paragraph)))
      for (const list of listsIn(mentionsIn(report, paragraph))) {
        const sum = sumOf(list.map(({ quantity }) => quantity));
        const { start } = rangeOf(prose, list[0].quantity);
        const own = wholes.filter(
          ({ statement }) =>
            statement.paragraph === paragraph && statement.digits === sum && statement.range.start < start,
        );
        const parts = partsOf(list, own, form, report);
        const wrong = parts.find(isWrong);
        if (!wrong) continue;
        yield {
          parts,
          range: rangeOf(prose, wrong.mention.quantity),
          cells: parts.filter(isWrong).flatMap(({ count }) => count.cells),
          expected: parts.map(({ count }) => count.digits).join('+'),
          actual: formulaOf(parts.map(({ mention }) => mention.quantity)),
          ...sectionOf(prose, paragraph),
        };
      }
  },
  say({ parts }, { cells }, t) {
    const rows = new Set(parts[0].count.cells.map((index) => rowName(cells[index].place)));
    const named = (digitsOf: (part: KindCount) => string) =>
      parts.map((part) => `${kindOf(part.mention)} ${digitsOf(part)}`).join(t(', '));
    return sayBoth(
      named(({ mention }) => mention.quantity.digits),
      t('“{0}”', [...rows].join('+')),
      named(({ count }) => count.digits),
      t,
    );
  },
  related: ({ parts }, report, t) =>
    relatedCells(
      parts.filter(isWrong).map(({ count }) => count),
      report,
      t,
    ),
  fix: (found, report, t, { writeCounts }) => writeCounts(found, report, t),
};
