/** Packs exactly what ships: the extension for VS Code, the commands for npm. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { CACHE, ROOT, VSIX } from './places.mjs';
import { runNpmQuietly, withProgress } from './run.mjs';

/** @returns {Promise<string>} the packed extension's file. */
export async function pack() {
  await mkdir(CACHE, { recursive: true });
  const args = ['run', '--silent', 'package', '--', '--out', VSIX];
  await withProgress('Packing the extension', () => runNpmQuietly(args, ROOT));
  return VSIX;
}

/** @param {string} folder @returns {Promise<string>} the package's file in that folder. */
export async function packForNpm(folder) {
  const args = ['pack', '--silent', '--pack-destination', folder];
  const output = await withProgress('Packing the commands', () => runNpmQuietly(args, ROOT));
  return path.join(folder, output.trim().split('\n').at(-1));
}
