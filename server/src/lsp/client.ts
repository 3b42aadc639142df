/** What the editor at the other end can do, as plain answers: nothing else looks into its capabilities. */
import { type InitializeParams, InsertTextMode } from 'vscode-languageserver';

export interface ClientFeatures {
  /** Asks for diagnostics itself; others get them pushed. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly markdownHover: boolean;
  /** Takes edits that name the version of the document they are for. */
  readonly versionedEdits: boolean;
  readonly appliesEdits: boolean;
  readonly symbolTrees: boolean;
  /** Takes the words that a definition was asked from beside where it leads. */
  readonly definitionLinks: boolean;
  /** The folder that it was opened with; null where it has none. */
  readonly root: string | null;
  /** Tells the folders that are open when it is asked. */
  readonly answersFolders: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  /** Can be asked to tell when files change. */
  readonly watchesFiles: boolean;
  /** Asks for a reason itself where a finding is accepted (see the protocol). */
  readonly asksReason: boolean;
  /** Have a command for it, which a lens above a table may run. */
  readonly opensPreview: boolean;
  readonly showsFindings: boolean;
  /** Ask again, when told to, for what they show. */
  readonly refreshesTokens: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  /** Reads gouji.json where the server cannot (see the protocol). */
  readonly readsProjects: boolean;
  /** Reads folders and files where the server cannot (see the protocol). */
  readonly readsFiles: boolean;
  /** Watches files below a folder that the server names. */
  readonly watchesFolders: boolean;
  /** Takes completions with places to go through by Tab. */
  readonly snippets: boolean;
  /** Leaves the white space at the beginning of a completion's lines as it is, where it is told to. */
  readonly keepsIndentation: boolean;
  readonly labelDetails: boolean;
  readonly markdownCompletion: boolean;
  /** The most folding ranges it takes in a document. */
  readonly foldingLimit: number;
}

export function clientFeatures({
  capabilities,
  initializationOptions,
  rootUri,
}: InitializeParams): ClientFeatures {
  const { textDocument, workspace } = capabilities;
  const completionItem = textDocument?.completion?.completionItem;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    appliesEdits: workspace?.applyEdit === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    symbolTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    root: rootUri ?? null,
    answersFolders: workspace?.workspaceFolders === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    asksReason: initializationOptions?.asksReason === true,
    opensPreview: initializationOptions?.opensPreview === true,
    showsFindings: initializationOptions?.showsFindings === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    readsProjects: initializationOptions?.readsProjects === true,
    readsFiles: initializationOptions?.readsFiles === true,
    watchesFolders: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    snippets: completionItem?.snippetSupport === true,
    keepsIndentation: completionItem?.insertTextModeSupport?.valueSet?.includes(InsertTextMode.asIs) === true,
    labelDetails: completionItem?.labelDetailsSupport === true,
    markdownCompletion: completionItem?.documentationFormat?.includes('markdown') === true,
    foldingLimit: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
  };
}
