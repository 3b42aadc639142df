/** The files and folders that a pattern means. */
import path from 'node:path';
import { glob } from 'tinyglobby';
import { PACKAGES } from '../project/folders';
import { byName } from './byName';

/** As a shell tells them, in the order of their names: none that begins with a point, and no link is followed. */
export async function matchesOf(pattern: string): Promise<readonly string[]> {
  const found = await glob(path.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, {
    absolute: path.isAbsolute(pattern),
    expandDirectories: false,
    onlyFiles: false,
    followSymbolicLinks: false,
    ignore: [`**/${PACKAGES}`],
  });
  return found.sort(byName);
}
