/** The engine inside this process, built as it is shipped. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;
const outfile = path.join(here, 'dist/engine.cjs');

export async function loadEngine() {
  await build({
    entryPoints: [path.join(here, 'engine.ts')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'warning',
  });
  return createRequire(import.meta.url)(outfile);
}
