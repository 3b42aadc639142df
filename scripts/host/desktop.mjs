/** Desktop VS Code: the one that is named, the one that is installed, or the one that @vscode/test-electron fetches. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { CACHE } from './places.mjs';
import { runQuietly, sizeSoFar, which, withProgress } from './run.mjs';

/** @typedef {{executable: string, launcher: string[]}} Desktop `launcher`: what to put before the executable. */

const USUAL_PLACES = {
  linux: ['/usr/share/code/code', '/snap/code/current/usr/share/code/code'],
  darwin: ['/Applications/Visual Studio Code.app/Contents/MacOS/Electron'],
  win32: [process.env.LOCALAPPDATA, process.env.ProgramFiles]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) =>
      ['Programs/Microsoft VS Code/Code.exe', 'Microsoft VS Code/Code.exe'].map((file) =>
        path.join(folder, file),
      ),
    ),
};

/**
 * Installed desktop VS Code that can run here, or undefined.
 * @returns {Promise<Desktop | undefined>}
 */
export async function findDesktop() {
  const asked = process.env.VSCODE_EXECUTABLE;
  if (asked && !existsSync(asked))
    throw new Error(`VSCODE_EXECUTABLE names ${asked}, and there is no such file.`);
  return usable(
    asked ?? beside(which('code')) ?? USUAL_PLACES[process.platform]?.find((file) => existsSync(file)),
  );
}

/**
 * Installed or fetched desktop VS Code that can run here, or undefined.
 * @returns {Promise<Desktop | undefined>}
 */
export async function ensureDesktop() {
  const installed = await findDesktop();
  if (installed) return installed;
  if (!launcher()) {
    console.log('Desktop VS Code needs a display, and there is none here.');
    return undefined;
  }
  try {
    return await usable(await download());
  } catch (error) {
    console.log(`Desktop VS Code cannot be fetched here (${firstLine(error)}).`);
    return undefined;
  }
}

async function download() {
  const { downloadAndUnzipVSCode, SilentReporter } = await import('@vscode/test-electron');
  const fetched = () =>
    downloadAndUnzipVSCode({ version: 'stable', cachePath: CACHE, reporter: new SilentReporter() });
  return withProgress('Fetching desktop VS Code, about 150 MB', fetched, sizeSoFar(CACHE));
}

/** Only what starts is of use: an Electron without its system libraries, or without a display, is not. */
async function usable(executable) {
  const before = launcher();
  if (!executable || !before) return undefined;
  try {
    await runQuietly(executable, ['--version'], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
    return { executable, launcher: before };
  } catch (error) {
    console.log(`${executable} does not start here (${firstLine(error)}).`);
    return undefined;
  }
}

/** Linux without a display needs a virtual one; undefined where there is none either. */
function launcher() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return [];
  const xvfb = which('xvfb-run');
  return xvfb ? [xvfb, '-a'] : undefined;
}

/** The executable that the command `code` starts; a remote window's `code` has none and does not count. */
function beside(command) {
  if (!command) return undefined;
  const bin = path.dirname(realpathSync(command));
  const files = ['../code', '../Code.exe', '../../../MacOS/Electron', '../../../MacOS/Code'];
  return files.map((file) => path.resolve(bin, file)).find((file) => existsSync(file));
}

function firstLine(error) {
  return String(error?.message ?? error).split('\n', 1)[0];
}
