/** The fixes of rules that find one cause at many places: all of the places together. */
import { msg } from '../../core/form/form';
import type { Range } from '../../core/model';
import type { Fix, Translate } from '../finding';

const TITLES = {
  asterisks: msg('Delete the asterisks ({0} places)'),
  readings: msg('Delete the readings ({0} places)'),
  navigation: msg('Delete what is left of the page’s navigation'),
  surplus: msg('Delete what is too much ({0} places)'),
  spam: msg('Delete the spam'),
  cuts: msg('Join the paragraphs ({0} places)'),
  halfwidth: msg('Write full-width punctuation ({0} places)'),
  traditional: msg('Write simplified characters ({0} places)'),
  lookalikes: msg('Write the characters meant ({0} places)'),
} as const;

/** @param write what stands at each place then; nothing where they are taken out. */
export const fixAll = (
  what: keyof typeof TITLES,
  places: readonly Range[],
  t: Translate,
  write: (place: Range) => string = () => '',
  count = places.length,
): readonly Fix[] => [
  {
    title: t(TITLES[what], count),
    preferred: true,
    edits: places.map((place) => ({ start: place.start, end: place.end, newText: write(place) })),
  },
];
