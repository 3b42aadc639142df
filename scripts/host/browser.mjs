/** The system's browser for the UI tests (Chromium, Chrome or Edge), and a font with Chinese characters. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { aptInstall, mayInstall } from './debian.mjs';
import { runQuietly, which } from './run.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const WINDOWS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap(
  (file) =>
    [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .map((folder) => path.join(folder, file)),
);

/** What to type where we may not install anything ourselves. */
export const INSTALL_LINE = {
  linux: 'sudo apt-get install chromium fonts-noto-cjk',
  darwin: 'brew install --cask google-chrome',
  win32: 'winget install Google.Chrome',
}[process.platform];

/** The browser's executable, or undefined. CHROME_PATH goes before all. */
export function findBrowser() {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Error(`CHROME_PATH names ${asked}, and there is no such file.`);
  }
  for (const name of NAMES) {
    const found = which(name);
    if (found) return found;
  }
  return [...MAC, ...WINDOWS].find((file) => existsSync(file));
}

/** The browser's executable; installs it where that is allowed. */
export async function ensureBrowser() {
  const packages = [];
  if (!findBrowser()) packages.push('chromium');
  if (!(await hasChineseFont())) packages.push('fonts-noto-cjk');
  if (packages.length > 0 && mayInstall())
    await aptInstall(packages, 'for the tests in a browser, about 400 MB');
  const browser = findBrowser();
  if (!browser) throw new Error(`The UI tests need Chromium, Chrome or Edge. Type: ${INSTALL_LINE}`);
  if (!(await hasChineseFont()))
    console.log(`No Chinese font: screenshots show boxes. Type: ${INSTALL_LINE}`);
  return browser;
}

/** Asks fontconfig; macOS and Windows bring such fonts along. */
async function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  if (!which('fc-list')) return false;
  return (await runQuietly('fc-list', [':lang=zh', 'family'])).trim() !== '';
}
