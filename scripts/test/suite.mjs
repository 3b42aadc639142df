/** What the suites share: their heading, their results file, and a mocha in a process of its own. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../host/places.mjs';
import { run } from '../host/run.mjs';

/** @typedef {import('../test.mjs').Counts} Counts */

const RESULTS = path.join(ROOT, 'out/results');

/**
 * Runs one suite and reads what it counted.
 * @param {string} name @param {(results: string) => Promise<unknown>} work gets the file that its mocha shall write.
 * @returns {Promise<Counts>}
 */
export async function suite(name, work) {
  console.log(`\n── ${name} ──`);
  const results = path.join(RESULTS, `${name.replaceAll(/\W+/g, '-')}.json`);
  await mkdir(RESULTS, { recursive: true });
  rmSync(results, { force: true });
  const end = await work(results).catch((error) => error);
  if (end instanceof Error) console.error(end.stack ?? end.message);
  const counts = counted(results);
  console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed`);
  return { ...counts, failures: counts.failures.map((failure) => `${name}: ${failure}`) };
}

/** A results file that is missing or not finished means that the suite died: one more failure. */
function counted(results) {
  if (!existsSync(results)) return died(NONE);
  const { done, ...counts } = JSON.parse(readFileSync(results, 'utf8'));
  return done ? counts : died(counts);
}

const DIED = 'This suite died before its end.';

function died(counts) {
  console.error(DIED);
  return { ...counts, failed: counts.failed + 1, failures: [...counts.failures, DIED] };
}

/** @type {Counts} */
export const NONE = { passed: 0, failed: 0, pending: 0, failures: [] };

/** @param {Counts[]} counts @returns {Counts} */
export const sumOf = (...counts) =>
  counts.reduce(
    (sum, each) => ({
      passed: sum.passed + each.passed,
      failed: sum.failed + each.failed,
      pending: sum.pending + each.pending,
      failures: [...sum.failures, ...each.failures],
    }),
    NONE,
  );

/** Runs the compiled tests of a folder on plain Node. */
export async function mocha(results, folder, env) {
  const main = path.join(ROOT, 'out/client/test/harness/main.js');
  await run(process.execPath, ['--enable-source-maps', main, results, folder], {
    cwd: ROOT,
    env: { ...process.env, ...env },
  });
}
