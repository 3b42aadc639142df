/**
 * Sentences that begin with the year before and state what the tables have for the report's own: the numbers were put in,
 * and the year was left.
 */
import type { Report } from '../../core/model';
import { byParagraph } from '../../core/narrative/byParagraph';
import { comparisonsOf } from '../../core/narrative/compare';
import { rangeIn } from '../../core/narrative/paragraphs';
import { statementsOf } from '../../core/narrative/statements';
import { matchesOf } from '../../core/text';
import { wordsOf } from '../plain';
import type { StatedYear } from './stated';

/** Small numbers may well have been the same the year before, and how many documents are in force. */
const LEAST_ALONE = 3;
const LEAST_OF_SEVERAL = 2;

const BEGINS = /(20\d\d)(?<=(?:^|[。;\n])20\d\d)年度?(?=,|我|本|全)/g;

/** The years that sentences begin with, and how far from the paragraph’s beginning. */
const beginnings = byParagraph(['年,', '年我', '年本', '年全', '年度'], ({ prose }, paragraph) => {
  const years = matchesOf(BEGINS, wordsOf(prose, prose.paragraphs[paragraph]));
  return years.length > 0 ? years.map(({ index, 1: year }) => ({ at: index, year: Number(year) })) : null;
});

/** 2022年，我局收到申请412件，办结410件, and the tables of 2023 have just that, of which the text says nothing else. */
export function countedYears(report: Report, year: number): StatedYear[] {
  const { prose, statements, body } = report;
  const other = year - 1;
  const places = beginnings(report).flatMap(({ paragraph, found }) => {
    const { start } = prose.paragraphs[paragraph];
    const own = found.filter((each) => each.year === other);
    return own.map(({ at }) => rangeIn(prose, start + at, start + at + 4));
  });
  if (places.length === 0) return [];
  const said = comparisonsOf({ ...report, statements: statementsOf(report, { year: other, body }) });
  const own = new Set(statements.map(({ subject }) => subject));
  return places.flatMap((range) => {
    const counts = said.filter(({ statement }) => statement.sentence.start === range.start);
    const isNew = counts.every(({ state, statement }) => state === 'agrees' && !own.has(statement.subject));
    const numbers = new Set(
      counts
        .filter(({ statement }) => !statement.subject.endsWith('in-force'))
        .map(({ statement }) => statement.digits)
        .filter(({ length }) => length >= LEAST_OF_SEVERAL),
    );
    const isSure = numbers.size > 1 || [...numbers].some(({ length }) => length >= LEAST_ALONE);
    return isNew && isSure ? [{ kind: 'counted', year: other, range }] : [];
  });
}
