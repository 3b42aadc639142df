/**
 * `npm test`: builds, then runs every suite and counts. `npm test -- unit`, `editors`, `host`, `web` or `ui` runs one part.
 * The last line is always `N passed, N failed`; a suite that dies counts as one failure, so that silence never passes.
 */
import { rmSync } from 'node:fs';
import { ROOT } from './host/places.mjs';
import { runNpm } from './host/run.mjs';
import { testEditors } from './test/editors.mjs';
import { testInHost } from './test/host.mjs';
import { testInWebHosts } from './test/host-web.mjs';
import { NONE, sumOf } from './test/suite.mjs';
import { testUi } from './test/ui.mjs';
import { testUnits } from './test/unit.mjs';

/** @typedef {{passed: number, failed: number, pending: number, failures: string[]}} Counts */

/** @type {Record<string, () => Promise<Counts>>} */
const PARTS = { unit: testUnits, editors: testEditors, host: testInHost, web: testInWebHosts, ui: testUi };

const asked = process.argv.slice(2);
const unknown = asked.find((part) => !(part in PARTS));
if (unknown) {
  console.error(`There is no part ${unknown}; the parts are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));

await build();

const parts = [];
for (const [part, test] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(part)) continue;
  const counts = await test().catch((error) => {
    console.error(`The part ${part} died: ${error.stack ?? error}`);
    return { ...NONE, failed: 1, failures: [`The part ${part} died.`] };
  });
  parts.push(counts);
}

const sum = sumOf(...parts);
// Once more at the end: of a long output often nobody sees more.
if (sum.failed > 0) console.log(['\nWhat failed:', ...sum.failures].join('\n- '));

const skipped = sum.pending > 0 ? `, ${sum.pending} skipped` : '';
console.log(`\n${sum.passed} passed, ${sum.failed} failed${skipped}`);
process.exit(sum.failed > 0 || sum.passed === 0 ? 1 : 0);

/** What an earlier build left is gone first: a deleted test must not go on being run. */
async function build() {
  rmSync(`${ROOT}/out`, { recursive: true, force: true });
  if ((await runNpm(['run', '--silent', 'build'], ROOT)) === 0) return;
  console.error('The build failed.');
  console.log('\n0 passed, 1 failed');
  process.exit(1);
}
