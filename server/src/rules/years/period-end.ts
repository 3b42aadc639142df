/**
 * 统计期限的截止日不是12月31日: the period that the preamble states ends in December, on another day than its last.
 *
 * Why: a report is on a whole year; another last day is a slip of the pen, or leaves the numbers of some days out.
 * Source: 条例第四十九条、第五十条; practice of nearly all reports.
 *
 * A hint where the day is no slip of 31: those who collect the reports may have asked for them early.
 * Not reported: a period that ends in another month, as that of a body which was dissolved.
 */
import { rangeIn } from '../../core/narrative/paragraphs';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { LAST_DAY, periodsOf } from './stated';

/** Right before it; 据统计 may lead to a number of some months. */
const OF_THE_REPORT = /(?:(?:统计|数据|报告|年报)[^,。;]{0,4}[期时]|所列数据)[^。;]{0,12}$/;

/** 31 but for one character; any other day may be that on which the numbers were asked for. */
const SLIPS = ['30', '21', '13', '3'];

export const periodEnd: Rule = {
  code: 'period-end',
  severity: 'warning',
  since: '0.2.0',
  *find(report): Iterable<Found> {
    for (const { found, at, before } of periodsOf(report)) {
      const [whole, , , day] = found;
      if (day === LAST_DAY || !OF_THE_REPORT.test(before)) continue;
      const start = at + whole.length - day.length - 1;
      yield {
        range: rangeIn(report.prose, start, start + day.length),
        actual: day,
        expected: LAST_DAY,
        ...(!SLIPS.includes(day) && { severity: 'hint' }),
      };
    }
  },
  say: ({ actual }, _report, t) =>
    t(
      'The period ends on 12月{0}日, but a report is on the whole year. Write 12月31日, and see that the numbers go up to it.',
      actual ?? '',
    ),
  fix: ({ range, actual = '' }, { text }, t, { writeInstead }) =>
    writeInstead([range], LAST_DAY, actual, text, t),
};
