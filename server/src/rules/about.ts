/** What programs and readers are told of a rule, with what most rules leave unsaid. */
import type { Rule } from './rule';

const FIRST_VERSION = '0.1.0';

/** @returns the keys that other programs depend on, in this order. */
export const aboutOf = ({ code, severity, isSafe, fix, since }: Rule) => ({
  code,
  severity,
  fixable: fix ? (isSafe ? 'safe' : 'offered') : 'none',
  since: since ?? FIRST_VERSION,
});
