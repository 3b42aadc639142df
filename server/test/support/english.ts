import type { Translate } from '../../src/rules/finding';

/** English, as the messages stand in the source, with their arguments in. */
export const english: Translate = (message, ...args) =>
  message.replace(/\{(\d)\}/g, (_, index) => String(args[Number(index)]));
