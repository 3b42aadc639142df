import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  createProtocolConnection,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { Client, MODERN, SERVER } from './client';

const INITIALIZE = { processId: null, rootUri: null, capabilities: {} };

describe('the life of the server', () => {
  it('says what it offers', async () => {
    const client = Client.launch();
    const { capabilities, serverInfo } = await client.initialize(MODERN);
    assert.equal(serverInfo?.name, 'gouji');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.executeCommandProvider?.commands, [
      'gouji.server.recomputeTotals',
      'gouji.server.convertTables',
      'gouji.server.acceptFinding',
      'gouji.server.checkFolders',
    ]);
    await client.stop();
  });

  it('answers nothing but an error before it is initialized', async () => {
    const client = Client.launch();
    await assert.rejects(client.request('textDocument/hover', {}), { code: -32002 });
    await client.open('too early');
    await client.initialize(MODERN);
    assert.deepEqual(await client.diagnostics('file:///report.txt'), []);
    await client.stop();
  });

  it('is initialized once only', async () => {
    const client = await Client.start();
    await assert.rejects(client.request('initialize', INITIALIZE), { code: -32600 });
    await client.stop();
  });

  it('is initialized behind an attempt that was wrong, and with null for what is absent', async () => {
    const client = Client.launch();
    const wrong = { textDocument: { hover: { contentFormat: 1 } } };
    await assert.rejects(client.request('initialize', { ...INITIALIZE, capabilities: wrong }));
    const params = { processId: null, capabilities: {}, initializationOptions: null, locale: null };
    await client.request('initialize', params);
    await client.open('一、总体情况');
    assert.deepEqual(await client.diagnostics('file:///report.txt'), []);
    await client.stop();
  });

  it('takes no request after shutdown', async () => {
    const client = await Client.start();
    await client.request('shutdown');
    await assert.rejects(client.request('textDocument/hover', {}), { code: -32600 });
    const exit = client.exited();
    await client.notify('exit');
    assert.equal(await exit, 0);
  });

  it('exits with 0 after shutdown, with 1 without', async () => {
    assert.equal(await (await Client.start()).stop(), 0);
    const impolite = await Client.start();
    const exit = impolite.exited();
    await impolite.notify('exit');
    assert.equal(await exit, 1);
  });

  it('speaks over stdio where it is not told how', async () => {
    const client = Client.launch([]);
    await client.initialize(MODERN);
    assert.equal(await client.stop(), 0);
  });

  it('writes a message in one piece', async () => {
    const child = spawn(process.execPath, [SERVER, '--stdio']);
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: INITIALIZE });
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    const [first] = await once(child.stdout, 'data');
    assert.match(String(first), /^Content-Length: \d+\r\n\r\n\{.*\}$/);
    child.stdin.end();
    await once(child, 'exit');
  });

  it('speaks over the channel of a forked process too, and ends with it', async () => {
    const child = fork(SERVER, ['--node-ipc'], { stdio: 'inherit' });
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    connection.listen();
    const result: InitializeResult = await connection.sendRequest('initialize', INITIALIZE);
    assert.equal(result.capabilities.hoverProvider, true);
    const exit = once(child, 'exit');
    child.disconnect();
    await exit;
    connection.dispose();
  });

  it('ends when its input is closed', async () => {
    const client = await Client.start();
    const exit = client.exited();
    client.process.stdin?.end();
    assert.equal(await exit, 1);
  });

  it('ends when the editor that it serves is killed, even where its input stays open', async () => {
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const client = await Client.start(MODERN, { processId: editor.pid });
    const exit = client.exited();
    editor.kill('SIGKILL');
    assert.equal(await exit, 1);
  }).timeout(20_000);
});
