/**
 * The script of the server's worker, put together from the files that Node loads one by one. A worker has no `require`:
 * the script brings one, which runs a file when it is first asked for.
 */
import { Uri, workspace } from 'vscode';

const ENTRY = 'dist/web/server.js';
const FILES = [
  ENTRY,
  'dist/lsp.js',
  'dist/engine.js',
  'dist/later.js',
  'dist/tables.js',
  'dist/html.js',
  'l10n/bundle.l10n.zh-cn.json',
];

/** No two of them have one name, so the folders in what they ask for need no looking at. */
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const REQUIRE = `
const modules = {};
function require(path) {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!(name in modules)) {
    modules[name] = { exports: {} };
    try {
      files[name](modules[name], modules[name].exports);
    } catch (error) {
      // As Node does: whoever asks again has it run again.
      delete modules[name];
      throw error;
    }
  }
  return modules[name].exports;
}
require(${JSON.stringify(ENTRY)});`;

/** @throws where a file cannot be read. */
export async function workerScript(extension: Uri): Promise<string> {
  const reading = FILES.map(async (path) => {
    const text = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, path)));
    const code = path.endsWith('.json') ? `module.exports = ${text}` : text;
    return `${JSON.stringify(nameOf(path))}(module, exports) {\n${code}\n}`;
  });
  return `const files = {\n${(await Promise.all(reading)).join(',\n')}\n};\n${REQUIRE}`;
}
