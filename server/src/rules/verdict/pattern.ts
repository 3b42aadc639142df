import { lastOf } from '../../core/mapped';
/**
 * Which files a pattern in gouji.json names: `*` any part of a name, `?` one character, `**` any folders. By hand and
 * without regular expressions, since a pattern comes from a file that is not trusted: no pattern is slow.
 */

/**
 * @param file its path from the folder of gouji.json, divided by `/`. A pattern without `/` names files in any folder;
 * one that ends with it, all that is below a folder.
 */
export function namesFile(pattern: string, file: string): boolean {
  const wanted = partsOf(pattern.replace(/\\/g, '/'));
  const parts = partsOf(file);
  if (wanted.length === 1) return namesPart(wanted[0], lastOf(parts));
  return matches(lastOf(wanted) === '' ? [...wanted.slice(0, -1), '**'] : wanted, parts, '**', namesPart);
}

/** True for a pattern that names one file and no other. */
export const isOneFile = (pattern: string): boolean => !/[*?]|[\\/]$/.test(pattern);

/** Some systems compose characters in file names, some take them apart. */
const partsOf = (path: string) =>
  path
    .normalize('NFC')
    .replace(/^(?:\.?\/)/, '')
    .split('/');

const namesPart = (pattern: string, name: string): boolean =>
  matches([...pattern], [...name], '*', (wanted, found) => wanted === '?' || wanted === found);

/** Items against a pattern in which `any` stands for any number of them: back to the last `any`, and never further. */
function matches(
  pattern: readonly string[],
  items: readonly string[],
  any: string,
  same: (wanted: string, found: string) => boolean,
): boolean {
  let at = 0;
  let item = 0;
  let lastAny = -1;
  let taken = 0;
  while (item < items.length) {
    if (pattern[at] === any) {
      lastAny = at++;
      taken = item;
    } else if (at < pattern.length && same(pattern[at], items[item])) {
      at++;
      item++;
    } else if (lastAny >= 0) {
      at = lastAny + 1;
      item = ++taken;
    } else return false;
  }
  while (pattern[at] === any) at++;
  return at === pattern.length;
}
