/** The handlers of all that is asked beyond the findings. In a file of their own, which the first such message loads. */
import type { Disposable } from 'vscode-languageserver';
import { FolderChecks } from '../folders/folderChecks';
import type { Session } from '../session';
import { handleCodeAction } from './codeAction';
import { handleCodeLens } from './codeLens';
import { handleCompletion, handleCompletionResolve } from './completion';
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
import { handleReferences } from './references';
import { handleSelectionRange } from './selectionRange';
import { handleSemanticTokens } from './semanticTokens';
import { handleSummary } from './summary';
import { handleTables } from './tables';
import { handleWorkspaceSymbol } from './workspaceSymbol';

export function registerLater(session: Session): { registrations: Disposable[]; checks: FolderChecks } {
  const checks = new FolderChecks(session);
  const registrations = [
    checks,
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
  return { registrations, checks };
}
