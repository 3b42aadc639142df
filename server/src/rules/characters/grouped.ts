/** What rules share that find one cause at many places: one finding, on the first of them. */
import type { Range, Report } from '../../core/model';
import type { Found, Related, Translate } from '../finding';

export interface Grouped extends Found {
  /** In the text's order, the first of them the finding's range. */
  readonly places: readonly Range[];
}

/** As many places as are named one by one: more than these nobody looks through. */
const MOST_NAMED = 20;

export const grouped = (places: readonly Range[]): Grouped => ({ range: places[0], places });

export const alsoHere = ({ places }: Grouped, _report: Report, t: Translate): readonly Related[] =>
  places.slice(1, MOST_NAMED).map((range) => ({ range, message: t('The same here.') }));
