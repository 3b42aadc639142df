/** What rules share that find one cause at many places: one finding, on the first of them. */
import type { Range, Report } from '../../core/model';
import type { Fix, Found, Related, Translate } from '../finding';

export interface Grouped extends Found {
  /** In the text's order, the first of them the finding's range. */
  readonly places: readonly Range[];
}

/** As many places as are named one by one: more than these nobody looks through. */
const MOST_NAMED = 20;

export const grouped = (places: readonly Range[]): Grouped => ({ range: places[0], places });

export const alsoHere = ({ places }: Grouped, _report: Report, t: Translate): readonly Related[] =>
  places.slice(1, MOST_NAMED).map((range) => ({ range, message: t('The same here.') }));

/** The one fix of all the places together. @param write what stands at each then; nothing where they are taken out. */
export const fixAll = (
  title: string,
  places: readonly Range[],
  write: (place: Range) => string = () => '',
): readonly Fix[] => [
  {
    title,
    preferred: true,
    edits: places.map((place) => ({ start: place.start, end: place.end, newText: write(place) })),
  },
];
