import assert from 'node:assert/strict';
import type { Message } from 'vscode-languageserver';
import { registerLater } from '../../src/lsp/handlers/later';
import { OnDemand } from '../../src/lsp/onDemand';
import { withoutNulls } from '../../src/lsp/params';
import type { Session } from '../../src/lsp/session';

describe('What is loaded on demand', () => {
  let handled: string[];
  let loads: number;
  let onDemand: OnDemand;
  let loaded: () => void;
  let failed: (error: Error) => void;

  beforeEach(() => {
    [handled, loads, onDemand] = [[], 0, new OnDemand()];
    onDemand.load = () => {
      loads++;
      return new Promise((resolve, reject) => {
        [loaded, failed] = [resolve, reject];
      });
    };
  });

  const comes = (message: object) =>
    onDemand.handleMessage({ jsonrpc: '2.0', ...message } as Message, (next) => {
      handled.push((next as Message & { method: string }).method);
    });
  const request = (method: string) => comes({ id: 1, method, params: {} });
  const notification = (method: string) => comes({ method, params: {} });
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it('is not for the findings, nor for what is told and not asked', () => {
    notification('textDocument/didOpen');
    request('textDocument/diagnostic');
    request('shutdown');
    assert.deepEqual(handled, ['textDocument/didOpen', 'textDocument/diagnostic', 'shutdown']);
    assert.equal(loads, 0);
  });

  it('is loaded once, by the first message that needs it', async () => {
    request('textDocument/hover');
    request('textDocument/completion');
    assert.deepEqual([handled, loads], [[], 1]);
    loaded();
    await settled();
    request('textDocument/foldingRange');
    assert.deepEqual(handled, ['textDocument/hover', 'textDocument/completion', 'textDocument/foldingRange']);
    assert.equal(loads, 1);
  });

  it('is waited for by all that comes in meanwhile, so that an answer is about the text that was asked about', async () => {
    request('textDocument/hover');
    notification('textDocument/didChange');
    request('textDocument/diagnostic');
    await settled();
    assert.deepEqual(handled, []);
    loaded();
    await settled();
    assert.deepEqual(handled, ['textDocument/hover', 'textDocument/didChange', 'textDocument/diagnostic']);
  });

  it('is loaded anew by the next request where that failed, and what waited is answered', async () => {
    request('textDocument/hover');
    notification('textDocument/didChange');
    failed(new Error('no such file'));
    await settled();
    assert.deepEqual(handled, ['textDocument/hover', 'textDocument/didChange']);
    notification('textDocument/didChange');
    assert.equal(loads, 1);
    request('textDocument/completion');
    assert.deepEqual([handled.length, loads], [3, 2]);
    loaded();
    await settled();
    request('textDocument/hover');
    assert.deepEqual([handled.slice(3), loads], [['textDocument/completion', 'textDocument/hover'], 2]);
  });
});

describe('The handlers that are loaded on demand', () => {
  it('are all taken back where one of them fails, so that none is there twice', () => {
    let [registered, disposed, left] = [0, 0, 20];
    const register = () => {
      if (left-- === 0) throw new Error('no more');
      registered++;
      return { dispose: () => disposed++ };
    };
    const everything: unknown = new Proxy(register, { get: () => everything });
    assert.throws(() => registerLater(everything as Session), { message: 'no more' });
    assert.ok(registered > 9);
    assert.equal(disposed, registered);
  });
});

describe('What some editors send as null', () => {
  it('is absent at any depth, but in lists', () => {
    const given = { a: null, b: { c: null, d: [{ e: null, f: 1 }, null] }, g: 0 };
    assert.deepEqual(withoutNulls(given), { b: { d: [{ f: 1 }, undefined] }, g: 0 });
    assert.equal(withoutNulls(null), undefined);
    let deep: unknown = null;
    for (let depth = 0; depth < 100_000; depth++) deep = { deep };
    assert.ok(withoutNulls(deep));
  });
});
