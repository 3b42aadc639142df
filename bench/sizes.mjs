/** What is shipped, in bytes. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');

export function sizes() {
  const file = (name) => {
    const full = path.join(ROOT, name);
    return existsSync(full) ? { what: name, bytes: statSync(full).size } : { what: name, absent: true };
  };
  return [
    ...['dist/server.js', 'dist/client.js', 'dist/gouji.js', 'dist/html.js', 'dist/preview/preview.js'].map(
      file,
    ),
    file('.vscode-test/gouji.vsix'),
  ];
}
