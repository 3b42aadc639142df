/**
 * 年份不一致: a year that the report states as its own, or as that of its plans, is another one.
 *
 * Why: reports are written over last year's; a year left from it makes a reader doubt which year the numbers are of.
 * Which year is meant: the title's, else the period's. Where the period and the opening agree on another year than the
 * title, it is the title's that is wrong. Not reported: every other year that the text names.
 * Source: 条例第四十九条、第五十条 (a report is of the year before); practice of those who check them.
 */
import type { Range, Report } from '../../core/model';
import { byParagraph } from '../../core/narrative/byParagraph';
import { rangeIn } from '../../core/narrative/paragraphs';
import { matchesOf } from '../../core/text';
import { andMore } from '../andMore';
import type { Found, Severity, Translate } from '../finding';
import { wordsOf } from '../plain';
import type { Rule } from '../rule';
import { countedYears } from './counted';
import {
  announcedYears,
  feeYears,
  openingYear,
  overviewNames,
  periodYears,
  planYears,
  type StatedYear,
  titleYear,
} from './stated';

interface WrongYears extends Found {
  readonly kind: 'own' | 'title' | 'plan' | 'doubled';
  readonly expected: string;
  readonly actual: string;
  /** The year that the report is on. */
  readonly year: number;
  readonly places: readonly Range[];
}

const TOO_LONG = /(?<![A-Za-z\d.-])20\d{4,6}(?=年)/g;

export const yearMismatch: Rule<WrongYears> = {
  code: 'year-mismatch',
  severity: 'warning',
  since: '0.2.0',
  *find(report) {
    if (report.year === null) return;
    const period = periodYears(report);
    const opening = openingYear(report);
    const title = titleYear(report);
    const year = yearMeant(report.year, title, period, opening);
    const sure = opening.length > 0 && overviewNames(report, year) ? [] : opening;
    const own = [
      ...title,
      ...period,
      ...sure,
      ...announcedYears(report),
      ...feeYears(report),
      ...countedYears(report, year),
    ];
    yield* grouped(own, year, (actual) => actual !== year, 'own');
    yield* grouped(planYears(report), year, (actual) => actual <= year && actual >= year - 2, 'plan');
    yield* doubled(report, year);
  },
  say(found, _report, t) {
    return sayOne(found, t) + andMore(found.places, t);
  },
  related: (found, _report, t) =>
    found.places.slice(1).map((range) => ({ range, message: t('The same year here') })),
  fix: ({ places, expected, actual }, { text }, t, { writeInstead }) =>
    writeInstead(places, expected, actual, text, t),
};

function sayOne({ kind, expected, actual, year }: WrongYears, t: Translate): string {
  switch (kind) {
    case 'plan':
      return t(
        'This is the report on {0}, so what it plans is for {1}, not for {2}. Correct the year.',
        year,
        expected,
        actual,
      );
    case 'title':
      return t(
        'The title says {0}, but the period and the text are of {1}. Correct the title.',
        actual,
        expected,
      );
    case 'doubled':
      return t('“{0}” has digits too many for a year. Write {1}.', actual, expected);
    case 'own':
      return t(
        'This report is on {0}, but here it says {1}. Correct the year; it may be left from another year’s report.',
        expected,
        actual,
      );
  }
}

/** The title's year, unless the period's both ends and the opening say another one. */
function yearMeant(
  year: number,
  title: readonly StatedYear[],
  period: readonly StatedYear[],
  opening: readonly StatedYear[],
): number {
  if (title.length === 0 || period.length === 0 || opening.length === 0) return year;
  const other = opening[0].year;
  return period.every((place) => place.year === other) ? other : year;
}

/** One finding for each year that is wrong, on the first of its places. */
function* grouped(
  places: readonly StatedYear[],
  year: number,
  isWrong: (actual: number) => boolean,
  kind: 'own' | 'plan',
): Generator<WrongYears> {
  const wrong = places.filter((place) => isWrong(place.year));
  for (const actual of new Set(wrong.map((place) => place.year))) {
    const same = wrong.filter((place) => place.year === actual);
    const severity: Severity = kind === 'plan' ? 'error' : 'warning';
    yield {
      range: same[0].range,
      severity,
      kind: same[0].kind === 'title' ? 'title' : kind,
      expected: String(kind === 'plan' ? year + 1 : year),
      actual: String(actual),
      year,
      places: same.map(({ range }) => range),
    };
  }
}

/** 202020年: the year, or the next one, with digits of it twice. */
function* doubled(report: Report, year: number): Generator<WrongYears> {
  const { prose } = report;
  for (const { paragraph, found } of tooLongIn(report))
    for (const { at, digits } of found) {
      const meant = [year, year + 1].map(String).find((one) => digits.endsWith(one));
      const start = prose.paragraphs[paragraph].start + at;
      const range = rangeIn(prose, start, start + digits.length);
      if (meant) yield { range, kind: 'doubled', expected: meant, actual: digits, year, places: [range] };
    }
}

const tooLongIn = byParagraph(['20'], ({ prose }, paragraph) => {
  const found = matchesOf(TOO_LONG, wordsOf(prose, prose.paragraphs[paragraph]));
  return found.length > 0 ? found.map(({ index, 0: digits }) => ({ at: index, digits })) : null;
});
