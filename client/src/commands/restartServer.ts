import { window } from 'vscode';
import type { Server } from '../server';

/** Ends the language server and starts it anew, also after the client has given it up. */
export async function restartServer(server: Server): Promise<void> {
  try {
    await server.client.stop();
    await server.client.start();
  } catch (error) {
    void window.showErrorMessage(String(error));
  }
}
