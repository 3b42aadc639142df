/**
 * The workbench as vscode.dev serves it: no machine behind it, the extensions in a worker of the browser. The files are
 * code-server's; what vscode.dev does for its page, forty lines do here.
 */
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { ensureCodeServer } from './code-server.mjs';
import { ROOT, SAMPLE_FOLDER } from './places.mjs';

const WORKBENCH = 'workbench/out/vs/code/browser/workbench/workbench.js';

/** The host that runs an extension runs the tests that stand in its folder. */
const TESTS = '/memfs/tests.js';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * @param {object} wish
 * @param {string} wish.extension the folder of the extension, as it ships.
 * @param {Record<string, string>} wish.files what stands in the folder that is open, by name.
 * @param {string} [wish.tests] the folder with the bundled tests, `index.js`.
 * @param {string} [wish.missing] a file of the extension that is asked for in vain the first time.
 * @param {object} [wish.settings] @param {boolean} [wish.trust] whether the workbench asks whether to trust the folder.
 * @returns {Promise<{url: string, stop(): Promise<void>}>}
 */
export async function serveWeb({ extension, files, tests, missing, settings = {}, trust = false }) {
  const { entry } = await ensureCodeServer();
  const workbench = path.resolve(path.dirname(entry), '../../lib/vscode');
  const memfs = path.join(ROOT, 'client/test/web/memfs');
  const folders = { workbench, extension, memfs };

  const answer = async (url) => {
    if (url.pathname === '/') return [await page(workbench, configuration(url)), '.html'];
    if (url.pathname === '/memfs/files.json') return [JSON.stringify(files), '.json'];
    if (url.pathname === `/${WORKBENCH}`) return [await script(workbench), '.js'];
    if (url.pathname === TESTS && tests) return [await readFile(path.join(tests, 'index.js')), '.js'];
    if (missing && url.pathname === `/extension/${missing}`) {
      missing = undefined;
      throw new Error('Missing');
    }
    const [, name, ...rest] = decodeURIComponent(url.pathname).split('/');
    const file = path.join(folders[name] ?? '/nowhere', ...rest);
    return [await readFile(file), path.extname(file)];
  };
  const configuration = ({ host, origin }) => {
    const at = (place) => ({ scheme: 'http', authority: host, path: `/${place}` });
    return {
      folderUri: { scheme: 'memfs', path: '/workspace' },
      productConfiguration: { enableTelemetry: false, extensionsGallery: undefined },
      webviewEndpoint: `${origin}/workbench/out/vs/workbench/contrib/webview/browser/pre`,
      configurationDefaults: settings,
      ...CODE_SERVERS_OWN,
      enableWorkspaceTrust: trust,
      developmentOptions: {
        extensions: [at('extension'), at('memfs')],
        ...(tests ? { extensionTestsPath: at(TESTS.slice(1)), enableSmokeTestDriver: true } : {}),
      },
    };
  };

  const server = createServer(async (request, response) => {
    try {
      const [body, ending] = await answer(new URL(request.url, `http://${request.headers.host}`));
      response.writeHead(200, { 'content-type': TYPES[ending] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${server.address().port}`, stop };
}

/** The files of the sample's folder. */
export async function sample() {
  const names = await readdir(SAMPLE_FOLDER);
  const texts = names.map(async (name) => [name, await readFile(path.join(SAMPLE_FOLDER, name), 'utf8')]);
  return Object.fromEntries(await Promise.all(texts));
}

/** What code-server's workbench asks for beyond VS Code's. */
const CODE_SERVERS_OWN = {
  userDataPath: '/',
  isEnabledFileDownloads: true,
  isEnabledFileUploads: true,
  isEnabledCoderGettingStarted: false,
};

/** What code-server's workbench does with its server, and VS Code's own with the browser: settings, and where files are. */
const MENDS = [
  [
    /(\w{1,9})\.file\(this\.userDataPath\)\.with\(\{scheme:(\w{1,9})\.vscodeRemote\}\)/,
    '$1.file("/").with({scheme:$2.vscodeUserData})',
  ],
  [/,remoteAuthority:location\.host\}/, '}'],
  // Of VS Code's own extensions those whose code for browsers is not part of code-server.
  [
    /builtinExtensionsPromises=(\w{1,9})\.map\(/,
    'builtinExtensionsPromises=$1.filter((own)=>!own.packageJSON.browser).map(',
  ],
];

async function script(workbench) {
  let code = await readFile(path.join(workbench, WORKBENCH.slice('workbench/'.length)), 'utf8');
  for (const [pattern, by] of MENDS) {
    if (!pattern.test(code)) throw new Error(`The workbench is another one than expected: ${pattern}`);
    code = code.replace(pattern, by);
  }
  return code;
}

/** The workbench's own page with its blanks filled in. */
async function page(workbench, configuration) {
  const html = await readFile(path.join(workbench, 'out/vs/code/browser/workbench/workbench.html'), 'utf8');
  const blanks = {
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify(configuration).replaceAll('"', '&quot;'),
    WORKBENCH_WEB_BASE_URL: '/workbench',
    WORKBENCH_NLS_FALLBACK_URL: '/workbench/out/nls.messages.js',
    WORKBENCH_NLS_URL: '/workbench/out/nls.messages.js',
  };
  return html.replace(/\{\{(\w{1,40})\}\}/g, (_, name) => blanks[name] ?? '');
}
