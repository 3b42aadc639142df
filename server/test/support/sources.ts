/** The project's own source files, for tests that read them. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './repository';

/** The files below a folder of the repository, by their paths from its root with forward slashes. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
    .sort();
}

export const SERVER = filesBelow('server/src', '.ts');
export const CLIENT = filesBelow('client/src', '.ts');
