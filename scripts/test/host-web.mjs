/** The suites in VS Code's extension host in a browser: the workbench as vscode.dev has it, over a folder in memory. */

import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../host/places.mjs';
import { QUIET } from '../host/serve.mjs';
import { sample, serveWeb } from '../host/web.mjs';
import { inPage } from './page.mjs';
import { suite, sumOf } from './suite.mjs';

const TESTS = path.join(ROOT, 'out/web');

/** What `client/test/web/index.ts` marks what it counted with. */
const COUNTS = '╪';

export const testInWebHosts = async () => sumOf(await testInWeb('en'), await testInWeb('zh-cn'));

/** @param {string} language */
function testInWeb(language) {
  return suite(`Inside VS Code in a browser (${language})`, async (results) => {
    await bundle(language);
    const server = await serveWeb({ extension: ROOT, tests: TESTS, files: await sample(), settings: QUIET });
    const onLine = (line) => {
      if (line.startsWith(COUNTS)) writeFileSync(results, line.slice(COUNTS.length));
    };
    try {
      await inPage({ url: server.url, language, onLine });
    } finally {
      await server.stop();
    }
  });
}

function bundle(language) {
  return build({
    entryPoints: [path.join(ROOT, 'client/test/web/index.ts')],
    outfile: path.join(TESTS, 'index.js'),
    bundle: true,
    platform: 'browser',
    target: 'es2022',
    format: 'cjs',
    external: ['vscode'],
    define: { 'process.env.GOUJI_LANGUAGE': JSON.stringify(language), __dirname: '""' },
    plugins: [nodeParts],
    logLevel: 'warning',
  });
}

/** What the suites take of Node: assertions, and the texts that people see, which are put into the bundle. */
const nodeParts = {
  name: 'node-parts',
  setup(build) {
    build.onResolve({ filter: /^node:assert/ }, () => ({
      path: path.join(ROOT, 'client/test/web/assert.ts'),
    }));
    build.onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'node' }));
    build.onLoad({ filter: /^node:path$/, namespace: 'node' }, () => ({
      contents: 'exports.resolve = () => ""; exports.join = (_, file) => file;',
    }));
    build.onLoad({ filter: /^node:fs$/, namespace: 'node' }, async () => {
      const names = ['package.nls.json', 'package.nls.zh-cn.json', 'l10n/bundle.l10n.zh-cn.json'];
      const texts = names.map(async (name) => [name, await readFile(path.join(ROOT, name), 'utf8')]);
      const given = JSON.stringify(Object.fromEntries(await Promise.all(texts)));
      return { contents: `const texts = ${given}; exports.readFileSync = (name) => texts[name];` };
    });
  },
};
