/**
 * The language server, on Node and in a browser's worker, and the command line. What they have in common is carried once:
 * dist/engine.js for all three, dist/lsp.js and dist/later.js for the two servers, dist/tables.js for the command line
 * and what the server loads later. esbuild splits only ES modules, so what it splits becomes CommonJS in a second step,
 * which leaves these files apart and puts all else where it is asked for.
 */
const { build } = require('esbuild');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { languageServerParts } = require('./languageServerParts.js');
const { modules } = require('./modules.js');

const ENTRIES = {
  server: 'server/src/server.ts',
  gouji: 'server/src/gouji.ts',
  'web/server': 'server/src/webServer.ts',
};

/** The files that several load, and a source that each holds. */
const COMMON = {
  engine: 'server/src/core/read.ts',
  lsp: 'server/src/lsp/connection.ts',
  tables: 'server/src/features/layouts/relayout.ts',
};

/** Those of them that are started by their names. */
const COMMANDS = ['server', 'gouji'];

/** What the server loads when it is first asked for. */
const LATER = { later: 'server/src/lsp/handlers/later.ts' };

const SOURCES = { ...ENTRIES, ...LATER };

/** What several load without being named above is in each of them; sources of more bytes than these are worth a file. */
const MOST_REPEATED = 16_384;

const CHINESE = '../l10n/bundle.l10n.zh-cn.json';

/**
 * What few need is a file of its own: what reads HTML, which the first paste loads; what finds the files of a pattern; and the
 * Chinese messages, which the package holds already for the client.
 */
const apart = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\/(html|matches)\.js$/ }, ({ path: file, kind }) =>
      kind === 'dynamic-import' ? { path: `./${path.basename(file)}`, external: true } : undefined,
    );
    onResolve({ filter: /\/bundle\.l10n\.zh-cn\.json$/ }, () => ({ path: CHINESE, external: true }));
  },
};

/**
 * esbuild makes a file of each part that other entries have in common. What is loaded later has all that the server has,
 * as it is only ever loaded by that: so there is nothing that the server has without it, and no further file.
 */
const beyond = {
  name: 'beyond',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]handlers[\\/]later\.ts$/ }, ({ path: file }) => ({
      contents: `${readFileSync(file, 'utf8')}\nimport '../connection';`,
      loader: 'ts',
    }));
  },
};

/** @param options of all that is bundled. */
exports.buildEntries = async ({ outdir, ...options }) => {
  const { outputFiles, metafile } = await build({
    ...options,
    outdir,
    entryPoints: ENTRIES,
    format: 'esm',
    splitting: true,
    chunkNames: '[hash]',
    // The packages of the protocol have a part for each host, behind a condition each.
    conditions: ['browser'],
    // The main file of jsonc-parser is for every loader there is, and cannot be bundled; its module can.
    mainFields: ['module', 'main'],
    sourcemap: options.sourcemap && 'inline',
    write: false,
    plugins: [apart, beyond, languageServerParts, modules],
  });
  const files = new Map(outputFiles.map(({ path: file, text }) => [file, text]));
  const names = namesOf(metafile);
  await Promise.all(
    [...names].map(([file, name]) =>
      build({
        ...options,
        entryPoints: { [name]: file },
        outdir,
        // They were never written.
        allowOverwrite: true,
        format: 'cjs',
        // Everything is found already. For Node, the names that a file gives out would stand in it twice.
        platform: 'neutral',
        banner: COMMANDS.includes(name) ? { js: '#!/usr/bin/env node' } : {},
        // A worker has no `import()` of what is no address.
        supported: { 'dynamic-import': false },
        plugins: [split(files, names)],
      }),
    ),
  );
  return { metafile };
};

/** What esbuild made, by the names under which it ships. */
function namesOf({ inputs: sources, outputs }) {
  const names = new Map();
  for (const [file, { entryPoint, inputs }] of Object.entries(outputs)) {
    const bytes = Object.keys(inputs).reduce((sum, each) => sum + sources[each].bytes, 0);
    const name =
      Object.keys(SOURCES).find((each) => SOURCES[each] === entryPoint) ??
      Object.keys(COMMON).find((each) => COMMON[each] in inputs);
    if (name) names.set(path.resolve(file), name);
    else if (!entryPoint && bytes > MOST_REPEATED)
      throw new Error(`Several entries have ${Object.keys(inputs)} in common.`);
  }
  return names;
}

/** Reads what was split, and asks for the files in common as they will be asked for in the package. */
const split = (files, names) => ({
  name: 'split',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ kind, path: asked, resolveDir }) => {
      const file = path.resolve(resolveDir, asked);
      if (kind !== 'entry-point' && names.has(file))
        return { path: asked.replace(path.basename(asked), `${names.get(file)}.js`), external: true };
      return files.has(file) ? { path: file } : { path: asked, external: true };
    });
    onLoad({ filter: /./ }, ({ path: file }) => ({
      contents: files.get(file),
      resolveDir: path.dirname(file),
    }));
  },
});
