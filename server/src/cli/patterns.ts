/**
 * PATHs with signs that stand for others (`*.txt`), where no shell has told what they mean: that of Windows leaves it to the
 * program, and so does any that is given them in quotes.
 */
import { existsSync } from 'node:fs';
import type { Paths } from './request';

/** What a name holds that may stand for others. */
const SIGNS = /[*?[\]{}]/;

/** In each pattern's place what it means, in the order of the names; the pattern itself where that is nothing. */
export async function namedBy(paths: Paths): Promise<Paths> {
  const named = await Promise.all(paths.map((given) => (isPattern(given) ? matching(given) : [given])));
  return named.flat();
}

/** A file may have such signs in its name. */
const isPattern = (given: string): boolean => SIGNS.test(given) && !existsSync(given);

/** Its library is loaded only where one is given. */
async function matching(pattern: string): Promise<Paths> {
  const { matchesOf } = await import('./matches.js');
  const found = await matchesOf(pattern);
  return found.length > 0 ? found : [pattern];
}
