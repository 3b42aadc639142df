/**
 * The language server and the command line, which load one engine: dist/engine.js is carried once, and neither command
 * loads what is the other's alone. esbuild splits only ES modules, so what it splits becomes CommonJS in a second step.
 */
const { build, transform } = require('esbuild');
const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const ENTRIES = { server: 'server/src/server.ts', gouji: 'server/src/gouji.ts' };
const CHINESE = '../l10n/bundle.l10n.zh-cn.json';

/**
 * What few need is a file of its own: what reads HTML, which the first paste loads; and the Chinese messages, which the
 * package holds already for the client. (A worker has one file.)
 */
const apart = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\/html\.js$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './html.js', external: true } : undefined,
    );
    onResolve({ filter: /\/bundle\.l10n\.zh-cn\.json$/ }, () => ({ path: CHINESE, external: true }));
  },
};

/** @param options of all that runs on Node. */
exports.buildCommands = async ({ outdir, minify, target, ...options }) => {
  const { outputFiles, metafile } = await build({
    ...options,
    minify,
    target,
    outdir,
    entryPoints: ENTRIES,
    format: 'esm',
    splitting: true,
    // Without a hash: a second file in common would be a second one to load at each start, and is an error here.
    chunkNames: 'engine',
    sourcemap: minify ? false : 'inline',
    write: false,
    plugins: [apart],
  });
  mkdirSync(outdir, { recursive: true });
  for (const { path: file, text } of outputFiles) {
    const name = path.basename(file);
    const { code, map } = await transform(text, {
      format: 'cjs',
      platform: 'node',
      target,
      minify,
      charset: 'utf8',
      sourcefile: name,
      sourcemap: minify ? false : 'external',
    });
    const start = name === 'engine.js' ? '' : '#!/usr/bin/env node\n';
    const end = map ? `//# sourceMappingURL=${name}.map\n` : '';
    writeFileSync(file, start + code + end);
    if (map) writeFileSync(`${file}.map`, start ? moved(map) : map);
  }
  return { metafile };
};

/** A line further down. */
const moved = (map) => map.replace(/"mappings": "/, '"mappings": ";');
