/** What a section holds of its table, however it is written. */
import { fold } from '../../core/fold';
import type { Report, Section, TableReading } from '../../core/model';

/** A table that lost its lines is no longer. */
const LONGEST = 8000;

const textOf = ({ text }: Report, { range }: Section): string =>
  text.slice(range.start, Math.min(range.end, range.start + LONGEST));

/** What stands in a section, without what parts words. */
export const wordsIn = (report: Report, section: Section): string => fold(textOf(report, section));

const SHORTEST = 4;

/** A label that is so long stands nowhere else. */
export const isName = (label: string): boolean => label.length >= SHORTEST;

const SENTENCE = /[，。；]/;

/** The label of a row that was not read stands there, in no sentence: the table is written in some other way, and may have all of its rows. */
export function isUnread(report: Report, { table, rows }: TableReading): boolean {
  const unread = rows.filter(({ range }) => !range);
  const labels = unread.map(({ row }) => fold(row.label)).filter(isName);
  const section = labels.length > 0 && report.sections.find(({ id }) => id === table.section);
  if (!section) return false;
  const lines = textOf(report, section).split('\n');
  const words = fold(lines.filter((line) => !SENTENCE.test(line)).join(''));
  return labels.some((label) => words.includes(label));
}
