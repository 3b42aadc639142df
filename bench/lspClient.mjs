/** The least that drives a language server over stdio: requests, notifications, and yes to whatever it asks. */
import { spawn } from 'node:child_process';

export class LspClient {
  #next = 1;
  #waiting = new Map();
  #received = Buffer.alloc(0);

  constructor(command, args) {
    this.child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] });
    this.child.stdout.on('data', (chunk) => this.#take(chunk));
    this.child.once('exit', (status) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`The server ended with ${status}.`));
    });
  }

  /** The same for every server: diagnostics are pulled, so that none can hide behind a delay of its own. */
  async start() {
    await this.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        textDocument: { diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false } },
      },
    });
    this.notify('initialized', {});
  }

  open(uri, languageId, text) {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  change(uri, version, range, text) {
    this.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
  }

  async pull(uri) {
    const { items } = await this.request('textDocument/diagnostic', { textDocument: { uri } });
    return items;
  }

  request(method, params) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#send({ id, method, params });
    });
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  async stop() {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    await this.request('shutdown', undefined);
    this.notify('exit', undefined);
    await ended;
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.child.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  #take(chunk) {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    for (;;) {
      const head = this.#received.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#received.toString('latin1', 0, head))[1]);
      const end = head + 4 + length;
      if (this.#received.length < end) return;
      const message = JSON.parse(this.#received.toString('utf8', head + 4, end));
      this.#received = this.#received.subarray(end);
      this.#answer(message);
    }
  }

  #answer({ id, method, params, result, error }) {
    if (method !== undefined) {
      // workspace/configuration wants one value for each item; whatever else a server asks for may be null.
      if (id !== undefined) this.#send({ id, result: params?.items?.map(() => null) ?? null });
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting.reject(new Error(error.message));
    else waiting.resolve(result);
  }
}
