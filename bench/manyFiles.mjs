/**
 * The command line over 10,000 files, in one thread and in two: side by side, since how much a second helps depends on what
 * else the machine does.
 *
 * `node bench/manyFiles.mjs [SAMPLES]` prints this part of the benchmark alone.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadEngine } from './engine.mjs';
import { timesInTurn } from './measure.mjs';

const GOUJI = path.join(import.meta.dirname, '../dist/gouji.js');

const FILES = 10_000;
const BYTES = 6000;
const THREADS = [1, 2];

export async function manyFiles({ reportText, LAYOUTS }, samples = 10) {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-bench-'));
  try {
    // As people keep them: a folder for each hundred.
    for (let at = 0; at < FILES; at++) {
      const below = path.join(folder, `${Math.floor(at / 100)}`);
      mkdirSync(below, { recursive: true });
      const text = reportText(at + 1, LAYOUTS[at % LAYOUTS.length], BYTES);
      writeFileSync(path.join(below, `${at}.txt`), text);
    }
    const works = THREADS.map((threads) => () => {
      const args = [GOUJI, 'check', '--threads', `${threads}`, folder];
      spawnSync(process.execPath, args, { stdio: 'ignore' });
    });
    const [one, ...more] = await timesInTurn(works, { samples, warm: 1 });
    return [one, ...more].map((run, at) => ({
      what: `gouji check, ${FILES} reports of 6 KB, threads: ${THREADS[at]}`,
      ...run,
      reports: (FILES / run.median) * 1e3,
      ratio: one.median / run.median,
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const row of await manyFiles(await loadEngine(), Number(process.argv[2] ?? 10)))
    console.log(
      `${row.what}: median ${(row.median / 1000).toFixed(2)} s, p95 ${(row.p95 / 1000).toFixed(2)} s, ` +
        `${row.reports.toFixed(0)} reports/s, ${row.ratio.toFixed(2)} × as fast as one`,
    );
