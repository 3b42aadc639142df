import { l10n, type Memento, Position, SnippetString, window, workspace } from 'vscode';
import { DRAFT_REQUEST, type DraftParams, type DraftResult } from '../../../../server/src/protocol';
import { LANGUAGE } from '../../language';
import type { Server } from '../../server';
import { askForReport } from './questions';

/** Asks for body, year and layout, and opens a whole report to be filled in, its places to be gone through by Tab. */
export async function newReport(server: Server, memory: Memento): Promise<void> {
  const wish: DraftParams | undefined = await askForReport(memory, new Date().getFullYear());
  if (!wish) return;
  const client = await server.ready();
  if (!client) return;
  const draft: DraftResult | null = await client.sendRequest(DRAFT_REQUEST, wish);
  if (!draft) {
    void window.showErrorMessage(l10n.t('There is no draft for this year.'));
    return;
  }
  const document = await workspace.openTextDocument({ language: LANGUAGE });
  const editor = await window.showTextDocument(document, { preview: false });
  // A line of a table may begin with tabs, which stand for merged cells.
  await editor.insertSnippet(new SnippetString(draft.snippet), new Position(0, 0), {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
}
