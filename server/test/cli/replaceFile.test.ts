import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { FileChanged, replaceFile } from '../../src/cli/replaceFile';
import { inFolder } from './support/folder';

const OLD = Buffer.from('old');
const NEW = Buffer.from('new bytes');

describe('replacing a file', () => {
  it('gives it the new bytes and leaves nothing beside it', () =>
    inFolder({ 'a.txt': OLD }, (folder) => {
      replaceFile(path.join(folder, 'a.txt'), OLD, NEW);
      assert.deepEqual(readFileSync(path.join(folder, 'a.txt')), NEW);
      assert.deepEqual(readdirSync(folder), ['a.txt']);
    }));

  it('keeps its mode', () =>
    inFolder({ 'a.txt': OLD }, (folder) => {
      const file = path.join(folder, 'a.txt');
      chmodSync(file, 0o640);
      const { mode } = statSync(file);
      replaceFile(file, OLD, NEW);
      assert.equal(statSync(file).mode, mode);
    }));

  it('replaces the file that a symbolic link names, not the link', () =>
    inFolder({ 'real/a.txt': OLD }, (folder) => {
      const link = path.join(folder, 'link.txt');
      symlinkSync(path.join('real', 'a.txt'), link);
      replaceFile(link, OLD, NEW);
      assert(lstatSync(link).isSymbolicLink());
      assert.deepEqual(readFileSync(path.join(folder, 'real', 'a.txt')), NEW);
      assert.deepEqual(readdirSync(folder), ['link.txt', 'real']);
    }));

  it('refuses where the file is no longer what was read', () =>
    inFolder({ 'a.txt': 'someone else was here' }, (folder) => {
      const file = path.join(folder, 'a.txt');
      assert.throws(() => replaceFile(file, OLD, NEW), FileChanged);
      assert.equal(readFileSync(file, 'utf8'), 'someone else was here');
      assert.deepEqual(readdirSync(folder), ['a.txt'], 'what was written beside it is gone');
    }));

  it('refuses what is no file', () =>
    inFolder({}, (folder) => {
      mkdirSync(path.join(folder, 'a.txt'));
      assert.throws(() => replaceFile(path.join(folder, 'a.txt'), OLD, NEW));
      assert.deepEqual(readdirSync(folder), ['a.txt']);
    }));

  it('leaves the old file or the new one, whole, whenever the process is killed', async function () {
    this.timeout(60_000);
    const old = Buffer.alloc(1_000_000, 'a');
    const other = Buffer.alloc(old.length, 'b');
    await inFolder({ 'a.txt': old }, async (folder) => {
      const file = path.join(folder, 'a.txt');
      const isWhole = () => {
        const bytes = readFileSync(file);
        return bytes.equals(old) || bytes.equals(other);
      };
      for (let round = 0; round < 8; round++) {
        writeFileSync(file, old);
        const child = fork(path.join(__dirname, 'support', 'rewriteForever.js'), [file]);
        const ended = once(child, 'exit');
        await once(child, 'message');
        await setTimeout(Math.random() * 20);
        assert(isWhole(), 'while it is being written');
        child.kill('SIGKILL');
        await ended;
        assert(isWhole(), 'after the end');
      }
    });
  });
});
