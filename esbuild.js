/**
 * Builds what ships into dist/: the client, the server (both for Node and for a browser), the command line and the
 * preview's page. One file each, but for what servers and command line share.
 */
const { build } = require('esbuild');
const { cpSync, mkdirSync, readdirSync, rmSync } = require('node:fs');
const path = require('node:path');
const { languageClientParts } = require('./scripts/languageClientParts.js');
const { modules } = require('./scripts/modules.js');
const { writeNotices } = require('./scripts/notices.js');
const { buildEntries } = require('./scripts/entries.js');
const { makeSmaller } = require('./scripts/smaller.js');

const minify = process.argv.includes('--production');

/** What runs on Node: the extension host, the language server, the command line; of the server more, in a browser as well. */
const node = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify,
  charset: 'utf8',
  sourcemap: minify ? false : 'linked',
  metafile: true,
  logLevel: 'warning',
};

/** What runs in a browser's worker: VS Code's web extension host. */
const worker = {
  bundle: true,
  platform: 'browser',
  target: 'es2022',
  minify,
  charset: 'utf8',
  sourcemap: minify ? false : 'linked',
  metafile: true,
  logLevel: 'warning',
};

/** Each rule's page stands beside its rule; shipped together in dist/rules/ for the links of the diagnostics. */
function copyRulePages() {
  mkdirSync('dist/rules', { recursive: true });
  for (const file of readdirSync('server/src/rules', { recursive: true }))
    if (file.endsWith('.md'))
      cpSync(path.join('server/src/rules', file), path.join('dist/rules', path.basename(file)));
}

/** What these hold is for parsers that make a tree. Nothing happens when they are loaded, which their manifests do not say. */
const htmlParts = {
  name: 'html-parts',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^(domutils|domhandler|dom-serializer|entities)(\/|$)/ }, async (asked) => {
      if (asked.pluginData === 'seen') return undefined;
      const { path: request, importer, resolveDir, kind } = asked;
      const found = await resolve(request, { importer, resolveDir, kind, pluginData: 'seen' });
      return { ...found, sideEffects: false };
    });
  },
};

async function main() {
  rmSync('dist', { recursive: true, force: true });
  const results = await Promise.all([
    build({
      ...node,
      entryPoints: { client: 'client/src/extension.ts' },
      outdir: 'dist',
      external: ['vscode'],
      // See scripts/entries.js.
      mainFields: ['module', 'main'],
      plugins: [languageClientParts, modules],
    }),
    buildEntries({ ...node, outdir: 'dist' }),
    build({
      ...node,
      entryPoints: { html: 'server/src/lsp/html.ts' },
      outdir: 'dist',
      plugins: [htmlParts],
    }),
    build({
      ...node,
      entryPoints: { matches: 'server/src/cli/matches.ts' },
      outdir: 'dist',
      // Its module asks for the address of its own file, which a bundle does not have.
      alias: { tinyglobby: require.resolve('tinyglobby') },
    }),
    build({
      ...worker,
      entryPoints: { client: 'client/src/web.ts' },
      outdir: 'dist/web',
      format: 'cjs',
      external: ['vscode'],
      plugins: [languageClientParts, modules],
    }),
    build({
      entryPoints: {
        preview: 'client/src/preview/view/preview.ts',
        style: 'client/src/preview/view/preview.css',
      },
      outdir: 'dist/preview',
      bundle: true,
      platform: 'browser',
      target: 'es2022',
      format: 'iife',
      minify,
      metafile: true,
      logLevel: 'warning',
    }),
  ]);
  if (minify) await makeSmaller('dist');
  copyRulePages();
  writeNotices(results.map(({ metafile }) => metafile));
}

main().catch((error) => {
  // What esbuild found it has said already.
  if (!error.errors) console.error(error);
  process.exit(1);
});
