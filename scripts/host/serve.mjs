/** Runs code-server on this machine alone, with folders of its own, and ends it with all that it started. */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureCodeServer } from './code-server.mjs';
import { CACHE } from './places.mjs';
import { runQuietly } from './run.mjs';

/** A quiet workbench: nothing but the report and what this extension adds. */
export const QUIET = {
  'chat.disableAIFeatures': true,
  'files.hotExit': 'off',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/** Restricted Mode without the dialogue that leads to it. */
const RESTRICTED = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.untrustedFiles': 'open',
};

/**
 * @param {{port?: number, vsix?: string, settings?: object, flags?: string[], env?: object,
 *   isTrusted?: boolean}} [wish]
 *   `vsix`: an extension to install first; `settings`: the user's settings on top of the quiet ones.
 *   `isTrusted`: false for Restricted Mode.
 * @returns {Promise<{port: number, url: string, home: string, log: string, stop(): Promise<void>}>}
 */
export async function serve(wish = {}) {
  const { node, entry } = await ensureCodeServer();
  const { isTrusted = true } = wish;
  const port = wish.port ?? (await freePort());
  // A fresh folder each time: unsaved edits of an earlier run would come back otherwise.
  const home = await mkdtemp(path.join(os.tmpdir(), 'gouji-host-'));
  const user = path.join(home, 'user');
  await mkdir(path.join(user, 'User'), { recursive: true });
  await writeFile(
    path.join(user, 'User/settings.json'),
    JSON.stringify({ ...QUIET, ...(isTrusted ? {} : RESTRICTED), ...wish.settings }, null, 2),
  );
  await writeFile(path.join(home, 'config.yaml'), 'auth: none\n');
  const folders = [
    ['--config', path.join(home, 'config.yaml')],
    ['--user-data-dir', user],
    ['--extensions-dir', path.join(home, 'extensions')],
  ].flat();
  const env = {
    ...process.env,
    EXTENSIONS_GALLERY: '{"serviceUrl":"","itemUrl":"","resourceUrlTemplate":""}',
    XDG_CONFIG_HOME: path.join(home, 'config'),
    XDG_DATA_HOME: path.join(home, 'data'),
    XDG_RUNTIME_DIR: home,
    ...wish.env,
  };
  if (wish.vsix) await runQuietly(node, [entry, ...folders, '--install-extension', wish.vsix], { env });

  const log = path.join(CACHE, 'code-server.log');
  const child = spawn(
    node,
    [
      entry,
      ...folders,
      ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--reconnection-grace-time', '20'],
      ...['--disable-telemetry', '--disable-update-check'],
      ...(isTrusted ? ['--disable-workspace-trust'] : []),
      ...['--disable-getting-started-override', '--ignore-last-opened'],
      ...(wish.flags ?? []),
    ],
    { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const logFile = createWriteStream(log);
  child.stdout.pipe(logFile);
  child.stderr.pipe(logFile);
  const stop = stopper(child, home);
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilReady(url, child, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, url, home, log, stop };
}

/** Ends the server and the extension hosts it started, and removes its folders; also when we are interrupted. */
function stopper(child, home) {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const kill = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // Already gone.
    }
  };
  const atExit = () => kill('SIGKILL');
  process.once('exit', atExit);
  return async () => {
    process.off('exit', atExit);
    kill('SIGTERM');
    await Promise.race([ended, sleep(3000)]);
    kill('SIGKILL');
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
}

async function untilReady(url, child, log) {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`code-server ended with ${child.exitCode}; see ${log}`);
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(200);
  }
  throw new Error(`code-server does not answer; see ${log}`);
}

/** A port that nobody listens on. */
export function freePort(wanted = 0) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
