/** Runs a compiled suite in the extension host of the browser's workbench, which a headless browser opens. */
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../host/browser.mjs';
import { ROOT } from '../host/places.mjs';
import { serve } from '../host/serve.mjs';

const TIMEOUT = 300_000;

/** @param {import('./host.mjs').Job} job */
export async function testInBrowser(job) {
  const executablePath = await ensureBrowser();
  const server = await serve({ flags: ['--vscode-option', 'enable-smoke-test-driver'] });
  const browser = await chromium.launch({
    executablePath,
    args: ['--disable-gpu', '--disable-dev-shm-usage'],
  });
  try {
    const page = await browser.newPage();
    await page.addInitScript((language) => {
      globalThis._VSCODE_NLS_LANGUAGE = language;
    }, job.language);
    await page.exposeFunction('codeAutomationLog', (type, args) => say(type, args));
    let finish;
    const end = new Promise((resolve, reject) => {
      finish = resolve;
      page.once('crash', () => reject(new Error('The browser page crashed.')));
      const late = () => reject(new Error(`No end after ${TIMEOUT / 1000} s; see ${server.log}`));
      page.waitForTimeout(TIMEOUT).then(late, reject);
    });
    await page.exposeFunction('codeAutomationExit', finish);
    const [code] = await Promise.all([end, page.goto(address(server.port, job))]);
    if (code !== 0) console.log(`The extension host ended the suite with ${code}.`);
  } finally {
    await browser.close();
    await server.stop();
  }
}

function address(port, job) {
  const remote = (file) => `vscode-remote://127.0.0.1:${port}${file}`;
  const payload = [
    ['extensionDevelopmentPath', remote(ROOT)],
    ['extensionTestsPath', remote(job.suite)],
    ['extensionEnvironment', JSON.stringify(job.env)],
  ];
  const query = new URLSearchParams({ folder: job.workspace, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}

/** Only the suite's own lines: the workbench says a hundred more. */
function say(_type, args) {
  const text = format(...args);
  if (text.startsWith('│')) console.log(text.replaceAll(/^│/gm, ''));
}
