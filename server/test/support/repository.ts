/** Where the repository's files are, from wherever the compiled tests run. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = findRoot(__dirname);

function findRoot(folder: string): string {
  return existsSync(path.join(folder, 'package.json')) ? folder : findRoot(path.dirname(folder));
}

export const readText = (...parts: string[]): string => readFileSync(path.join(ROOT, ...parts), 'utf8');
