/** What the server offers. */
import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { TRIGGERS } from '../features/completion/triggers';
import { CONVERT, FIX_ALL, QUICK_FIX, RECOMPUTE } from '../features/kinds';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../features/tokenTypes';
import { ACCEPT_COMMAND, CHECK_FOLDERS_COMMAND, CONVERT_COMMAND, RECOMPUTE_COMMAND } from '../protocol';

export const CAPABILITIES: ServerCapabilities = {
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  diagnosticProvider: { identifier: 'gouji', interFileDependencies: false, workspaceDiagnostics: false },
  completionProvider: {
    triggerCharacters: [...TRIGGERS],
    resolveProvider: true,
    completionItem: { labelDetailsSupport: true },
  },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: {},
  semanticTokensProvider: {
    legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
    full: { delta: true },
    range: true,
  },
  inlayHintProvider: true,
  codeLensProvider: {},
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  codeActionProvider: { codeActionKinds: [QUICK_FIX, RECOMPUTE, CONVERT, FIX_ALL] },
  executeCommandProvider: {
    commands: [RECOMPUTE_COMMAND, CONVERT_COMMAND, ACCEPT_COMMAND, CHECK_FOLDERS_COMMAND],
    workDoneProgress: true,
  },
};
