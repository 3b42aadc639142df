/** Long lists of words in regular expressions: line by line, each for a reason of its own. */

/** @param words each one or several, or what they have in common: `a|b`. */
export const either = (...words: readonly string[]): string => `(?:${words.join('|')})`;
