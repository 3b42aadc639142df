/** The packed server as npm has installed it into an empty folder, and the editors that are to find it on their PATH. */
import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const ROOT = path.resolve(__dirname, '../../../..');

/** Set by scripts/test/editors.mjs. */
export const TARBALL = process.env.GOUJI_TARBALL ?? '';
export const BIN = process.env.GOUJI_BIN ?? '';

/** What a person has there: nothing of ours but the two commands, messages in English, an empty home. */
export function environment(home: string): NodeJS.ProcessEnv {
  const PATH = [BIN, process.env.PATH].join(path.delimiter);
  const folders = ['XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME', 'XDG_CACHE_HOME'];
  return {
    ...process.env,
    ...Object.fromEntries(folders.map((name) => [name, path.join(home, name)])),
    ...{ HOME: home, PATH, LC_ALL: 'C.UTF-8', TERM: 'dumb', npm_config_update_notifier: 'false' },
  };
}

/** Runs with a folder that holds a home and a report; gives what the program has written into a file beside them. */
export function drive(
  report: { readonly name: string; readonly text: string },
  command: string,
  args: (file: string, folder: string) => readonly string[],
): Driven {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-editors-'));
  try {
    const file = path.join(folder, 'reports', report.name);
    mkdirSync(path.dirname(file));
    writeFileSync(file, report.text);
    const result = path.join(folder, 'driven.json');
    const options: ExecFileSyncOptions = {
      cwd: path.dirname(file),
      env: { ...environment(folder), GOUJI_DRIVEN: result },
      timeout: 120_000,
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    };
    const output = execFileSync(command, args(file, folder), options);
    if (!existsSync(result)) throw new Error(`${command} wrote nothing down. It said:\n${output}`);
    return JSON.parse(readFileSync(result, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the scripts that drive an editor write down. */
export interface Driven {
  /** Filetype or mode that the editor took the file for. */
  readonly mode: string;
  /** What stands in the editor for a finding, each. */
  readonly findings: readonly string[];
  /** The actions that it offers on the wrong total. */
  readonly actions: readonly string[];
  /** The text once one of them is taken. */
  readonly fixed: string;
  /** The same text once its tables are laid out. */
  readonly formatted: string;
}
