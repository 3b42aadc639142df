/** What settings, gouji.json and comments make of findings, and how a finding is accepted, against the built server. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  ApplyWorkspaceEditParams,
  CodeAction,
  RegistrationParams,
  TextDocumentEdit,
} from 'vscode-languageserver-protocol';
import { ACCEPT_COMMAND, ASK_REASON_COMMAND } from '../../src/protocol';
import { inFolder } from '../cli/support/folder';
import { Client, MODERN } from './client';
import { RANGE, WRONG } from './wrong';

const LINE = { line: RANGE.start.line, character: 0 };
const COMMENT = '<!-- gouji-accept row-total, balance: 总计含补录的一件 -->';
const ACCEPTING = WRONG.text.replace('一、本年新收', `${COMMENT}\n$&`);

const severities = async (client: Client, uri: string) =>
  (await client.diagnostics(uri)).map(({ code, severity }) => [code, severity]);

const configure = (client: Client, gouji: object) =>
  client.notify('workspace/didChangeConfiguration', { settings: { gouji } });

describe('the setting gouji.rules', () => {
  let client: Client;
  let uri: string;
  beforeEach(async () => {
    client = await Client.start();
    uri = await client.open(WRONG.text);
  });
  afterEach(() => client.stop());

  it('gives a rule another severity, and takes it back', async () => {
    assert.deepEqual(await severities(client, uri), [['row-total', 1]]);
    await configure(client, { rules: { 'row-total': 'information' } });
    assert.deepEqual(await severities(client, uri), [['row-total', 3]]);
    await configure(client, {});
    assert.deepEqual(await severities(client, uri), [['row-total', 1]]);
  });

  it('turns rules off', async () => {
    await configure(client, { rules: { 'row-total': 'off', balance: 'off' } });
    assert.deepEqual(await severities(client, uri), []);
  });

  it('is left out where it makes no sense', async () => {
    for (const rules of [null, 'off', ['row-total'], { 'row-total': 'no', nothing: 'off', __proto__: 1 }]) {
      await configure(client, { rules });
      assert.deepEqual(await severities(client, uri), [['row-total', 1]]);
    }
  });

  it('makes diagnostics new that were pulled before', async () => {
    const { resultId } = await client.pull(uri);
    assert.equal((await client.pull(uri, resultId)).kind, 'unchanged');
    await configure(client, { rules: { 'row-total': 'hint' } });
    assert.equal((await client.pull(uri, resultId)).kind, 'full');
  });
});

describe('gouji.json', () => {
  const WATCHING = {
    ...MODERN,
    workspace: {
      ...MODERN.workspace,
      diagnostics: { refreshSupport: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
    },
  };
  const off = JSON.stringify({ rules: { 'row-total': 'off', balance: 'off' } });
  const uriOf = (folder: string, name: string) => pathToFileURL(path.join(folder, name)).href;
  const tellOf = (client: Client, folder: string) =>
    client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(folder, 'gouji.json'), type: 2 }],
    });

  it('above a document counts for it', () =>
    inFolder({ 'gouji.json': off, '年报/a.txt': '' }, async (folder) => {
      const client = await Client.start();
      assert.deepEqual(
        await severities(client, await client.open(WRONG.text, uriOf(folder, '年报/a.txt'))),
        [],
      );
      await client.stop();
    }));

  it('accepts findings of a file with a reason', () => {
    const accept = ['row-total', 'balance'].map((code) => ({ file: '年报/*', code, reason: '含补录' }));
    return inFolder({ 'gouji.json': JSON.stringify({ accept }) }, async (folder) => {
      const client = await Client.start();
      assert.deepEqual(
        await severities(client, await client.open(WRONG.text, uriOf(folder, '年报/a.txt'))),
        [],
      );
      assert.equal(
        (await severities(client, await client.open(WRONG.text, uriOf(folder, 'a.txt')))).length,
        1,
      );
      await client.stop();
    });
  });

  it('gives way to the editor’s setting', () =>
    inFolder({ 'gouji.json': off }, async (folder) => {
      const client = await Client.start();
      const uri = await client.open(WRONG.text, uriOf(folder, 'a.txt'));
      await configure(client, { rules: { 'row-total': 'warning' } });
      assert.deepEqual(await severities(client, uri), [['row-total', 2]]);
      await client.stop();
    }));

  it('is watched, and what changes in it shows at once', () =>
    inFolder({}, async (folder) => {
      const client = Client.launch();
      const registered: string[] = [];
      let refreshed = () => {};
      const refresh = new Promise<void>((resolve) => {
        refreshed = resolve;
      });
      client.connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
        for (const { method, registerOptions } of registrations)
          registered.push(`${method} ${JSON.stringify(registerOptions)}`);
        return null;
      });
      client.connection.onRequest('workspace/diagnostic/refresh', () => refreshed());
      await client.initialize(WATCHING);
      const uri = await client.open(WRONG.text, uriOf(folder, 'a.txt'));
      assert.equal((await severities(client, uri)).length, 1);
      assert.deepEqual(registered, [
        'workspace/didChangeWatchedFiles {"watchers":[{"globPattern":"**/gouji.json"}]}',
      ]);
      writeFileSync(path.join(folder, 'gouji.json'), off);
      await tellOf(client, folder);
      await refresh;
      assert.deepEqual(await severities(client, uri), []);
      rmSync(path.join(folder, 'gouji.json'));
      await tellOf(client, folder);
      assert.equal((await severities(client, uri)).length, 1);
      await client.stop();
    }));

  it('is published anew to a client that does not pull', () =>
    inFolder({}, async (folder) => {
      const client = await Client.start({});
      const uri = await client.open(WRONG.text, uriOf(folder, 'a.txt'));
      await client.publishedWhere(({ diagnostics }) => diagnostics.length === 1);
      writeFileSync(path.join(folder, 'gouji.json'), off);
      await tellOf(client, folder);
      await client.publishedWhere(({ diagnostics }) => diagnostics.length === 0);
      assert.equal(client.published.at(-1)?.uri, uri);
      await client.stop();
    }));

  it('is read again when a document is opened, also where nobody watches it', () =>
    inFolder({}, async (folder) => {
      const client = await Client.start();
      const uri = await client.open(WRONG.text, uriOf(folder, 'a.txt'));
      assert.equal((await severities(client, uri)).length, 1);
      writeFileSync(path.join(folder, 'gouji.json'), off);
      await client.close(uri);
      await client.open(WRONG.text, uri);
      assert.deepEqual(await severities(client, uri), []);
      await client.stop();
    }));

  it('is not looked for beside what is no file of this machine', () =>
    inFolder({ 'gouji.json': off }, async (folder) => {
      const client = await Client.start();
      const file = uriOf(folder, 'a.txt');
      for (const uri of [
        file.replace('file:', 'vscode-vfs:'),
        'untitled:Untitled-1',
        'file://other/a.txt',
        'file:%00',
      ])
        assert.equal((await severities(client, await client.open(WRONG.text, uri))).length, 1, uri);
      await client.stop();
    }));

  it('has its mistakes logged, and nothing else fails', () =>
    inFolder({ 'gouji.json': '{"rules": {"row-total": "of"}, "rule": {}}' }, async (folder) => {
      const client = await Client.start();
      const uri = await client.open(WRONG.text, uriOf(folder, 'a.txt'));
      assert.equal((await severities(client, uri)).length, 1);
      assert.equal(client.logged.filter((line) => line.includes('gouji.json: “')).length, 2);
      await client.stop();
    }));
});

