/** What Gouji is measured beside, at the versions that package.json pins; installed here, never in the product. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const here = import.meta.dirname;
const require = createRequire(import.meta.url);

/** Installs them where they are not. Where that is not possible their rows say so, and ours stand alone. */
export function install(say) {
  if (existsSync(path.join(here, 'node_modules'))) return;
  say('Installing what to measure beside (once, about 120 MB) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) say('That failed: the rows of other tools stay empty.');
}

const { dependencies } = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8'));

/** Its name with its version. */
export const named = (name) => `${name} ${dependencies[name]}`;

/** Null where it is not installed. */
export async function markdownlint() {
  try {
    const { lint } = await import('markdownlint/sync');
    return (text) => lint({ strings: { text } });
  } catch {
    return null;
  }
}

/** Null where it is not installed, or has no build for this machine. */
export function autocorrect() {
  try {
    const { lintFor } = require('autocorrect-node');
    return (text) => lintFor(text, 'report.md');
  } catch {
    return null;
  }
}

/** The arguments that start vscode-json-language-server; null where it is not installed. */
export function jsonServer() {
  const bin = path.join(here, 'node_modules/vscode-langservers-extracted/bin/vscode-json-language-server');
  return existsSync(bin) ? [bin, '--stdio'] : null;
}
