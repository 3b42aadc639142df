/** A headless browser that opens a workbench which runs a suite in its extension host, and ends with it. */
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../host/browser.mjs';

const TIMEOUT = 200_000;

/**
 * @param {{url: string, language: string, onLine?: (line: string) => void}} wish `onLine`: told of each line that the
 *   extension host says.
 */
export async function inPage({ url, language, onLine }) {
  const executablePath = await ensureBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: ['--disable-gpu', '--disable-dev-shm-usage'],
  });
  try {
    const page = await browser.newPage();
    await page.addInitScript((words) => {
      globalThis._VSCODE_NLS_LANGUAGE = words;
    }, language);
    await page.exposeFunction('codeAutomationLog', (_type, args) => {
      const text = format(...args);
      onLine?.(text);
      // Only the suite's own lines: the workbench says a hundred more.
      if (text.startsWith('│')) console.log(text.replaceAll(/^│/gm, ''));
    });
    let finish;
    const end = new Promise((resolve, reject) => {
      finish = resolve;
      page.once('crash', () => reject(new Error('The browser page crashed.')));
      const late = () => reject(new Error(`No end after ${TIMEOUT / 1000} s.`));
      page.waitForTimeout(TIMEOUT).then(late, reject);
    });
    await page.exposeFunction('codeAutomationExit', finish);
    const [code] = await Promise.all([end, page.goto(url, { timeout: 0 })]);
    if (code !== 0) console.log(`The extension host ended the suite with ${code}.`);
  } finally {
    await browser.close();
  }
}
