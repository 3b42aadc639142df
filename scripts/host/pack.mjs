/** Packs the extension exactly as it ships. */
import { mkdir } from 'node:fs/promises';
import { CACHE, ROOT, VSIX } from './places.mjs';
import { npmCommand, runQuietly, withProgress } from './run.mjs';

/** @returns {Promise<string>} the packed extension's file. */
export async function pack() {
  await mkdir(CACHE, { recursive: true });
  const [command, args, options] = npmCommand(['run', '--silent', 'package', '--', '--out', VSIX]);
  await withProgress('Packing the extension', () => runQuietly(command, args, { ...options, cwd: ROOT }));
  return VSIX;
}
