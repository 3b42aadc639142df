/** The fixes of rules that find one cause at many places: all of the places together. */
import { msg } from '../../core/form/form';
import type { Range } from '../../core/model';
import type { Fix, Translate } from '../finding';

const TITLES = {
  asterisks: msg('Delete the asterisks (places: {0})'),
  readings: msg('Delete the readings (places: {0})'),
  navigation: msg('Delete what is left of the page’s navigation'),
  surplus: msg('Delete what is too much (places: {0})'),
  spam: msg('Delete the spam'),
  cuts: msg('Join the paragraphs (places: {0})'),
  halfwidth: msg('Write full-width punctuation (places: {0})'),
  traditional: msg('Write simplified characters (places: {0})'),
  lookalikes: msg('Write the characters meant (places: {0})'),
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
