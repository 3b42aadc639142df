/** Where things are: the project, and the folder that keeps what is fetched and what a run leaves behind. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Git ignores it; deleting it costs only the time to fetch again. */
export const CACHE = path.join(ROOT, '.vscode-test');

/** The packed extension, as a user would install it. */
export const VSIX = path.join(CACHE, 'gouji.vsix');

/** A folder with one report that has wrong totals, and its one file. */
export const SAMPLE_FOLDER = path.join(ROOT, 'test-fixtures/sample');
export const SAMPLE = path.join(SAMPLE_FOLDER, '政府信息公开工作年度报告.txt');
