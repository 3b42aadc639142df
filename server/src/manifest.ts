/** The version, from the manifest beside the folder of the built file. Read only when asked for, so that starting costs nothing. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export function version(): string {
  const manifest = readFileSync(path.join(__dirname, '..', 'package.json'), 'utf8');
  return JSON.parse(manifest).version;
}
