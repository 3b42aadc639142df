/** gouji.json of documents that are no files on the server's machine: its client reads it. Against the built server. */
import assert from 'node:assert/strict';
import {
  type DocumentSummary,
  PROJECT_REQUEST,
  type ProjectParams,
  type ProjectResult,
  SUMMARY_REQUEST,
} from '../../src/protocol';
import { Client, MODERN } from './client';
import { WRONG } from './wrong';

const FILE = 'memfs:/区县/gouji.json';
const OFF = JSON.stringify({ rules: { 'row-total': 'off', balance: 'off' } });
const ACCEPTING = JSON.stringify({
  accept: ['row-total', 'balance'].map((code) => ({ file: '年报/a.txt', code, reason: '含补录' })),
});

describe('gouji.json that the client reads', () => {
  let client: Client;
  let asked: string[];
  let answer: (uri: string) => Promise<ProjectResult | null>;

  beforeEach(async () => {
    asked = [];
    client = Client.launch();
    client.connection.onRequest(PROJECT_REQUEST, ({ uri }: ProjectParams) => {
      asked.push(uri);
      return answer(uri);
    });
    await client.initialize(MODERN, { initializationOptions: { readsProjects: true } });
  });
  afterEach(() => client.stop());

  const codes = async (uri: string) => (await client.diagnostics(uri)).map(({ code }) => code);
  const isChanged = () =>
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: FILE, type: 2 }] });

  it('counts for a document in a virtual workspace from its first findings on', async () => {
    answer = async () => ({ file: FILE, json: OFF, path: '年报/a.txt' });
    const uri = await client.open(WRONG.text, 'memfs:/区县/年报/a.txt');
    assert.deepEqual(await codes(uri), []);
    assert.deepEqual(asked, [uri]);
  });

  it('accepts findings of the file that it names, and of no other', async () => {
    answer = async (uri) => ({ file: FILE, json: ACCEPTING, path: uri.slice('memfs:/区县/'.length) });
    assert.deepEqual(await codes(await client.open(WRONG.text, 'memfs:/区县/年报/a.txt')), []);
    assert.deepEqual(await codes(await client.open(WRONG.text, 'memfs:/区县/年报/b.txt')), ['row-total']);
  });

  it('what makes no sense in it is told of the documents for which it counts', async () => {
    const json = '{ "rules": { "row-totl": "off", "balance": "of" } }';
    answer = async (uri) => (uri.includes('年报') ? { file: FILE, json, path: '年报/a.txt' } : null);
    const projectOf = async (uri: string) =>
      (await client.request<DocumentSummary>(SUMMARY_REQUEST, { uri: await client.open(WRONG.text, uri) }))
        .project;
    assert.deepEqual(await projectOf('memfs:/区县/年报/a.txt'), {
      file: FILE,
      problems: [
        '“rules”: there is no rule row-totl.',
        '“rules.balance” has to be one of: error, warning, information, hint, off.',
      ],
    });
    assert.equal(await projectOf('memfs:/其他/a.txt'), undefined);
  });

  it('is asked for once, and again when one has changed', async () => {
    answer = async () => null;
    const uri = await client.open(WRONG.text, 'memfs:/a.txt');
    assert.deepEqual(await codes(uri), ['row-total']);
    await client.change(uri, { text: `${WRONG.text}\n` });
    assert.deepEqual(await codes(uri), ['row-total']);
    assert.equal(asked.length, 1);
    answer = async () => ({ file: FILE, json: OFF, path: 'a.txt' });
    await isChanged();
    assert.deepEqual(await codes(uri), []);
    assert.equal(asked.length, 2);
  });

  it('is waited for, so that findings are never those of an older one', async () => {
    answer = async () => ({ file: FILE, json: OFF, path: 'a.txt' });
    const uri = await client.open(WRONG.text, 'memfs:/a.txt');
    assert.deepEqual(await codes(uri), []);
    let give = () => {};
    answer = () =>
      new Promise((resolve) => {
        give = () => resolve(null);
      });
    await isChanged();
    const later = codes(uri);
    while (asked.length < 2) await client.request('textDocument/foldingRange', { textDocument: { uri } });
    give();
    assert.deepEqual(await later, ['row-total']);
  });

  it('that cannot be read, or a client that fails, leaves the findings as they are', async () => {
    answer = async () => ({ file: FILE, json: null, path: 'a.txt' });
    assert.deepEqual(await codes(await client.open(WRONG.text, 'memfs:/a.txt')), ['row-total']);
    assert.ok(client.logged.some((line) => line === `${FILE}: It cannot be read.`));
    answer = () => Promise.reject(new Error('offline'));
    assert.deepEqual(await codes(await client.open(WRONG.text, 'memfs:/b.txt')), ['row-total']);
  });

  it('is not asked for where the server reads itself', async () => {
    answer = async () => ({ file: FILE, json: OFF, path: 'a.txt' });
    assert.deepEqual(await codes(await client.open(WRONG.text, 'file:///nowhere/a.txt')), ['row-total']);
    assert.deepEqual(asked, []);
  });
});
