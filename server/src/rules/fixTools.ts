/** What several fixes are made with, or a long one: handed in with the question, so that finding loads nothing of it. */
import * as blanks from './cells/fillWithZero';
import * as numerals from './cells/writeNumerals';
import * as changes from './changes';
import * as totals from './figures/fixTotal';
import * as counts from './narrative/writeCount';
import * as skeleton from './structure/skeleton';
import * as sums from './sums/fixSum';
import * as words from './writeWords';
import * as convert from './years/convert';

export const FIX_TOOLS = {
  ...blanks,
  ...changes,
  ...convert,
  ...counts,
  ...numerals,
  ...skeleton,
  ...sums,
  ...totals,
  ...words,
};

export type FixTools = typeof FIX_TOOLS;
