/** `npm run screenshots`: takes the README's pictures from what the last run of the UI tests saw. */
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './host/places.mjs';

const NAMES = ['squiggle', 'hover', 'quick-fix', 'preview'];

const images = path.join(ROOT, 'docs/images');
await mkdir(images, { recursive: true });
for (const name of NAMES.flatMap((name) => [`${name}.png`, `${name}-zh.png`]))
  await copyFile(path.join(ROOT, 'out/screenshots', name), path.join(images, name)).catch((error) => {
    console.error(`${error.message}\nRun npm test -- ui first.`);
    process.exit(1);
  });
console.log(`The pictures are in ${path.relative(ROOT, images)}; look at each before you commit it.`);
