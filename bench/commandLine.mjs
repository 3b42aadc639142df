/** The command line as a process: how long it takes to start, and over a folder of reports. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { timesInTurn } from './measure.mjs';

const GOUJI = path.join(import.meta.dirname, '../dist/gouji.js');

export async function commandLine({ reportTexts }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-bench-'));
  try {
    const empty = path.join(folder, 'empty.js');
    writeFileSync(empty, '');
    const reports = reportTexts(1000).map((text, at) => {
      const file = path.join(folder, `${at}.txt`);
      writeFileSync(file, text);
      return file;
    });
    const commands = [
      ['node, an empty script', [empty]],
      ['gouji --version', [GOUJI, '--version']],
      ['gouji check, 1 report', [GOUJI, 'check', reports[0]]],
      ['gouji check, 1000 reports', [GOUJI, 'check', ...reports]],
    ];
    const works = commands.map(
      ([, args]) =>
        () =>
          spawnSync(process.execPath, args, { stdio: 'ignore' }),
    );
    const runs = await timesInTurn(works, { samples: 30, warm: 2 });
    return commands.map(([what], at) => ({ what, ...runs[at] }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
