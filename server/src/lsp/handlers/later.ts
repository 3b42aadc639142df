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

const HANDLERS: readonly ((session: Session) => Disposable)[] = [
  handleCompletion,
  handleCompletionResolve,
  handleHover,
  handleDefinition,
  handleReferences,
  handleDocumentHighlight,
  handleDocumentSymbol,
  handleWorkspaceSymbol,
  handleFoldingRange,
  handleSelectionRange,
  handleDocumentLink,
  handleSemanticTokens,
  handleInlayHint,
  handleCodeLens,
  handleFormatting,
  handleCodeAction,
  handlePaste,
  handleTables,
  handleSummary,
  handleDraft,
  handleEditCells,
];

export function registerLater(session: Session): { registrations: Disposable[]; checks: FolderChecks } {
  const checks = new FolderChecks(session);
  const registrations: Disposable[] = [checks];
  try {
    registrations.push(handleExecuteCommand(session, checks));
    for (const handle of HANDLERS) registrations.push(handle(session));
  } catch (error) {
    // The next message registers them all anew.
    for (const registration of registrations) registration.dispose();
    throw error;
  }
  return { registrations, checks };
}
