/** What `npm pack` makes, installed as a person would into an empty folder, and driven by other editors than VS Code. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ensureEditors } from '../host/editors.mjs';
import { packForNpm } from '../host/pack.mjs';
import { ROOT } from '../host/places.mjs';
import { runNpmQuietly } from '../host/run.mjs';
import { mocha, suite } from './suite.mjs';

export function testEditors() {
  return suite('Other editors', async (results) => {
    const absent = await ensureEditors();
    const folder = await mkdtemp(path.join(os.tmpdir(), 'gouji-package-'));
    try {
      const tarball = await packForNpm(folder);
      const prefix = path.join(folder, 'prefix');
      await installOffline(tarball, prefix, folder);
      await mocha(results, path.join(ROOT, 'out/client/test/editors'), {
        GOUJI_TARBALL: tarball,
        GOUJI_PREFIX: prefix,
        GOUJI_BIN: process.platform === 'win32' ? prefix : path.join(prefix, 'bin'),
        GOUJI_ABSENT: JSON.stringify(absent),
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

/** As `npm install --global`, with an empty cache and no network: the package has all that it needs. */
async function installOffline(tarball, prefix, folder) {
  const where = ['--global', '--prefix', prefix, '--offline', '--cache', path.join(folder, 'cache')];
  await runNpmQuietly(['install', ...where, '--no-audit', '--no-fund', tarball], folder);
}
