/** Where the extension runs: what VS Code's extension host on Node and the one in a browser do each in their own way. */
import type { Uri } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

export interface Runtime {
  /** A client of the language server: a process, or a worker. It starts nothing yet. */
  connect(options: LanguageClientOptions): BaseLanguageClient;
  /** The address of the folder with the rules' pages, from which an editor can be opened. */
  readonly rulePages: Uri;
}

/** What the client is called, in its settings and to people. */
export const ID = 'gouji';
export const NAME = 'Gouji 勾稽';
