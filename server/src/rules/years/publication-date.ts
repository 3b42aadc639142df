/**
 * 发布日期: the report is dated later than its deadline, or before the year that it is on was over.
 *
 * Why: a department hands its report in and publishes it by 31 January, the report of a whole government is
 * published by 31 March; 不按时发布 is a ground for being called to account. Where the name does not tell which of the
 * two a body is, only a date after 31 March is reported. Not reported: a page's date of a later year, since pages
 * are published again when a site moves.
 * Source: 条例第四十九条、第四十七条; for townships the circulars of their governments.
 */
import type { Report } from '../../core/model';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { type DateFound, publicationDate } from './dates';

interface WrongDate extends Found {
  readonly kind: 'early' | 'department' | 'any';
  readonly date: DateFound;
  readonly year: number;
}

export const publicationDateRule: Rule<WrongDate> = {
  code: 'publication-date',
  severity: 'hint',
  since: '0.2.0',
  *find(report) {
    const { year } = report;
    const date = year === null ? null : publicationDate(report);
    if (year === null || date === null) return;
    const kind = isDepartment(report, date) ? 'department' : 'any';
    const range = date.range;
    if (date.year <= year) yield { range, kind: 'early', date, year };
    else if (isLate(date, year + 1, kind === 'department' ? 1 : 3) && (date.signed || date.year === year + 1))
      yield { range, kind, date, year };
  },
  say({ kind, date, year }, _report, t) {
    const dated = `${date.year}-${two(date.month)}-${two(date.day)}`;
    switch (kind) {
      case 'early':
        return t(
          'Dated {0}, when the year {1} was not over: a report is on the whole year. If the year is a slip of the pen, correct it.',
          dated,
          year,
        );
      case 'department':
        return t(
          'Dated {0}; the report of a department, township or sub-district is due by {1}-01-31 (Article 49 of the Regulation).',
          dated,
          year + 1,
        );
      case 'any':
        return t(
          'Dated {0}; even the report of a whole government is due by {1}-03-31 (Article 49 of the Regulation).',
          dated,
          year + 1,
        );
    }
  },
};

const two = (number: number) => String(number).padStart(2, '0');

/** Later than the last day of a month of the year. */
const isLate = (date: DateFound, year: number, lastMonth: number) =>
  date.year > year || (date.year === year && date.month > lastMonth);

const DEPARTMENT = /(?:局|厅|委员会|委|中心|[乡镇]人民政府|[乡镇]|街道|街道办事处|苏木)$/;
/** A zone's committee governs it; a government's office can publish the government's report. */
const UNCERTAIN = /管理委员会$|管委会$/;

/** What both the title and the signature name, where both do, as a department or township. */
function isDepartment({ body }: Report, { signer }: DateFound): boolean {
  const names = [body ?? '', signer].map((name) => name.replace(/[\s()]/g, ''));
  return (
    DEPARTMENT.test(names[0]) &&
    !UNCERTAIN.test(names[0]) &&
    (names[1] === '' ||
      names[1].length > 30 ||
      DEPARTMENT.test(names[1]) ||
      !/[府局委厅办县区市]$/.test(names[1]))
  );
}
