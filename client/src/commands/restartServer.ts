import { window } from 'vscode';
import type { Server } from '../server';

/** Starts the checks anew, from the command palette or from the status that tells of their end. */
export async function restartServer(server: Server): Promise<void> {
  try {
    await server.restart();
  } catch (error) {
    void window.showErrorMessage(String(error));
  }
}
