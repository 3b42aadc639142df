/** The formatter: lays the official tables out as the setting wishes. Prose and what is not clear stay as they are. */
import type { Range } from '../core/model';
import type { TextEdit } from '../core/text';
import type { Analyses } from './analysis';
import type { LayoutChoice } from './layouts/choices';
import { relayout } from './layouts/relayout';

/** @param within only the tables that it touches; absent: all. */
export function format(analyses: Analyses, choice: LayoutChoice, within?: Range): readonly TextEdit[] {
  const touches = ({ start, end }: Range) => !within || (start <= within.end && within.start <= end);
  const reports = analyses.map(({ report }) => report);
  return relayout(reports, choice, ({ range }) => range !== null && touches(range)).edits;
}
