/**
 * 缺少统计期限: the preamble does not say of which period the numbers are, and nor does anything else.
 *
 * Why: the numbers are those of 1 January to 31 December; a reader has to be able to tell. The form does not
 * prescribe the sentence, so it is a hint. Not reported: any wording that names the period or its last day, and
 * reports without a preamble, which may be a part of one.
 * Source: practice of nearly all reports.
 */
import type { Found } from '../finding';
import { openingOf, wordsOf } from '../plain';
import type { Rule } from '../rule';

/** Each of them says the period, or begins to. */
const SAYS =
  '12月31日 统计期 统计时限 统计时间 统计周期 统计年度 统计区间 统计范围 数据期 数据时限 所列数据 数据截 数据统计 时间范围 起止时间 报告期 1月1日'.split(
    ' ',
  );

/** What a preamble says, and no line of a web page. */
const PREAMBLE = /条例|本报告|编制|公布/;

export const periodMissing: Rule<Found> = {
  code: 'period-missing',
  severity: 'hint',
  since: '0.2.0',
  *find(report) {
    const { prose, title, sections } = report;
    const range = title ?? sections[0]?.heading;
    const hasPreamble = openingOf(report).some(
      (paragraph) => paragraph.section === null && PREAMBLE.test(wordsOf(prose, paragraph, 200)),
    );
    if (range && hasPreamble && !SAYS.some((words) => prose.plain.includes(words))) yield { range };
  },
  say: (_found, { year }, t) =>
    t(
      'Nothing says of which period the numbers are. State it in front of section one: from {0}-01-01 to {0}-12-31.',
      year ?? 'YYYY',
    ),
};
