/** Entry of the extension on Node: the desktop, and the machine that a remote window or a server runs on. */
import { type ExtensionContext, Uri } from 'vscode';
import { ErrorAction, LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './app';
import { ID, NAME } from './runtime';
import type { Server } from './server';

let server: Server | undefined;

/** Called by the first report that is opened, or by a command: a folder that merely holds reports runs nothing. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  const transport = TransportKind.ipc;
  const debug = { module, transport, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  server = start(context, {
    connect: (options) =>
      startedAnew(new LanguageClient(ID, NAME, { run: { module, transport }, debug }, options)),
    rulePages: Uri.joinPath(context.extensionUri, 'dist', 'rules'),
  });
}

/**
 * Of a process that is gone the client hears twice: what is written to it fails, and it has ended, at which another one is
 * started. By itself the client takes two failed writes for the end, for good: who types on then has no server any more.
 */
function startedAnew(client: LanguageClient): LanguageClient {
  const usual = client.createDefaultErrorHandler();
  client.clientOptions.errorHandler = {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => usual.closed(),
  };
  return client;
}

/** The host waits for the server to end. */
export const deactivate = (): Promise<void> | undefined => server?.client.dispose();
