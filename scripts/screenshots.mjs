/**
 * `npm run screenshots`: makes anew every picture that a document shows, and removes those that none does. The UI tests take
 * them of the packed extension as it is; `-- --taken` takes what their last run left. They are WebP, a third of the size,
 * since the README's are part of the extension.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './host/browser.mjs';
import { picturesShown } from './host/pictures.mjs';
import { ROOT } from './host/places.mjs';
import { runNpm } from './host/run.mjs';
import { testUi } from './test/ui.mjs';

const QUALITY = 0.35;
const TAKEN = path.join(ROOT, 'out/screenshots');
const images = path.join(ROOT, 'docs/images');

if (!process.argv.includes('--taken')) await takeAll();
const names = await picturesShown();
await mkdir(images, { recursive: true });
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const name of names) {
    const png = await readFile(path.join(TAKEN, `${name}.png`));
    const webp = await page.evaluate(toWebp, [png.toString('base64'), QUALITY]);
    await writeFile(path.join(images, `${name}.webp`), Buffer.from(webp, 'base64'));
  }
  for (const file of await readdir(images))
    if (!names.includes(path.parse(file).name)) await rm(path.join(images, file));
  console.log(`${names.length} pictures are in docs/images; look at each before you commit it.`);
} catch (error) {
  console.error(`${error.message}\nEach picture that a document shows has to be taken by a UI test.`);
  process.exitCode = 1;
} finally {
  await browser.close();
}

async function takeAll() {
  await rm(TAKEN, { recursive: true, force: true });
  if ((await runNpm(['run', '--silent', 'build'], ROOT)) !== 0) process.exit(1);
  const { failed } = await testUi();
  if (failed === 0) return;
  console.error('The UI tests failed, so what they saw is nothing to show.');
  process.exit(1);
}

/** Runs in the page: draws the picture and writes it anew. */
async function toWebp([png, quality]) {
  const picture = new Image();
  picture.src = `data:image/png;base64,${png}`;
  await picture.decode();
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext('2d').drawImage(picture, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
