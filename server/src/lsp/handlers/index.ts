/** All handlers of a session. */
import type { Disposable } from 'vscode-languageserver/node';
import { guarded } from '../guard';
import type { Session } from '../session';
import { handleCodeAction } from './codeAction';
import { handleConfiguration } from './configuration';
import { handleDefinition } from './definition';
import { handleDocumentSymbol } from './documentSymbol';
import { handleExecuteCommand } from './executeCommand';
import { handleFoldingRange } from './foldingRange';
import { handleHover } from './hover';
import { publishDiagnostics } from './publishDiagnostics';
import { handlePullDiagnostics } from './pullDiagnostics';
import { handleReferences } from './references';
import { handleTables } from './tables';

export function register(session: Session): Disposable[] {
  const { client, connection, documents, log } = session;
  const publisher = client.pullsDiagnostics ? null : publishDiagnostics(session);
  const askToPullAgain = guarded(log, 'workspace/diagnostic/refresh', undefined, async () => {
    if (client.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
  });
  return [
    documents.listen(connection),
    ...(publisher ? [publisher] : []),
    handleConfiguration(session, publisher ? publisher.refresh : askToPullAgain),
    handlePullDiagnostics(session),
    handleHover(session),
    handleDefinition(session),
    handleReferences(session),
    handleDocumentSymbol(session),
    handleFoldingRange(session),
    handleCodeAction(session),
    handleExecuteCommand(session),
    handleTables(session),
  ];
}
