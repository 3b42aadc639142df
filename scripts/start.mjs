/**
 * `npm start`: builds the extension and opens the sample report in VS Code with it. Desktop VS Code where it is
 * installed; else the workbench for the browser, whose address it prints. Ctrl+C ends all of it. `--port N` picks the
 * address's port.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser, INSTALL_LINE } from './host/browser.mjs';
import { findDesktop } from './host/desktop.mjs';
import { pack } from './host/pack.mjs';
import { CACHE, ROOT, SAMPLE, SAMPLE_FOLDER } from './host/places.mjs';
import { run, runNpm } from './host/run.mjs';
import { freePort, serve } from './host/serve.mjs';

const USUAL_PORT = 8080;

const { values } = parseArgs({ options: { port: { type: 'string' } } });
const port = values.port === undefined ? undefined : Number(values.port);
if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536))
  fail(`--port ${values.port} is no port.`);

try {
  const desktop = await findDesktop();
  if (desktop) await openDesktop(desktop);
  else await openInBrowser();
} catch (error) {
  fail(error.message);
}

/** Returns when the window is closed. */
async function openDesktop(desktop) {
  await build();
  const [command, ...before] = [...desktop.launcher, desktop.executable];
  const args = [
    ...[SAMPLE_FOLDER, SAMPLE, `--extensionDevelopmentPath=${ROOT}`],
    ...[`--user-data-dir=${path.join(CACHE, 'user')}`, '--disable-workspace-trust', '--skip-welcome'],
  ];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  console.log(`Opening the sample report in ${desktop.executable}; close its window to end.`);
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  process.exit(await run(command, [...before, ...args], { env }));
}

async function openInBrowser() {
  const chosen = port ?? (await freePort(USUAL_PORT).catch(() => freePort()));
  if (port) await freePort(port).catch(() => fail(`Port ${port} is taken; choose another with --port.`));
  // Packing builds what ships; there is no need to build more.
  const server = await serve({ port: chosen, vsix: await pack() });
  const payload = [['openFile', `vscode-remote://127.0.0.1:${chosen}${SAMPLE}`]];
  const query = new URLSearchParams({ folder: SAMPLE_FOLDER, payload: JSON.stringify(payload) });
  if (!findBrowser() && INSTALL_LINE)
    console.log(`There is no browser here. To install one, type: ${INSTALL_LINE}`);
  console.log(`\nThe sample report is open in VS Code at\n\n  ${server.url}/?${query}\n\nCtrl+C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, async () => {
      await server.stop();
      process.exit(0);
    });
}

async function build() {
  const status = await runNpm(['run', '--silent', 'build'], ROOT);
  if (status !== 0 || !existsSync(path.join(ROOT, 'dist/client.js'))) fail('The build failed.');
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
