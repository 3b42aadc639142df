/** Runs a compiled suite in desktop VS Code's extension host. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../host/places.mjs';
import { run } from '../host/run.mjs';

/** @param {import('../host/desktop.mjs').Desktop} desktop @param {import('./host.mjs').Job} job */
export async function testOnDesktop(desktop, job) {
  console.log(`In ${desktop.executable}`);
  const home = await mkdtemp(path.join(os.tmpdir(), 'gouji-host-'));
  const [command, ...before] = [...desktop.launcher, desktop.executable];
  const args = [
    job.workspace,
    `--extensionDevelopmentPath=${ROOT}`,
    `--extensionTestsPath=${job.suite}`,
    `--user-data-dir=${home}/user`,
    `--extensions-dir=${home}/extensions`,
    ...['--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--disable-workspace-trust'],
    ...['--skip-welcome', '--skip-release-notes', '--locale=en'],
  ];
  try {
    // A terminal inside VS Code sets this; Electron would start as plain Node.
    const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
    const code = await run(command, [...before, ...args], { env: { ...env, ...job.env }, timeout: 600_000 });
    if (code !== 0) console.log(`VS Code ended with ${code}.`);
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}
