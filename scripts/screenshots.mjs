/**
 * `npm run screenshots`: takes the README's pictures from what the last run of the UI tests saw, as WebP: a third of
 * the size, since they are part of the packed extension.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './host/browser.mjs';
import { ROOT } from './host/places.mjs';

const NAMES = ['squiggle', 'hover', 'quick-fix', 'preview'].flatMap((name) => [name, `${name}-zh`]);
const QUALITY = 0.75;

const images = path.join(ROOT, 'docs/images');
await mkdir(images, { recursive: true });
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const name of NAMES) {
    const png = await readFile(path.join(ROOT, 'out/screenshots', `${name}.png`));
    const webp = await page.evaluate(toWebp, [png.toString('base64'), QUALITY]);
    await writeFile(path.join(images, `${name}.webp`), Buffer.from(webp, 'base64'));
  }
  console.log(`The pictures are in ${path.relative(ROOT, images)}; look at each before you commit it.`);
} catch (error) {
  console.error(`${error.message}\nRun npm test -- ui first.`);
  process.exitCode = 1;
} finally {
  await browser.close();
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
