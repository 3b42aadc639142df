/** Which pictures the documents show: the documents themselves are the list. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './places.mjs';

const PICTURE = /\bimages\/([\w-]+)\.webp\b/g;

/** @returns {Promise<string[]>} their names, without ending, each once. */
export async function picturesShown() {
  const docs = (await readdir(path.join(ROOT, 'docs'))).filter((file) => file.endsWith('.md'));
  const texts = await Promise.all(
    ['README.md', ...docs.map((file) => `docs/${file}`)].map((file) =>
      readFile(path.join(ROOT, file), 'utf8'),
    ),
  );
  const names = texts.flatMap((text) => [...text.matchAll(PICTURE)].map(([, name]) => name));
  return [...new Set(names)].sort();
}
