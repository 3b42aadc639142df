/** The server in a browser's worker: over its messages, with no disk. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  LogMessageNotification,
  type Message,
  MessageType,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { OPTIONS, serve } from './connection';
import type { Host } from './host';

/** The worker itself. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const WORKER: Host = {
  // VS Code, which alone runs it so, names one.
  language: 'en',
  // A worker does not know where it was loaded from; its client does.
  rulePages: 'gouji-rules:',
  turn: () =>
    new Promise((resolve) => {
      // A message of our own is taken behind those that are there; setTimeout waits longer the more often it is asked.
      const { port1, port2 } = new MessageChannel();
      const onmessage = () => {
        port1.close();
        resolve();
      };
      Object.assign(port1, { onmessage });
      port2.postMessage(null);
    }),
};

export function serveInWorker(): void {
  const [reader, writer] = [new BrowserMessageReader(self), new BrowserMessageWriter(self)];
  // One of the messages that may come before the client's first: that the script was loaded, which a client cannot see.
  const loaded = { type: MessageType.Log, message: 'The language server is loaded.' };
  void writer.write({ jsonrpc: '2.0', method: LogMessageNotification.method, params: loaded } as Message);
  serve(createConnection(ProposedFeatures.all, reader, writer, OPTIONS), WORKER);
}
