/** Checking all reports below folders at once. Against the built server, with files on the disk. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  FileChangeType,
  type Registration,
  type WorkDoneProgressBegin,
  type WorkDoneProgressReport,
} from 'vscode-languageserver-protocol';
import { CHECK_FOLDERS_COMMAND, type CheckFoldersArgs, type CheckFoldersResult } from '../../../src/protocol';
import { gb18030 } from '../../cli/support/gb18030';
import { unmark } from '../../features/marks';
import { reportText } from '../../features/report';
import { Client, MODERN } from '../client';
import { RIGHT, WRONG } from '../wrong';

const NAME = '政府信息公开工作年度报告.txt';
const WATCHING = {
  ...MODERN,
  workspace: {
    ...MODERN.workspace,
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
};

describe('checking the reports in folders', () => {
  let folder = '';
  let client: Client;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'gouji-folder-'));
  });
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const place = (file: string) => path.join(folder, file);
  const address = (file = '') => pathToFileURL(place(file)).href;
  const write = (file: string, content: string | Buffer) => {
    mkdirSync(path.dirname(place(file)), { recursive: true });
    writeFileSync(place(file), content);
    return address(file);
  };
  const check = (args: CheckFoldersArgs = { folders: [address()] }, more: object = {}) =>
    client.request<CheckFoldersResult>('workspace/executeCommand', {
      command: CHECK_FOLDERS_COMMAND,
      arguments: [args],
      ...more,
    });
  /** The codes on each file, as the last message about it has them. */
  const shown = () =>
    Object.fromEntries(
      client.published.map(({ uri, diagnostics }) => [
        decodeURIComponent(uri).slice(decodeURIComponent(address()).length + 1),
        diagnostics.map(({ code }) => code),
      ]),
    );
  /** Waits for a message about a file behind those that there are. */
  const next = async (uri: string, fits: (codes: unknown[]) => boolean) => {
    const before = client.published.length;
    await client.publishedWhere(
      (params) =>
        client.published.indexOf(params) >= before &&
        decodeURIComponent(params.uri) === decodeURIComponent(uri) &&
        fits(params.diagnostics.map(({ code }) => code)),
    );
  };
  const some = ({ length }: unknown[]) => length > 0;
  const none = ({ length }: unknown[]) => length === 0;
  const tell = (uri: string, type: number) =>
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

  it('shows the findings on each file, and tells of all reports, the worst first', async () => {
    client = await Client.start();
    write(`a/${NAME}`, RIGHT);
    write('b/北湖局.txt', WRONG.text);
    write('c/南湖局.md', reportText({ 'applications/1/total': '91', 'applications/2/total': '7' }));
    write('c/readme.md', '# 说明\n\n报告都在这里。\n');
    const { summary, reports, unread } = await check();
    assert.deepEqual(Object.keys(shown()).sort(), ['b/北湖局.txt', 'c/南湖局.md']);
    assert.deepEqual(shown()['b/北湖局.txt'], ['row-total']);
    assert.deepEqual(
      reports.map(({ uri, errors }) => [decodeURIComponent(path.posix.basename(uri)), errors > 0]),
      [
        ['南湖局.md', true],
        ['北湖局.txt', true],
        [NAME, false],
      ],
    );
    assert.deepEqual(unread, []);
    const [{ name, errors }] = reports;
    assert.equal(
      summary,
      `Reports checked: 3 (with errors: 2, without findings: 1). Most errors: ${name} (${errors}).`,
    );
  });

  it('reads GB18030, and says which file it could not read, and why', async () => {
    client = await Client.start();
    write(`旧系统${NAME}`, gb18030(WRONG.text));
    write(`坏${NAME}`, Buffer.from([0xff, 0xff, 0x41]));
    write(`空${NAME}`, '');
    const { reports, unread, summary } = await check();
    assert.deepEqual(shown(), { [`旧系统${NAME}`]: ['row-total'] });
    assert.deepEqual(
      reports.map(({ encoding, errors }) => [encoding, errors]),
      [['gb18030', 1]],
    );
    assert.deepEqual(
      unread.map(({ uri, why }) => `${decodeURIComponent(path.posix.basename(uri))[0]}: ${why}`).sort(),
      [
        '坏: The encoding is unknown: neither UTF-8, UTF-16 nor GB18030.',
        '空: It is named like a report, but nothing of the official form (2019 or later) is found in it.',
      ],
    );
    assert.match(summary, /Files that could not be checked: 2\.$/);
  });

  it('weighs findings as gouji.json and the settings say', async () => {
    client = Client.launch();
    client.connection.onRequest('workspace/configuration', () => [{ maxNumberOfProblems: 1 }]);
    await client.initialize({ ...MODERN, workspace: { ...MODERN.workspace, configuration: true } });
    write('gouji.json', JSON.stringify({ rules: { 'row-total': 'warning', balance: 'off' } }));
    write(`a${NAME}`, WRONG.text);
    write(`b${NAME}`, reportText({ 'applications/1/total': '91', 'applications/2/total': '7' }));
    const { reports } = await check();
    assert.ok(reports.every(({ errors, warnings }) => errors === 0 && warnings > 0));
    assert.deepEqual(shown()[`a${NAME}`], ['row-total']);
    assert.equal(shown()[`b${NAME}`].at(-1), undefined, 'the last one says that there are more');
    assert.equal(shown()[`b${NAME}`].length, 2);
  });

  it('leaves an open report to its own findings, and counts it as it stands in the editor', async () => {
    client = await Client.start();
    const uri = write(NAME, WRONG.text);
    await client.open(RIGHT, uri);
    const { reports } = await check();
    assert.deepEqual(
      reports.map(({ errors }) => errors),
      [0],
    );
    assert.deepEqual(shown(), {});
  });

  it('hands a file over to the editor when it is opened, and takes it back when it is closed', async () => {
    client = await Client.start();
    const uri = write(NAME, WRONG.text);
    await check();
    assert.deepEqual(shown(), { [NAME]: ['row-total'] });
    const cleared = next(uri, none);
    await client.open(WRONG.text, uri);
    await cleared;
    assert.equal((await client.diagnostics(uri)).length, 1);
    const back = next(uri, some);
    await client.close(uri);
    await back;
  });

  it('takes back what it showed on a file that the next check does not find any more', async () => {
    client = await Client.start();
    write(`a${NAME}`, WRONG.text);
    write(`b${NAME}`, WRONG.text);
    await check();
    rmSync(place(`a${NAME}`));
    await check();
    assert.deepEqual(shown(), { [`a${NAME}`]: [], [`b${NAME}`]: ['row-total'] });
  });

  it('never shows doubles in an editor that does not pull', async () => {
    client = await Client.start({});
    const uri = write(NAME, WRONG.text);
    await check();
    const own = next(uri, some);
    await client.open(WRONG.text, uri);
    await own;
    assert.deepEqual(
      client.published.map(({ diagnostics }) => diagnostics.length),
      [1, 1],
    );
    const closed = next(uri, some);
    await client.close(uri);
    await closed;
    assert.deepEqual(shown(), { [NAME]: ['row-total'] });
  });

  it('follows what happens to files and folders, once it has been asked to check, and not before', async () => {
    client = Client.launch();
    const registered: Registration[] = [];
    client.connection.onRequest('client/registerCapability', ({ registrations }) => {
      registered.push(...registrations);
      return null;
    });
    await client.initialize(WATCHING);
    const uri = write(`下级/${NAME}`, WRONG.text);
    await client.open(RIGHT, address('其他.txt'));
    await client.diagnostics(address('其他.txt'));
    const patterns = () => JSON.stringify(registered.map(({ registerOptions }) => registerOptions));
    assert.ok(!patterns().includes('xX'), patterns());
    await check();
    const [{ globPattern }] = registered.at(-1)?.registerOptions.watchers ?? [];
    const pattern = globPattern.pattern
      .replace('**/*.', '')
      .replace('{', '^(?:')
      .replaceAll(',', '|')
      .replace('}', ')$');
    for (const ending of ['txt', 'TXT', 'Txt', 'md', 'Md', 'html', 'HTM', 'xxgknb', 'XXGKNB'])
      assert.match(ending, new RegExp(pattern));

    write(`下级/${NAME}`, RIGHT);
    await Promise.all([next(uri, none), tell(uri, FileChangeType.Changed)]);
    write(`下级/${NAME}`, WRONG.text);
    await Promise.all([next(uri, some), tell(uri, FileChangeType.Changed)]);
    const added = write('下级/新增.txt', WRONG.text);
    await Promise.all([next(added, some), tell(added, FileChangeType.Created)]);
    renameSync(place('下级'), place('别处'));
    await Promise.all([next(uri, none), next(added, none), tell(address('下级'), FileChangeType.Deleted)]);
  });

  it('follows a folder that searches leave out, where that was asked for after the one around it', async () => {
    client = Client.launch();
    client.connection.onRequest('client/registerCapability', () => null);
    await client.initialize(WATCHING);
    const uri = write(`.旧稿/${NAME}`, WRONG.text);
    await check();
    assert.deepEqual(shown(), {});
    await check({ folders: [address('.旧稿')] });
    write(`.旧稿/${NAME}`, RIGHT);
    await Promise.all([next(uri, none), tell(uri, FileChangeType.Changed)]);
  });

  it('tells how far it is', async () => {
    client = Client.launch();
    const told: (WorkDoneProgressBegin | WorkDoneProgressReport)[] = [];
    for (let at = 0; at < 300; at++) write(`${at}${NAME}`, WRONG.text);
    await client.initialize(MODERN);
    client.connection.onNotification('$/progress', ({ value }) => {
      told.push(value);
    });
    const all = await check(undefined, { workDoneToken: 'a token' });
    assert.equal(all.reports.length, 300);
    const [begin] = told;
    assert.equal('cancellable' in begin && begin.cancellable, true);
    assert.ok(told.some(({ message }) => message === '150 of 300'));
    assert.deepEqual(told.at(-1), { kind: 'end' });
  });

  it('stops where the person says so, with what has been found until then', async () => {
    client = Client.launch();
    for (let at = 0; at < 300; at++) write(`${at}${NAME}`, WRONG.text);
    let begun = 0;
    client.connection.onRequest('window/workDoneProgress/create', () => {
      begun++;
      return null;
    });
    client.connection.onNotification('$/progress', ({ token, value }) => {
      if (value.percentage === 10) void client.notify('window/workDoneProgress/cancel', { token });
    });
    await client.initialize({ ...MODERN, window: { workDoneProgress: true } });
    const { reports, summary } = await check();
    assert.equal(begun, 1);
    assert.ok(reports.length >= 30 && reports.length < 300, `${reports.length}`);
    assert.match(summary, /^Stopped before all files were checked\. Reports checked: \d+ /);
  });

  it('answers whoever types and asks meanwhile', async () => {
    client = await Client.start();
    for (let at = 0; at < 300; at++) write(`${at}${NAME}`, WRONG.text);
    const { text, marks } = unmark(reportText({ 'applications/1/total': '⟦91⟧' }));
    const uri = await client.open(text, 'file:///open.txt');
    await client.diagnostics(uri);
    let isDone = false;
    const done = check().then((result) => {
      isDone = true;
      return result;
    });
    await client.publishedWhere(() => true);
    const before = text.slice(0, marks[0].start).split('\n');
    const position = { line: before.length - 1, character: before[before.length - 1].length };
    const hover = await client.request('textDocument/hover', { textDocument: { uri }, position });
    assert.ok(hover);
    assert.equal(isDone, false, 'the hover came before the end of the check');
    assert.equal((await done).reports.length, 300);
  });

  it('checks files that are named beside folders, says what is no report, and follows them', async () => {
    client = Client.launch();
    client.connection.onRequest('client/registerCapability', () => null);
    await client.initialize(WATCHING);
    const alone = write('北湖局.txt', WRONG.text);
    const other = write('会议.txt', '会议通知。\n');
    write('南湖局.txt', WRONG.text);
    write('下级/东湖局.txt', WRONG.text);
    const { reports, unread } = await check({ folders: [address('下级')], files: [alone, other] });
    assert.equal(reports.length, 2);
    assert.deepEqual(unread, [
      { uri: other, why: 'Nothing of the official form (2019 or later) is found in it.' },
    ]);
    assert.deepEqual(Object.keys(shown()).sort(), ['下级/东湖局.txt', '北湖局.txt']);
    write('北湖局.txt', RIGHT);
    await Promise.all([next(alone, none), tell(alone, FileChangeType.Changed)]);
    assert.equal((await check({ files: [alone] })).reports.length, 1, 'and not the workspace');
  });

  it('follows a file that is named, whatever it is called, and nothing else in its folder', async () => {
    client = Client.launch();
    const patterns: string[] = [];
    client.connection.onRequest('client/registerCapability', ({ registrations }) => {
      for (const { registerOptions } of registrations as Registration[])
        for (const { globPattern } of registerOptions.watchers ?? [])
          patterns.push(globPattern.pattern ?? globPattern);
      return null;
    });
    await client.initialize(WATCHING);
    const page = write('年报[1].html', WRONG.text);
    await check({ files: [page, write('北湖局.txt', RIGHT)] });
    const around = path.basename(folder);
    assert.deepEqual(patterns.slice(-4), ['年报?1?.html', '北湖局.txt', around, '**']);
    assert.deepEqual(Object.keys(shown()), ['年报[1].html']);
    write('年报[1].html', RIGHT);
    await Promise.all([next(page, none), tell(page, FileChangeType.Changed)]);
    write('年报[1].html', WRONG.text);
    await Promise.all([next(page, some), tell(page, FileChangeType.Changed)]);
    await Promise.all([next(page, none), tell(address().replace(/\/$/, ''), FileChangeType.Deleted)]);
  });

  it('says nothing of a file that is gone before it is its turn, unless that was named', async () => {
    client = await Client.start();
    const files = Array.from({ length: 40 }, (_, at) => write(`${100 + at}${NAME}`, WRONG.text));
    const last = files[files.length - 1];
    const first = new Promise<void>((resolve) => {
      client.connection.onNotification('$/progress', () => {
        for (const at of [37, 38, 39]) rmSync(place(`${100 + at}${NAME}`), { force: true });
        resolve();
      });
    });
    const [{ reports, unread }] = await Promise.all([check(undefined, { workDoneToken: 'a token' }), first]);
    assert.equal(reports.length, 37);
    assert.deepEqual(unread, []);
    const named = await check({ files: [last] });
    assert.deepEqual(named.unread, [{ uri: last, why: 'There is no such file or folder.' }]);
    assert.match(named.summary, /^No annual report was found in the files that were selected\./);
  });

  it('checks without a progress where the client refuses to show one', async () => {
    client = await Client.start({ ...MODERN, window: { workDoneProgress: true } });
    write(NAME, WRONG.text);
    assert.equal((await check()).reports.length, 1);
  });

  it('checks the folders of the workspace where none is named, and says in a message what it found', async () => {
    client = Client.launch();
    const told: string[] = [];
    client.connection.onNotification('window/showMessage', ({ message }) => {
      told.push(message);
    });
    write(NAME, RIGHT);
    await client.initialize(MODERN, { rootUri: address() });
    const { summary } = await check({});
    assert.equal(summary, 'Reports checked: 1 (without findings: 1).');
    assert.deepEqual(told, [summary]);
  });

  it('finds nothing where there is nothing', async () => {
    client = await Client.start();
    const { summary } = await check();
    assert.equal(
      summary,
      'No annual report was found in the files that end in .txt, .md, .html, .htm or .xxgknb.',
    );
  });
});
