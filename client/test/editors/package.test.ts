/** What `npm pack` makes: two commands that run as npm installs them, without the network and without any other package. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  createProtocolConnection,
  type InitializeResult,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { BIN, environment, ROOT, TARBALL } from './installed';
import { TEXT } from './report';

const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const shell = process.platform === 'win32';
/** The npx that comes with the npm that runs us, if one does. */
const NPM = process.env.npm_execpath;
const [NPX, ...NPX_ARGS] = NPM ? [process.execPath, NPM.replace('npm-cli', 'npx-cli')] : ['npx'];

describe('the packed commands', function () {
  this.timeout(120_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'gouji-npx-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const installed = (command: string, args: readonly string[], input = '', env: NodeJS.ProcessEnv = {}) =>
    execFileSync(path.join(BIN, command), args, {
      ...{ cwd: folder, input, shell, encoding: 'utf8' },
      env: { ...environment(folder), ...env },
    }).toString();

  /** With a cache of its own that is empty: npx has the tarball and nothing else. */
  const npx = (...args: string[]) =>
    execFileSync(
      NPX,
      [
        ...NPX_ARGS,
        '--offline',
        '--yes',
        '--cache',
        path.join(folder, 'cache'),
        '--package',
        TARBALL,
        '--',
        ...args,
      ],
      { cwd: folder, env: environment(folder), encoding: 'utf8' },
    ).toString();

  it('tell their version', () => {
    for (const command of ['gouji', 'gouji-language-server'])
      assert.equal(installed(command, ['--version']), `${version}\n`);
  });

  it('run from npx, straight from the tarball', () => {
    for (const command of ['gouji', 'gouji-language-server'])
      assert.equal(npx(command, '--version'), `${version}\n`);
  });

  it('check a report, and have the pages of the rules with them', () => {
    const fixed = installed('gouji', ['fix', '-'], TEXT);
    assert.match(fixed, /^一、本年新收政府信息公开申请数量.*\t90$/m);
    assert.match(installed('gouji', ['explain', 'row-total']), /^# row-total /);
  });

  it('explain themselves in the language of the system', () => {
    for (const [LC_ALL, word] of [
      ['C', 'Usage:'],
      ['zh_CN.UTF-8', '用法：'],
    ])
      for (const command of ['gouji', 'gouji-language-server'])
        assert.ok(installed(command, ['--help'], '', { LC_ALL }).includes(word));
  });

  it('speak the Language Server Protocol over standard input and output, asked for or not', async () => {
    for (const args of [['--stdio'], []]) {
      const server = spawn(path.join(BIN, 'gouji-language-server'), args, {
        shell,
        env: environment(folder),
      });
      const connection = createProtocolConnection(
        new StreamMessageReader(server.stdout),
        new StreamMessageWriter(server.stdin),
      );
      connection.listen();
      const params = { processId: process.pid, rootUri: null, capabilities: {} };
      const { capabilities }: InitializeResult = await connection.sendRequest('initialize', params);
      assert.ok(capabilities.diagnosticProvider);
      const exit = new Promise((resolve) => server.once('exit', resolve));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      assert.equal(await exit, 0);
      connection.dispose();
    }
  });
});

describe('the package', () => {
  it('holds what the commands need and no more', () => {
    const [root] = readdirSync(process.env.GOUJI_PREFIX ?? '', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(path.join('gouji', 'package.json')))
      .map((file) => path.dirname(path.join(process.env.GOUJI_PREFIX ?? '', file)));
    const files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
      .filter((file) => !file.startsWith('dist/rules/'));
    assert.deepEqual(files.sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'SUPPORT.md',
      'dist/THIRD-PARTY-NOTICES.txt',
      'dist/engine.js',
      'dist/gouji.js',
      'dist/html.js',
      'dist/later.js',
      'dist/lsp.js',
      'dist/matches.js',
      'dist/server.js',
      'dist/tables.js',
      'docs/ci.md',
      'docs/editors.md',
      'l10n/bundle.l10n.zh-cn.json',
      'package.json',
      'schemas/gouji.schema.json',
    ]);
  });
});
