import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COMMANDS } from '../../src/cli/options';
import { inFolder } from './support/folder';
import { GOUJI, gouji } from './support/gouji';

describe('gouji', function () {
  this.timeout(30_000);

  it('explains itself in both languages, on standard output', () => {
    for (const [lang, word] of [
      ['en', 'Usage:'],
      ['zh', '用法：'],
    ]) {
      const { status, stdout, stderr } = gouji(['--help', '--lang', lang]);
      assert.deepEqual([status, stderr], [0, '']);
      for (const said of [word, 'extract', 'check', 'fix', '--only', '--write', '--diff', '--lang'])
        assert(stdout.includes(said), said);
    }
  });

  it('explains a command with what that takes, and no more', () => {
    const options = (command: string) => {
      const { status, stdout, stderr } = gouji([command, '--help', '--lang', 'en']);
      assert.deepEqual([status, stderr], [0, '']);
      assert.match(stdout, new RegExp(`\\n\\nUsage:\\n  gouji ${command} [^\\n]*\\n\\n`));
      return [...stdout.matchAll(/^ {2}(?:-., )?--(\w+)/gm)].map(([, name]) => name);
    };
    for (const [command, own] of Object.entries(COMMANDS))
      assert.deepEqual(options(command).sort(), [...own, 'lang', 'help', 'version'].sort(), command);
    assert.match(gouji(['format', '--help']).stdout, /--layout .*: keep,/);
    assert.doesNotMatch(gouji(['rules', '--help']).stdout, /PATH/);
  });

  it('tells its version', () => {
    const manifest = readFileSync(path.join(path.dirname(GOUJI), '../package.json'), 'utf8');
    for (const args of [['--version'], ['check', '-v']])
      assert.equal(gouji(args).stdout, `${JSON.parse(manifest).version}\n`);
  });

  it('tells its version and explains itself without the engine, which takes a third of the time to load', async () => {
    const { dir, base } = path.parse(GOUJI);
    const files = ['package.json', 'l10n/bundle.l10n.zh-cn.json', `dist/${base}`];
    const copies = files.map((file) => [file, readFileSync(path.join(dir, '..', file))]);
    await inFolder(Object.fromEntries(copies), (folder) => {
      const alone = path.join(folder, 'dist', base);
      const run = (arg: string, LC_ALL: string) =>
        spawnSync(process.execPath, [alone, arg], { env: { LC_ALL }, encoding: 'utf8' });
      assert.match(run('--version', 'en').stdout, /^\d/);
      assert.match(run('--help', 'en').stdout, /Usage:/);
      assert.match(run('-h', 'zh_CN.UTF-8').stdout, /用法：/);
      assert.equal(run('rules', 'en').status, 2);
    });
  });

  it('refuses wrong usage on standard error with exit status 2, in both languages', () => {
    for (const args of [
      [],
      ['check'],
      ['chek', 'a'],
      ['check', '--format', 'xml', 'a'],
      ['fix', '--write', '-'],
    ]) {
      const command = ['check', 'fix'].includes(args[0]) ? `gouji ${args[0]} --help` : 'gouji --help';
      for (const [lang, see] of [
        ['en', `See ${command}.`],
        ['zh', `用法见 ${command}。`],
      ]) {
        const { status, stdout, stderr } = gouji([...args, '--lang', lang]);
        assert.deepEqual([status, stdout], [2, '']);
        const [what, where, ...more] = stderr.split('\n');
        assert.match(what, /^gouji: ./);
        assert.deepEqual([where, ...more], [see, '']);
        assert.equal(gouji([...command.split(' ').slice(1), '--lang', lang]).status, 0);
      }
    }
  });
});
