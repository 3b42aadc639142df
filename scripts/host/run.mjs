/** Runs other programs. Whatever takes long says what it does and how far it is. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** @typedef {import('node:child_process').SpawnOptions} SpawnOptions */

/** Resolves with the exit code; the program's output is this program's. @param {SpawnOptions} [options] */
export function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** Runs npm in a folder. @param {string[]} args @param {string} cwd */
export const runNpm = (args, cwd) => run(...npmCommand(args, cwd));

/** The same, and its output matters only when it fails. @param {string[]} args @param {string} cwd */
export const runNpmQuietly = (args, cwd) => runQuietly(...npmCommand(args, cwd));

/**
 * How to call npm: the one that runs us where there is one, so that no other version gets in between.
 * @returns {[string, string[], SpawnOptions]}
 */
function npmCommand(args, cwd) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return [process.execPath, [cli, ...args], { cwd }];
  return ['npm', args, { cwd, shell: process.platform === 'win32' }];
}

/**
 * Waits for `work` and tells every few seconds that it still goes on, how long it takes and how far it is. On a terminal
 * the line is written over; in a log a line every ten seconds is enough.
 *
 * @template T
 * @param {string} what @param {() => Promise<T>} work
 * @param {() => string | Promise<string>} [howFar] @returns {Promise<T>}
 */
export async function withProgress(what, work, howFar = () => '') {
  const start = Date.now();
  const live = process.stdout.isTTY;
  const say = (text) => process.stdout.write(live ? `\r\x1b[K${text}` : `${text}\n`);
  const elapsed = () => `${Math.round((Date.now() - start) / 1000)} s`;
  say(`${what} …`);
  let ended = false;
  const tick = async () => {
    const far = await howFar();
    if (ended) return;
    say(`${what} … ${elapsed()}${far && `, ${far}`}`);
    timer = setTimeout(tick, live ? 1000 : 10_000);
  };
  let timer = setTimeout(tick, live ? 1000 : 10_000);
  let outcome = 'failed after';
  try {
    const result = await work();
    outcome = 'done in';
    return result;
  } finally {
    ended = true;
    clearTimeout(timer);
    say(`${what}: ${outcome} ${elapsed()}.${live ? '\n' : ''}`);
  }
}

/** How far a download into a folder is. */
export const sizeSoFar = (folder) => async () => `${Math.round((await sizeOf(folder)) / 1e6)} MB so far`;

/** Runs a program whose output matters only when it fails, or to tell how far it is. */
export async function runQuietly(command, args, options, onOutput = (_text) => {}) {
  let output = '';
  const code = await new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += chunk;
        onOutput(String(chunk));
      });
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output.slice(-4000)}`);
  return output;
}

/** The full path of a program on PATH, or undefined. */
export function which(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  for (const folder of (process.env.PATH ?? '').split(path.delimiter))
    for (const ending of endings) {
      const file = path.join(folder, name + ending);
      if (folder && existsSync(file)) return file;
    }
  return undefined;
}

/** Bytes in a folder; files that vanish meanwhile count nothing. */
async function sizeOf(folder) {
  let bytes = 0;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) bytes += await sizeOf(file);
    else if (entry.isFile()) bytes += (await stat(file).catch(() => ({ size: 0 }))).size;
  }
  return bytes;
}
