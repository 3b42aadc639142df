/** What is shipped, in bytes. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');

/** The server and the command line load the engine, so each is as large as both together. */
const BUNDLES = [
  'server',
  'engine',
  'gouji',
  'html',
  'client',
  'web/server',
  'web/client',
  'preview/preview',
];

export function sizes() {
  const file = (name) => {
    const full = path.join(ROOT, name);
    return existsSync(full) ? { what: name, bytes: statSync(full).size } : { what: name, absent: true };
  };
  return [...BUNDLES.map((name) => file(`dist/${name}.js`)), file('.vscode-test/gouji.vsix')];
}
