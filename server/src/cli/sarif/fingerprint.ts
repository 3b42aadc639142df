/**
 * What tells that a finding is the one of an earlier run, though lines above it came or went and its number is another
 * wrong one: the rule, the report's body and year, and what it is about (a sum, cells, a row), or where it is about
 * words alone these. The same once more in a report is told by its number.
 */
import { createHash } from 'node:crypto';
import { seen } from '../../core/fold';
import type { Report } from '../../core/model';
import { offsetAt } from '../../core/text';
import type { CheckedFile, FoundJson } from '../fileJson';

export function fingerprints(
  { body, reportYear }: CheckedFile,
  report: Report,
): (found: FoundJson) => string {
  const times = new Map<string, number>();
  return (found) => {
    const subject = JSON.stringify([found.code, body, reportYear, subjectOf(found, report)]);
    const time = (times.get(subject) ?? 0) + 1;
    times.set(subject, time);
    const hash = createHash('sha256').update(subject).digest('hex').slice(0, 32);
    return `${hash}:${time}`;
  };
}

function subjectOf({ relation, cells, row, section, ...place }: FoundJson, report: Report): unknown {
  if (relation !== undefined) return relation;
  if (cells.length > 0) return cells;
  return [section ?? null, row ?? null, wordsAt(place, report)];
}

function wordsAt(
  { line, column, endLine, endColumn }: Pick<FoundJson, 'line' | 'column' | 'endLine' | 'endColumn'>,
  { text, lineStarts }: Report,
): string {
  const start = offsetAt(text, lineStarts, { line: line - 1, character: column - 1 });
  return seen(text, start, offsetAt(text, lineStarts, { line: endLine - 1, character: endColumn - 1 }));
}
