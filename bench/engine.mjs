/** The engine inside this process, built as it is shipped. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;
/** What `entry`, a file of this folder, exports. */
export async function loadEngine(entry = 'engine.ts') {
  const outfile = path.join(here, 'dist', entry.replace('.ts', '.cjs'));
  await build({
    entryPoints: [path.join(here, entry)],
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
