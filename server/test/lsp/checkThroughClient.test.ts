/** Checking reports where only the client can read: it decides what is there, and when. */
import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver-protocol';
import {
  CHECK_FOLDERS_COMMAND,
  type CheckFoldersResult,
  FILE_REQUEST,
  type FileParams,
  FOLDER_REQUEST,
  type FolderParams,
  type FolderResult,
  PROJECT_REQUEST,
  TABLES_REQUEST,
  type TablesResult,
} from '../../src/protocol';
import { gb18030 } from '../cli/support/gb18030';
import { Client, MODERN } from './client';
import { RIGHT, WRONG } from './wrong';

const NAME = '政府信息公开工作年度报告.txt';
const AREA = 'memfs:/市';

describe('checking the reports in folders that only the client can read', () => {
  let client: Client;
  afterEach(() => client.stop());

  const file = `${AREA}/${encodeURIComponent(NAME)}`;
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const tell = (uri: string, type: number) =>
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  const check = (folders = [AREA]) =>
    client.request<CheckFoldersResult>('workspace/executeCommand', {
      command: CHECK_FOLDERS_COMMAND,
      arguments: [{ folders }],
    });
  /** @param read what a file holds, by how often it was read before. */
  const start = async (read: (times: number) => string | Promise<string>, more: object = {}) => {
    client = Client.launch();
    let times = 0;
    client.connection.onRequest(FOLDER_REQUEST, (): FolderResult => [{ name: NAME, kind: 'file' }]);
    client.connection.onRequest(FILE_REQUEST, async () => base64(await read(times++)));
    await client.initialize(MODERN, { initializationOptions: { readsFiles: true, ...more } });
  };

  it('shows nothing older than what it heard of while it read', async () => {
    await start(async (times) => {
      if (times > 0) return RIGHT;
      await tell(file, FileChangeType.Changed);
      return WRONG.text;
    });
    const { reports } = await check();
    assert.deepEqual(
      reports.map(({ errors }) => errors),
      [0],
    );
    assert.deepEqual(client.published, []);
  });

  it('shows nothing on a file that went while it was read', async () => {
    await start(async (times) => {
      if (times > 0) throw new Error('There is none.');
      await tell(AREA, FileChangeType.Deleted);
      return WRONG.text;
    });
    const { reports, unread } = await check();
    assert.deepEqual([reports.length, unread.length, client.published], [0, 0, []]);
  });

  it('leaves a report that was opened meanwhile its gouji.json', async () => {
    await start(
      async () => {
        await client.open(WRONG.text, file);
        assert.deepEqual(await client.diagnostics(file), []);
        return WRONG.text;
      },
      { readsProjects: true },
    );
    const json = '{ "rules": { "row-total": "off", "balance": "off" } }';
    let asked = 0;
    client.connection.onRequest(PROJECT_REQUEST, () => {
      asked++;
      return { file: `${AREA}/gouji.json`, json, path: NAME };
    });
    await check();
    const before = asked;
    // It does not wait for gouji.json, as the findings do.
    const { tables } = await client.request<TablesResult>(TABLES_REQUEST, { uri: file });
    assert.ok(tables.every(({ rows }) => rows.flat().every(({ mark }) => mark !== 'error')));
    assert.deepEqual(await client.diagnostics(file), []);
    assert.equal(asked, before);
  });

  it('takes a file once that is in two folders, also where there are as many as it takes', async () => {
    client = Client.launch();
    const files = Array.from({ length: 4_999 }, (_, at) => ({ name: `${at}.txt`, kind: 'file' as const }));
    const tree: Record<string, FolderResult> = {
      [AREA]: [...files, { name: '区', kind: 'folder' }],
      [`${AREA}/区`]: [{ name: NAME, kind: 'file' }],
    };
    client.connection.onRequest(FOLDER_REQUEST, ({ uri }: FolderParams) => tree[decodeURIComponent(uri)]);
    client.connection.onRequest(FILE_REQUEST, ({ uri }: FileParams) =>
      base64(/年/.test(decodeURIComponent(uri)) ? RIGHT : ''),
    );
    await client.initialize(MODERN, { initializationOptions: { readsFiles: true } });
    const { summary } = await check([AREA, `${AREA}/区`]);
    assert.equal(summary, 'Reports checked: 1 (without findings: 1).');
  }).timeout(20_000);

  it('reads them through the client', async () => {
    client = Client.launch();
    const tree: Record<string, FolderResult> = {
      'memfs:/市': [
        { name: '区', kind: 'folder' },
        { name: '.git', kind: 'folder' },
      ],
      'memfs:/市/区': [{ name: NAME, kind: 'file' }],
    };
    const read: string[] = [];
    client.connection.onRequest(
      FOLDER_REQUEST,
      ({ uri }: FolderParams) => tree[decodeURIComponent(uri)] ?? [],
    );
    client.connection.onRequest(FILE_REQUEST, ({ uri }: FileParams) => {
      read.push(decodeURIComponent(uri));
      return gb18030(WRONG.text).toString('base64');
    });
    await client.initialize(MODERN, { initializationOptions: { readsFiles: true } });
    const { reports } = await check();
    assert.deepEqual(read, [`memfs:/市/区/${NAME}`]);
    assert.deepEqual(
      reports.map(({ errors, encoding }) => [errors, encoding]),
      [[1, 'gb18030']],
    );
  });
});
