/** What is shipped, in bytes; of the commands, all that one loads when it starts. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');

/** What starts, as the files that it loads until the first findings. */
const STARTS = {
  'language server': ['dist/server.js', 'dist/lsp.js', 'dist/engine.js'],
  'command line': ['dist/gouji.js', 'dist/tables.js', 'dist/engine.js'],
};

const FILES = [
  'dist/later.js',
  'dist/html.js',
  'dist/matches.js',
  'dist/client.js',
  'dist/web/server.js',
  'dist/web/client.js',
  'dist/preview/preview.js',
  'l10n/bundle.l10n.zh-cn.json',
  '.vscode-test/gouji.vsix',
];

const sizeOf = (what, files) => {
  const full = files.map((file) => path.join(ROOT, file));
  if (!full.every((file) => existsSync(file))) return { what, absent: true };
  return { what, bytes: full.reduce((sum, file) => sum + statSync(file).size, 0) };
};

export const sizes = () => [
  ...Object.entries(STARTS).map(([what, files]) => sizeOf(`${what}: ${files.join(' + ')}`, files)),
  ...[...new Set(Object.values(STARTS).flat())].map((file) => sizeOf(file, [file])),
  ...FILES.map((file) => sizeOf(file, [file])),
];
