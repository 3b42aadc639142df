import { commands, l10n, type TextDocument, window } from 'vscode';
import { type DocumentDiagnosticReport, DocumentDiagnosticRequest } from 'vscode-languageclient';
import type { Server } from '../server';
import { inProgress } from './progress';

/** Says that a report has no findings, or shows them: the Problems view goes to those of the active editor. */
export async function checkReport(server: Server, report: TextDocument | undefined): Promise<void> {
  if (!report) return;
  const client = await server.ready();
  if (!client) return;
  const found: DocumentDiagnosticReport = await inProgress(l10n.t('Checking the report …'), () =>
    client.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: report.uri.toString() },
    }),
  );
  if (found.kind === 'full' && found.items.length === 0) {
    void window.showInformationMessage(l10n.t('No findings: every check of this report holds.'));
    return;
  }
  await window.showTextDocument(report, { preserveFocus: false });
  await commands.executeCommand('workbench.actions.view.problems');
}
