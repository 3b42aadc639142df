/** Mocha inside the real extension host, with the display language English and Chinese. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ensureDesktop } from '../host/desktop.mjs';
import { ROOT, SAMPLE_FOLDER } from '../host/places.mjs';
import { testInBrowser } from './host-browser.mjs';
import { testOnDesktop } from './host-desktop.mjs';
import { suite, sumOf } from './suite.mjs';

const suiteIn = (folder) => path.join(ROOT, 'out/client/test', folder, 'index.js');

/**
 * English runs on desktop VS Code where there is one. Chinese always runs in the browser's workbench: the desktop one
 * speaks Chinese only with a language pack from the marketplace.
 */
export async function testInHost() {
  const desktop = await ensureDesktop();
  const english = await inHost('en', desktop ? (job) => testOnDesktop(desktop, job) : testInBrowser);
  const chinese = await inHost('zh-cn', testInBrowser);
  const idle = await inHost('en', testInBrowser, 'idle');
  return sumOf(english, chinese, idle);
}

/** @typedef {{language: string, workspace: string, suite: string, env: Record<string, string>}} Job */

/**
 * Each run gets a copy of the sample's folder, so that no test can harm the original; where nothing shall run before a
 * report is opened, there is a note beside it.
 */
function inHost(language, test, folder = 'suite') {
  const isIdle = folder === 'idle';
  return suite(`Inside VS Code (${isIdle ? 'no report open' : language})`, async (results) => {
    const workspace = await mkdtemp(path.join(os.tmpdir(), 'gouji-workspace-'));
    try {
      await cp(SAMPLE_FOLDER, workspace, { recursive: true });
      if (isIdle) await writeFile(path.join(workspace, 'note.txt'), 'A note.\n');
      const only = process.env.GOUJI_ONLY ?? '';
      const env = { GOUJI_RESULTS: results, GOUJI_LANGUAGE: language, GOUJI_ONLY: only };
      await test({ language, workspace, suite: suiteIn(folder), env });
    } finally {
      await rm(workspace, { recursive: true, force: true });
    }
  });
}
