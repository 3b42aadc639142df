/** All handlers of a session. */
import type { Disposable } from 'vscode-languageserver';
import { FolderChecks } from '../folders/folderChecks';
import { guarded } from '../guard';
import { askAgain } from '../refresh';
import type { Session } from '../session';
import { handleCodeAction } from './codeAction';
import { handleCodeLens } from './codeLens';
import { handleCompletion, handleCompletionResolve } from './completion';
import { handleConfiguration } from './configuration';
import { handleDefinition } from './definition';
import { handleDocumentHighlight } from './documentHighlight';
import { handleDocumentLink } from './documentLink';
import { handleDocumentSymbol } from './documentSymbol';
import { handleDraft } from './draft';
import { handleEditCells } from './editCells';
import { handleExecuteCommand } from './executeCommand';
import { handleFoldingRange } from './foldingRange';
import { handleFormatting } from './formatting';
import { handleHover } from './hover';
import { handleInlayHint } from './inlayHint';
import { handlePaste } from './paste';
import { publishDiagnostics } from './publishDiagnostics';
import { handlePullDiagnostics } from './pullDiagnostics';
import { handleReferences } from './references';
import { handleSelectionRange } from './selectionRange';
import { handleSemanticTokens } from './semanticTokens';
import { handleSummary } from './summary';
import { handleTables } from './tables';
import { handleWatchedFiles } from './watchedFiles';
import { handleWorkspaceSymbol } from './workspaceSymbol';

export function register(session: Session): Disposable[] {
  const { client, connection, documents, log } = session;
  const publisher = client.pullsDiagnostics ? null : publishDiagnostics(session);
  const askToPullAgain = guarded(log, 'workspace/diagnostic/refresh', undefined, async () => {
    if (client.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
  });
  const checks = new FolderChecks(session);
  const showAgain = askAgain(session);
  const refresh = () => {
    if (publisher) publisher.refresh();
    else askToPullAgain();
    showAgain();
    checks.shown.refresh();
  };
  const starting = [
    handleConfiguration(session, refresh),
    handleWatchedFiles(session, refresh, (changes) => checks.shown.changed(changes)),
  ];
  return [
    // The connection keeps one handler of each message.
    connection.onInitialized(() => {
      for (const handler of starting) handler.start();
    }),
    ...starting,
    documents.listen(connection),
    ...(publisher ? [publisher] : []),
    checks,
    handlePullDiagnostics(session),
    handleCompletion(session),
    handleCompletionResolve(session),
    handleHover(session),
    handleDefinition(session),
    handleReferences(session),
    handleDocumentHighlight(session),
    handleDocumentSymbol(session),
    handleWorkspaceSymbol(session),
    handleFoldingRange(session),
    handleSelectionRange(session),
    handleDocumentLink(session),
    handleSemanticTokens(session),
    handleInlayHint(session),
    handleCodeLens(session),
    handleFormatting(session),
    handleCodeAction(session),
    handleExecuteCommand(session, checks),
    handlePaste(session),
    handleTables(session),
    handleSummary(session),
    handleDraft(session),
    handleEditCells(session),
  ];
}
