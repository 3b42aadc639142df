/** What the server offers. */
import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { CONVERT, FIX_ALL, QUICK_FIX, RECOMPUTE } from '../features/codeActions';
import { ACCEPT_COMMAND, CONVERT_COMMAND, RECOMPUTE_COMMAND } from '../protocol';

export const CAPABILITIES: ServerCapabilities = {
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  diagnosticProvider: { identifier: 'gouji', interFileDependencies: false, workspaceDiagnostics: false },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  codeActionProvider: { codeActionKinds: [QUICK_FIX, RECOMPUTE, CONVERT, FIX_ALL] },
  executeCommandProvider: { commands: [RECOMPUTE_COMMAND, CONVERT_COMMAND, ACCEPT_COMMAND] },
};
