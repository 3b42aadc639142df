import { l10n, type Memento, Range, SnippetString, window, workspace } from 'vscode';
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
  // With its text from the beginning: of an empty one the preview would say that it is no report.
  const document = await workspace.openTextDocument({ language: LANGUAGE, content: draft.text });
  const editor = await window.showTextDocument(document, { preview: false });
  const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
  // A line of a table may begin with tabs, which stand for merged cells.
  await editor.insertSnippet(new SnippetString(draft.snippet), whole, {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
}
