/** Runs mocha over a folder of compiled tests, on plain Node as in an extension host, and writes what it counted. */
import { readdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import Mocha from 'mocha';
import { type Counts, countIn, noneYet } from './counts';

/**
 * Resolves when all tests have run; `resultsFile` is kept up to date after each. Where GOUJI_ONLY is set, only the files
 * with this in their path run: for whoever works on one of them.
 */
export function runTests(folder: string, resultsFile: string): Promise<Counts> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, color: false, reporter: 'spec', forbidOnly: true });
  const only = process.env.GOUJI_ONLY ?? '';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.test.js') && file.includes(only),
  );
  if (files.length === 0 && only === '') throw new Error(`No tests in ${folder}`);
  for (const file of files.sort()) mocha.addFile(path.join(folder, file));

  const counts = noneYet();
  const save = () => writeFileSync(resultsFile, JSON.stringify(counts));
  return new Promise((resolve) => {
    const runner = mocha.run(() => {
      counts.done = true;
      save();
      resolve(counts);
    });
    countIn(counts, runner, save);
  });
}
