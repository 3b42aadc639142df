/** Mocha inside the real extension host, with the display language English and Chinese. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ensureDesktop } from '../host/desktop.mjs';
import { ROOT, SAMPLE_FOLDER } from '../host/places.mjs';
import { testInBrowser } from './host-browser.mjs';
import { testOnDesktop } from './host-desktop.mjs';
import { suite, sumOf } from './suite.mjs';

const SUITE = path.join(ROOT, 'out/client/test/suite/index.js');

/**
 * English runs on desktop VS Code where there is one. Chinese always runs in the browser's workbench: the desktop one
 * speaks Chinese only with a language pack from the marketplace.
 */
export async function testInHost() {
  const desktop = await ensureDesktop();
  const english = await inHost('en', desktop ? (job) => testOnDesktop(desktop, job) : testInBrowser);
  const chinese = await inHost('zh-cn', testInBrowser);
  return sumOf(english, chinese);
}

/** @typedef {{language: string, workspace: string, suite: string, env: Record<string, string>}} Job */

/** Each run gets a copy of the sample's folder, so that no test can harm the original. */
function inHost(language, test) {
  return suite(`Inside VS Code (${language})`, async (results) => {
    const workspace = await mkdtemp(path.join(os.tmpdir(), 'gouji-workspace-'));
    try {
      await cp(SAMPLE_FOLDER, workspace, { recursive: true });
      const only = process.env.GOUJI_ONLY ?? '';
      const env = { GOUJI_RESULTS: results, GOUJI_LANGUAGE: language, GOUJI_ONLY: only };
      await test({ language, workspace, suite: SUITE, env });
    } finally {
      await rm(workspace, { recursive: true, force: true });
    }
  });
}
