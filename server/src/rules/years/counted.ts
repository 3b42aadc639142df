/**
 * Sentences that begin with the year before and state what the tables have for the report's own: the numbers were put in,
 * and the year was left.
 */
import type { Report } from '../../core/model';
import { comparisonsOf } from '../../core/narrative/compare';
import { rangeIn } from '../../core/narrative/paragraphs';
import { statementsOf } from '../../core/narrative/statements';
import type { StatedYear } from './stated';

/** Small numbers may well have been the same the year before, and how many documents are in force. */
const LEAST_ALONE = 3;
const LEAST_OF_SEVERAL = 2;

/** 2022年，我局收到申请412件，办结410件, and the tables of 2023 have just that, of which the text says nothing else. */
export function countedYears(report: Report, year: number): StatedYear[] {
  const { prose, statements, body } = report;
  const other = year - 1;
  const begins = new RegExp(`(?<=^|[。;\\n])${other}年度?(?=,|我|本|全)`, 'g');
  const places = [...prose.plain.matchAll(begins)].map(({ index }) => rangeIn(prose, index, index + 4));
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
