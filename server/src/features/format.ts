/** The formatter: lays the official tables out as the setting wishes. Prose and what is not clear stay as they are. */
import { officialHeading, sectionSpec } from '../core/form/sections';
import type { LayoutChoice } from '../core/layouts/layout';
import type { Range, Report } from '../core/model';
import type { Translate } from '../rules/finding';
import { type Left, type Relayout, relayout } from './layouts/relayout';

/** @param within only the tables that it touches; absent: all. */
export function format(reports: readonly Report[], choice: LayoutChoice, within?: Range): Relayout {
  const touches = ({ start, end }: Range) => !within || (start <= within.end && within.start <= end);
  return relayout(reports, choice, ({ range }) => range !== null && touches(range));
}

/** Why a table stays as it is, for a person. */
export const leftInWords = ({ reading, why }: Left, t: Translate): string =>
  t(
    'The table of “{0}” stays as it is: {1}.',
    officialHeading(sectionSpec(reading.table.section)),
    t(why.reason, ...why.args),
  );
