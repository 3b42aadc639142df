import { type Memento, window } from 'vscode';
import { adopt } from '../offer';

/** Makes the text in the active editor a report, now and when it is opened again. */
export async function treatAsReport(memory: Memento): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document) await adopt(document, memory);
}
