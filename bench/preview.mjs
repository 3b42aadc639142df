/**
 * How soon the table preview follows a keystroke, in the real workbench: from the key that changes the text to the
 * changed cell in the preview's page. On the way lie the editor, its extension host, the language server and back.
 *
 * `node bench/preview.mjs` packs the extension and prints it. No part of `npm run bench`: it needs a browser.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../scripts/host/browser.mjs';
import { pack } from '../scripts/host/pack.mjs';
import { serve } from '../scripts/host/serve.mjs';
import { loadEngine } from './engine.mjs';
import { spread } from './measure.mjs';

const WARM = 10;
const SAMPLES = 60;
const LAYOUT = 'tsv';
/** A seed of a report in the format since 2021. */
const FORMAT_2021 = 1;

const executablePath = await ensureBrowser();
const server = await serve({ vsix: await pack() });
const folder = await mkdtemp(path.join(os.tmpdir(), 'gouji-bench-'));
const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', '--disable-dev-shm-usage'] });
try {
  const { followed, drawn, size } = await measure();
  const { median, p95, samples } = spread(followed);
  console.log(
    `Key to cell, a report of ${size} KB: median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (${samples} samples; load ${os.loadavg()[0].toFixed(1)})`,
  );
  const page = spread(drawn);
  console.log(`Of it in the page: median ${page.median.toFixed(1)} ms, p95 ${page.p95.toFixed(1)} ms`);
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measure() {
  const { reportText } = await loadEngine();
  const text = reportText(FORMAT_2021, LAYOUT, 8000);
  const file = path.join(folder, '政府信息公开工作年度报告.txt');
  await writeFile(file, text);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(60_000);
  const payload = JSON.stringify([['openFile', `vscode-remote://127.0.0.1:${server.port}${file}`]]);
  await page.goto(`${server.url}/?${new URLSearchParams({ folder, payload })}`);
  await page.locator('.editor-instance .monaco-editor .view-lines').first().waitFor();
  await page.locator('#status\\.editor\\.mode', { hasText: 'Disclosure Report' }).waitFor();
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.press('v');
  const outer = await page.locator('iframe.webview.ready').elementHandle();
  const inner = await (await outer.contentFrame()).waitForSelector('#active-frame');
  const preview = await inner.contentFrame();
  const cell = preview.locator('td[data-id="proactive/licensing/decisions"]');
  await cell.click({ modifiers: ['Control'] });
  await page.keyboard.press('End');
  await page.evaluate(watchKeys);
  await cell.evaluate(watchCell);
  await preview.evaluate(keepTables);
  const followed = [];
  for (let round = 0; round < WARM + SAMPLES; round++) {
    await page.keyboard.press(round % 2 === 0 ? '7' : 'Backspace');
    const changed = await cell.evaluate(nextChange);
    const pressed = await page.evaluate(() => globalThis.goujiPressed);
    if (round >= WARM) followed.push(changed - pressed);
  }
  const drawn = await cell.evaluate(drawAgain, SAMPLES);
  return { followed, drawn, size: Math.round(Buffer.byteLength(text) / 1024) };
}

/** The frames have different origins and the same clock. */
function watchKeys() {
  addEventListener(
    'keydown',
    () => {
      globalThis.goujiPressed = performance.timeOrigin + performance.now();
    },
    true,
  );
}

function watchCell(cell) {
  globalThis.goujiChanges = [];
  globalThis.goujiWaiting = [];
  new MutationObserver(() => {
    const at = performance.timeOrigin + performance.now();
    const waiting = globalThis.goujiWaiting.shift();
    if (waiting) waiting(at);
    else globalThis.goujiChanges.push(at);
  }).observe(cell.querySelector('.value'), { childList: true, characterData: true, subtree: true });
}

function nextChange() {
  return globalThis.goujiChanges.shift() ?? new Promise((resolve) => globalThis.goujiWaiting.push(resolve));
}

function keepTables() {
  addEventListener('message', ({ data }) => {
    if (data?.type === 'tables') globalThis.goujiTables = data;
  });
}

/** The page's own part: checking the last message with another number in it, and drawing that. */
function drawAgain(cell, samples) {
  return Array.from({ length: samples }, (_, round) => {
    const data = structuredClone(globalThis.goujiTables);
    const cells = data.result.tables.flatMap(({ rows }) => rows.flat());
    cells.find(({ id }) => id === cell.dataset.id).text = String(1000 + round);
    const start = performance.now();
    dispatchEvent(new MessageEvent('message', { data }));
    return performance.now() - start;
  });
}
