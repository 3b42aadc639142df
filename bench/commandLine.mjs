/** The command line as a process: how long it takes to start, over many reports, and over files larger than any report. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { timesInTurn } from './measure.mjs';

const GOUJI = path.join(import.meta.dirname, '../dist/gouji.js');

export async function commandLine({ reportText, reportTexts }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-bench-'));
  try {
    const empty = path.join(folder, 'empty.js');
    writeFileSync(empty, '');
    const fileOf = (name, text) => {
      const file = path.join(folder, `${name}.txt`);
      writeFileSync(file, text);
      return file;
    };
    const reports = reportTexts(1000).map((text, at) => fileOf(at, text));
    const long = fileOf('long', reportText(1, 'tsv', 50e6));
    const compilation = fileOf('compilation', reportTexts(1250).join('\n\n'));
    const commands = [
      ['node, an empty script', [empty]],
      ['gouji --version', [GOUJI, '--version']],
      ['gouji check, 1 report', [GOUJI, 'check', reports[0]]],
      ['gouji check, 1000 reports', [GOUJI, 'check', ...reports]],
      ['gouji check, 1 report of 50 MB', [GOUJI, 'check', long]],
      ['gouji check, 1250 reports in one file of 10 MB', [GOUJI, 'check', compilation]],
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
