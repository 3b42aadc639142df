/** A small language client that drives the built server as an editor would: a process of its own, over its stdio. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as path from 'node:path';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** Tests run in the project's folder, after the build. */
export const SERVER = path.resolve('dist', 'server.js');

/** What a current editor can do, as far as this server asks. */
export const MODERN: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: { applyEdit: true, workspaceEdit: { documentChanges: true } },
};

export interface Change {
  readonly range?: Range;
  readonly text: string;
}

/** Servers whose test failed before it could stop them. */
const running = new Set<ChildProcess>();
after(() => {
  for (const child of running) child.kill();
});

export class Client {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  private readonly versions = new Map<string, number>();
  private readonly waiting = new Set<() => void>();

  private constructor(
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
  ) {
    running.add(process);
    process.once('exit', () => running.delete(process));
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      for (const wake of this.waiting) wake();
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    connection.listen();
  }

  /** A server that has been started and told nothing yet. */
  static launch(args: readonly string[] = ['--stdio'], env: NodeJS.ProcessEnv = { LC_ALL: 'C' }): Client {
    const child = spawn(process.execPath, [SERVER, ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    });
    const reader = new StreamMessageReader(child.stdout);
    const writer = new StreamMessageWriter(child.stdin);
    return new Client(child, createProtocolConnection(reader, writer));
  }

  /** A server that is ready for work. */
  static async start(capabilities: ClientCapabilities = MODERN, more: object = {}): Promise<Client> {
    const client = Client.launch();
    await client.initialize(capabilities, more);
    return client;
  }

  async initialize(capabilities: ClientCapabilities, more: object = {}): Promise<InitializeResult> {
    const params = { processId: process.pid, rootUri: null, capabilities, ...more };
    const result = await this.request<InitializeResult>('initialize', params);
    await this.notify('initialized', {});
    return result;
  }

  request = <R>(method: string, params?: unknown): Promise<R> => this.connection.sendRequest(method, params);
  notify = (method: string, params?: unknown): Promise<void> =>
    this.connection.sendNotification(method, params);

  async open(text: string, uri = 'file:///report.txt', version = 1): Promise<string> {
    this.versions.set(uri, version);
    await this.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'disclosure-report', version, text },
    });
    return uri;
  }

  async change(uri: string, ...contentChanges: Change[]): Promise<number> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    return version;
  }

  close = (uri: string) => this.notify('textDocument/didClose', { textDocument: { uri } });

  pull = (uri: string, previousResultId?: string) =>
    this.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId ? { previousResultId } : {}),
    });

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  /** The first published diagnostics, past or to come, that fit. */
  async publishedWhere(
    fits: (params: PublishDiagnosticsParams) => boolean,
  ): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const found = this.published.find(fits);
      if (found) return found;
      await new Promise<void>((wake) => this.waiting.add(wake));
    }
  }

  /** Ends the server as an editor does; gives its exit code. */
  async stop(): Promise<number | null> {
    await this.request('shutdown');
    const exit = this.exited();
    await this.notify('exit');
    return exit;
  }

  async exited(): Promise<number | null> {
    if (this.process.exitCode === null) await once(this.process, 'exit');
    this.connection.dispose();
    return this.process.exitCode;
  }
}