describe('accepting a finding over the protocol', () => {
  const uri = 'file:///report.txt';
  const start = async (asksReason: boolean) => {
    const client = await Client.start(MODERN, { initializationOptions: { asksReason } });
    await client.open(WRONG.text, uri);
    return client;
  };
  const lastAction = async (client: Client) =>
    (
      await client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: RANGE,
        context: { diagnostics: [], only: ['quickfix'] },
      })
    ).at(-1);
  const acceptWith = (client: Client, reason: unknown, more: object = {}) =>
    client.request<boolean | null>('workspace/executeCommand', {
      command: ACCEPT_COMMAND,
      arguments: [{ uri, code: 'row-total', position: RANGE.start, reason, ...more }],
    });

  it('is an edit with words to replace, for an editor that does not ask', async () => {
    const client = await start(false);
    const action = await lastAction(client);
    assert.ok(action?.edit);
    const [{ edits }] = action.edit.documentChanges as TextDocumentEdit[];
    assert.deepEqual(edits, [
      {
        range: { start: LINE, end: LINE },
        newText: '<!-- gouji-accept row-total, balance: (write the reason here) -->\n',
      },
    ]);
    assert.equal(action?.isPreferred, undefined);
    assert.equal(action?.command, undefined);
    await client.stop();
  });

  it('is a command for one that asks for the reason, and then one edit', async () => {
    const client = await start(true);
    const action = await lastAction(client);
    assert.equal(action?.edit, undefined);
    assert.equal(action?.command?.command, ASK_REASON_COMMAND);
    assert.deepEqual(action?.command?.arguments, [{ uri, code: 'row-total', position: RANGE.start }]);
    const applied: ApplyWorkspaceEditParams[] = [];
    client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      applied.push(params);
      return { applied: true };
    });
    assert.equal(await acceptWith(client, '总计含补录的一件'), true);
    assert.equal(applied.length, 1);
    const [{ textDocument, edits }] = applied[0].edit.documentChanges as TextDocumentEdit[];
    assert.equal(textDocument.version, 1);
    assert.deepEqual(edits, [{ range: { start: LINE, end: LINE }, newText: `${COMMENT}\n` }]);
    await client.change(uri, { range: { start: LINE, end: LINE }, text: `${COMMENT}\n` });
    assert.deepEqual(await client.diagnostics(uri), []);
    await client.stop();
  });

  it('changes nothing without a reason, or where the finding is gone', async () => {
    const client = await start(true);
    client.connection.onRequest('workspace/applyEdit', () => assert.fail('an edit was sent'));
    for (const reason of ['', '  ', '(write the reason here)'])
      assert.equal(await acceptWith(client, reason), false);
    assert.equal(await acceptWith(client, 'x', { code: 'remedy-total' }), false);
    assert.equal(await acceptWith(client, 'x', { position: LINE }), false);
    assert.equal(await acceptWith(client, 'x', { uri: 'file:///closed.txt' }), false);
    await client.stop();
  });

  it('is refused with arguments that make no sense', async () => {
    const client = await start(true);
    for (const more of [{ uri: 1 }, { code: null }, { position: 3 }, { reason: {} }])
      await assert.rejects(acceptWith(client, 'x', more), { code: -32602 });
    await client.stop();
  });

  it('leaves the number to its author: no fix takes it', async () => {
    const client = await start(true);
    await client.change(uri, { text: ACCEPTING });
    assert.deepEqual(await client.diagnostics(uri), []);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: LINE, end: { ...LINE, line: LINE.line + 2 } },
      context: { diagnostics: [] },
    });
    assert.deepEqual(actions, []);
    await client.stop();
  });
});
