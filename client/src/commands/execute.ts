import { window } from 'vscode';
import { ExecuteCommandRequest } from 'vscode-languageclient';
import type { Server } from '../server';

/** Has the server carry out a command of its own. Undefined, and said so, where none runs. */
export async function execute(server: Server, command: string, args: object): Promise<unknown> {
  const client = await server.ready();
  return client?.sendRequest(ExecuteCommandRequest.type, { command, arguments: [args] });
}

/** Says in the status bar, for a moment, what has been done. */
export const tellDone = (message: string) => window.setStatusBarMessage(message, 5_000);
