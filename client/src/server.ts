import {
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import type { InitializationOptions } from '../../server/src/protocol';
import { isReport, LANGUAGE, schemes } from './language';

/**
 * The language server, run by the first report that is opened: a folder that merely holds a file with such a name
 * costs no process.
 */
export class Server implements Disposable {
  readonly client: LanguageClient;
  private readonly synced = new EventEmitter<TextDocument>();
  /** Fires once the server has been told a document's newest text, so that a question asked now is about it. */
  readonly onDidSync = this.synced.event;
  private readonly opened = workspace.onDidOpenTextDocument((document) => this.startFor(document));
  private started: Promise<void> | undefined;

  constructor(context: ExtensionContext) {
    const module = context.asAbsolutePath('dist/server.js');
    const debug = { execArgv: ['--nolazy', '--inspect=6009'] };
    this.client = new LanguageClient(
      'gouji',
      'Gouji 勾稽',
      {
        run: { module, transport: TransportKind.ipc },
        debug: { module, transport: TransportKind.ipc, options: debug },
      },
      this.options(context.extensionUri),
    );
    workspace.textDocuments.forEach((document) => {
      this.startFor(document);
    });
  }

  private options(extension: Uri): LanguageClientOptions {
    const rulePages = Uri.joinPath(extension, 'dist', 'rules').toString();
    return {
      documentSelector: schemes().map((scheme) => ({ scheme, language: LANGUAGE })),
      initializationOptions: {
        rulePages,
        asksReason: true,
        opensPreview: true,
        showsFindings: true,
      } satisfies InitializationOptions,
      synchronize: { configurationSection: 'gouji' },
      diagnosticPullOptions: { onChange: true, onTabs: true },
      middleware: {
        didOpen: async (document, next) => {
          await next(document);
          this.synced.fire(document);
        },
        didChange: async (event, next) => {
          await next(event);
          this.synced.fire(event.document);
        },
      },
    };
  }

  private startFor(document: TextDocument): void {
    if (!isReport(document)) return;
    // A start that failed has been shown by the client itself; the command "restart" tries again.
    this.started ??= this.client.start().catch(() => undefined);
  }

  dispose(): void {
    this.opened.dispose();
    this.synced.dispose();
  }
}
