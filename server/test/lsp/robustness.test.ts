import assert from 'node:assert/strict';
import { CancellationTokenSource, type Hover, type SymbolInformation } from 'vscode-languageserver-protocol';
import {
  ACCEPT_COMMAND,
  CHECK_FOLDERS_COMMAND,
  CONVERT_COMMAND,
  DRAFT_REQUEST,
  EDIT_CELLS_REQUEST,
  PASTE_REQUEST,
  RECOMPUTE_COMMAND,
  SUMMARY_REQUEST,
  TABLES_REQUEST,
} from '../../src/protocol';
import { reportText } from '../features/report';
import { type Change, Client } from './client';

const URI = 'file:///report.txt';
const textDocument = { uri: URI };
const position = { line: 0, character: 0 };
const range = { start: position, end: position };

describe('the server goes on', () => {
  let client: Client;
  beforeEach(async () => {
    client = await Client.start();
  });
  afterEach(async () => assert.equal(await client.stop(), 0));

  it('after methods that it does not know', async () => {
    await assert.rejects(client.request('textDocument/moniker', { textDocument, position }), {
      code: -32601,
    });
    await client.notify('textDocument/unheardOf', { textDocument });
    await client.notify('$/ignored');
  });

  it('with empty answers on documents that are not open', async () => {
    const ask = (method: string) =>
      client.request(method, { textDocument, position, range, context: { diagnostics: [] }, uri: URI });
    assert.equal(await ask('textDocument/hover'), null);
    for (const method of ['documentSymbol', 'foldingRange', 'codeAction'])
      assert.deepEqual(await ask(`textDocument/${method}`), []);
    assert.deepEqual(await ask('textDocument/diagnostic'), { kind: 'full', items: [] });
    assert.deepEqual(await ask('gouji/tables'), { version: 0, recognised: false, title: '', tables: [] });
    await client.change(URI, { text: 'never opened' });
    await client.close(URI);
  });

  it('with empty answers on requests that lack their parts, and logs them', async () => {
    await client.open(reportText());
    assert.equal(await client.request('textDocument/hover', {}), null);
    assert.deepEqual(await client.request('textDocument/codeAction', { textDocument }), []);
    assert.deepEqual(await client.request('textDocument/diagnostic', {}), { kind: 'full', items: [] });
    assert.ok(client.logged.some((message) => message.startsWith('textDocument/hover:')));
  });

  it('with an error on parameters of its own requests and commands that have a wrong type', async () => {
    const cells = [{ id: 'applications/1/total', text: '91' }];
    const [line, uri] = [{ line: 'first' }, URI];
    await client.open(reportText());
    const wrong: [string, ...unknown[]][] = [
      [TABLES_REQUEST, null, {}, { uri: 1 }, { uri, position: line }],
      [SUMMARY_REQUEST, {}, { uri: null }],
      [DRAFT_REQUEST, {}, { year: '2024' }, { year: 2024, body: 1 }, { year: 2024, layout: ['tsv'] }],
      [PASTE_REQUEST, { uri }, { uri, range: line }, { uri, range, html: 1 }, { uri, range, text: {} }],
      [EDIT_CELLS_REQUEST, { uri, cells }, { uri, version: 1, cells: 'all' }],
      [EDIT_CELLS_REQUEST, { uri, version: 1, cells: [{ id: 1, text: '91' }] }],
      [EDIT_CELLS_REQUEST, { uri, version: 1, cells, position: line }],
      [EDIT_CELLS_REQUEST, { uri, version: 1, cells: Array(1001).fill(cells[0]) }],
      [RECOMPUTE_COMMAND, undefined, { uri, scope: 'all' }, { uri, scope: 'row', position: 1 }],
      [CONVERT_COMMAND, { uri, to: 'pdf' }, { to: 'tsv' }],
      [ACCEPT_COMMAND, { uri, code: 'row-total', position }],
      [CHECK_FOLDERS_COMMAND, { folders: 'all' }, { folders: [1] }, 'all'],
    ];
    for (const [name, ...all] of wrong)
      for (const params of all) {
        const asked = name.startsWith('gouji/')
          ? client.request(name, params)
          : client.request('workspace/executeCommand', { command: name, arguments: [params] });
        await assert.rejects(asked, { code: -32602 }, `${name} ${JSON.stringify(params)}`.slice(0, 200));
      }
    assert.deepEqual(client.logged, []);
    assert.equal(await client.request('workspace/executeCommand', { command: 'another' }), null);
  });

  it('after changes whose ranges lie outside of the text', async () => {
    await client.open(reportText());
    const outside: Change[] = [
      { range: { start: { line: 9999, character: 0 }, end: { line: 99999, character: 9 } }, text: '\n' },
      { range: { start: { line: 3, character: 9999 }, end: { line: 3, character: 99999 } }, text: '1' },
      { range: { start: { line: 5, character: 3 }, end: { line: 2, character: 1 } }, text: '\ud83d' },
      { range: { start: { line: -1, character: -1 }, end: { line: 0, character: -5 } }, text: '\u0000' },
    ];
    for (const change of outside) await client.change(URI, change);
    await client.diagnostics(URI);
    await client.change(URI, { text: reportText() });
    assert.deepEqual(await client.diagnostics(URI), []);
  });

  it('without an edit of a text that nobody knows, since a change of it was none, until all of it is told', async () => {
    const wrong = reportText({ 'applications/1/total': '91' });
    await client.open(wrong);
    const offered = async () => [
      ...(await client.diagnostics(URI)),
      ...(await client.request<unknown[]>('textDocument/codeAction', {
        textDocument,
        range: { start: position, end: { line: 99, character: 0 } },
        context: { diagnostics: [] },
      })),
      ...(await client.request<unknown[]>('textDocument/formatting', { textDocument, options: {} })),
    ];
    assert.ok((await offered()).length > 1);
    await client.change(URI, { range: { start: position, end: 'far' }, text: '一' } as unknown as Change);
    assert.deepEqual(await offered(), []);
    await client.change(URI, { range: { start: position, end: position }, text: wrong });
    assert.deepEqual(await offered(), []);
    await client.change(URI, { text: wrong });
    assert.ok((await offered()).length > 1);
    assert.deepEqual(
      client.logged.map((message) => message.split('\n')[0]),
      ['textDocument/didChange: TypeError: No changes of a text.'],
    );
  });

  it('after changes and openings that are no such thing', async () => {
    await client.open(reportText());
    for (const params of [
      null,
      {},
      { textDocument },
      { textDocument, contentChanges: [{}] },
      { contentChanges: 1 },
    ]) {
      await client.notify('textDocument/didChange', params);
      await client.notify('textDocument/didOpen', params);
      await client.notify('textDocument/didClose', params === null ? {} : { textDocument: { uri: 1 } });
    }
    await client.open(reportText());
    assert.deepEqual(await client.diagnostics(URI), []);
  });

  it('without a change or an opening that is none in part: not even the part that is one', async () => {
    await client.open(reportText());
    const right = { range, text: '甲' };
    for (const wrong of [
      null,
      {},
      { text: 1 },
      { range, text: null },
      { range: { start: position }, text: '' },
    ])
      await client.notify('textDocument/didChange', {
        textDocument: { uri: URI, version: 2 },
        contentChanges: [right, wrong],
      });
    for (const wrong of [
      { uri: 1, text: '' },
      { uri: 'file:///other.txt', text: 1 },
    ])
      await client.notify('textDocument/didOpen', { textDocument: { languageId: '', version: 1, ...wrong } });
    const open = () => client.request<SymbolInformation[]>('workspace/symbol', { query: '' });
    assert.deepEqual(await open(), []);
    await client.change(URI, { text: reportText() });
    const found = await open();
    assert.deepEqual(
      found.map(({ name, location }) => [name, location.uri]),
      [['青禾镇人民政府2023年政府信息公开工作年度报告', URI]],
    );
  });

  it('on the newest text, also where its version is not a newer one', async () => {
    await client.open(reportText(), URI, 5);
    assert.deepEqual(await client.diagnostics(URI), []);
    for (const version of [5, 5, 4]) {
      const wrong = reportText({ 'applications/1/total': `9${version}` });
      const contentChanges = [{ range: null, text: wrong }];
      await client.notify('textDocument/didChange', { textDocument: { uri: URI, version }, contentChanges });
      const [{ message }] = await client.diagnostics(URI);
      assert.match(String(message), new RegExp(`9${version} should be 90`));
      await client.notify('textDocument/didChange', {
        textDocument: { uri: URI, version },
        contentChanges: [{ text: reportText() }],
      });
      assert.deepEqual(await client.diagnostics(URI), []);
    }
    assert.deepEqual(client.logged, []);
  });

  it('with null for what is absent, as some editors send it', async () => {
    const none = { textDocument, position, range };
    client.connection.onRequest('workspace/applyEdit', () => ({ applied: true }));
    await client.open(reportText({ 'applications/1/total': '91' }));
    const asked: [string, unknown][] = [
      ['textDocument/codeAction', { ...none, context: null }],
      ['textDocument/codeAction', { ...none, context: { diagnostics: [], only: null } }],
      ['textDocument/completion', { ...none, context: null }],
      ['textDocument/references', { ...none, context: null }],
      [TABLES_REQUEST, { uri: URI, position: null }],
      [DRAFT_REQUEST, { year: 2024, body: null, layout: null }],
      [PASTE_REQUEST, { uri: URI, range, html: null, text: null }],
      [EDIT_CELLS_REQUEST, { uri: URI, version: 1, position: null, cells: [] }],
      ['workspace/executeCommand', { command: CHECK_FOLDERS_COMMAND, arguments: [null] }],
      ['workspace/executeCommand', { command: CHECK_FOLDERS_COMMAND, arguments: null }],
      ['workspace/executeCommand', { command: CHECK_FOLDERS_COMMAND, arguments: [{ folders: null }] }],
      [
        'workspace/executeCommand',
        { command: RECOMPUTE_COMMAND, arguments: [{ uri: URI, scope: 'report', position: null }] },
      ],
    ];
    for (const [method, params] of asked) await client.request(method, params);
    const draft = await client.request<{ text: string }>(DRAFT_REQUEST, { year: 2024, body: null });
    assert.match(draft.text, /2024年政府信息公开工作年度报告/);
    assert.deepEqual(client.logged, []);
  });

  it('with ten thousand changes in one notification', async () => {
    await client.open('');
    const changes: Change[] = Array.from({ length: 10_000 }, (_, at) => ({
      range,
      text: at % 50 ? '0\t' : '\n',
    }));
    await client.change(URI, ...changes);
    assert.deepEqual(await client.diagnostics(URI), []);
  });

  it('when a document is closed while its diagnostics are asked for', async () => {
    await client.open(reportText({ 'applications/1/total': '91' }));
    const pulled = client.pull(URI);
    await client.close(URI);
    assert.equal((await pulled).kind, 'full');
    assert.deepEqual(await client.diagnostics(URI), []);
  });

  it('and answers cancelled requests as such', async () => {
    await client.open(reportText());
    const source = new CancellationTokenSource();
    const pulled = client.connection.sendRequest('textDocument/diagnostic', { textDocument }, source.token);
    source.cancel();
    await pulled.then(
      (report) => assert.equal((report as { kind: string }).kind, 'full', 'the answer was faster'),
      (error) => assert.equal(error.code, -32800),
    );
    assert.deepEqual(await client.diagnostics(URI), []);
  });

  it('and keeps documents apart', async () => {
    const other = 'untitled:Untitled-1';
    await client.open(reportText({ 'applications/1/total': '91' }));
    await client.open('Nothing of the kind.', other);
    assert.deepEqual(await client.diagnostics(other), []);
    assert.equal((await client.diagnostics(URI)).length, 1);
    assert.equal(
      await client.request<Hover | null>('textDocument/hover', { textDocument: { uri: other }, position }),
      null,
    );
  });
});
