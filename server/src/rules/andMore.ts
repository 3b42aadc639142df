import type { Translate } from './finding';

/** What a message behind that of the first place says of the others. */
export const andMore = (places: readonly unknown[], t: Translate): string =>
  places.length > 1 ? t(' More places like it: {0}.', places.length - 1) : '';
