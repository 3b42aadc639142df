import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** The built command line: what is shipped is what is tested. */
export const GOUJI = path.join(__dirname, '../../../../../dist/gouji.js');

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output byte by byte. */
  readonly bytes: Buffer;
}

interface Circumstances {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs it in English, unless the arguments or the environment say otherwise. */
export function gouji(args: readonly string[], { cwd, input, env }: Circumstances = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [GOUJI, ...args], {
    cwd,
    input: input ?? '',
    env: env ?? { LC_ALL: 'en_US.UTF-8' },
    // What is found in all examples at once is more than a megabyte.
    maxBuffer: Infinity,
  });
  return { status, stdout: stdout.toString(), stderr: stderr.toString(), bytes: stdout };
}

/** What it prints as JSON, where all went well or findings are all there is. */
export function goujiJson(args: readonly string[], circumstances?: Circumstances) {
  const run = gouji(args, circumstances);
  assert.notEqual(run.status, 2, run.stderr);
  assert.equal(run.stderr, '');
  return JSON.parse(run.stdout);
}

/** Its exit status and standard error where whoever reads its output closes it after the first piece. */
export async function unreadToTheEnd(
  args: readonly string[],
): Promise<[status: number | null, stderr: string]> {
  const child = spawn(process.execPath, [GOUJI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const [status] = await once(child, 'close');
  return [status, stderr];
}
