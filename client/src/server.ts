import { commands, type Disposable, EventEmitter, l10n, type TextDocument, window, workspace } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import {
  FILE_REQUEST,
  FOLDER_REQUEST,
  type InitializationOptions,
  PROJECT_REQUEST,
} from '../../server/src/protocol';
import { bytesOf, entriesOf } from './folders/files';
import { isReport, LANGUAGE, schemes } from './language';
import { projectOf } from './project';
import type { Runtime } from './runtime';

/**
 * The language server, run by the first report that is opened: a command that runs the extension without one costs no
 * process.
 */
export class Server implements Disposable {
  /** Another one after each restart. */
  client: BaseLanguageClient;
  readonly #changed = new EventEmitter<State>();
  readonly onDidChangeState = this.#changed.event;
  readonly #givenUp = new EventEmitter<void>();
  /** Fires where a server has ended, or could not be started, and the client will not start another one. */
  readonly onDidGiveUp = this.#givenUp.event;
  readonly #synced = new EventEmitter<TextDocument>();
  /** Fires once the server has been told a document's newest text, so that a question asked now is about it. */
  readonly onDidSync = this.#synced.event;
  readonly #opened = workspace.onDidOpenTextDocument((document) => this.#startFor(document));
  #started: Promise<void> | undefined;
  readonly #runtime: Runtime;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
    this.client = this.#connect();
    workspace.textDocuments.forEach((document) => {
      this.#startFor(document);
    });
  }

  #connect(): BaseLanguageClient {
    const client = this.#runtime.connect(this.#options(this.#runtime));
    const log = client.error.bind(client);
    // What the client shows of it by itself is about connections, and in English.
    client.error = (message, data, show) => {
      log(message, data, show === 'force' ? false : show);
      if (show === 'force') void this.#tellIfGivenUp(client);
    };
    client.onRequest(PROJECT_REQUEST, projectOf);
    client.onRequest(FOLDER_REQUEST, entriesOf);
    client.onRequest(FILE_REQUEST, bytesOf);
    client.onDidChangeState(({ newState }) => {
      if (client === this.client) this.#changed.fire(newState);
    });
    return client;
  }

  /** The client says so before it is in that state. */
  async #tellIfGivenUp(client: BaseLanguageClient): Promise<void> {
    await Promise.resolve();
    const hasEnded = client.state === State.Stopped || client.state === State.StartFailed;
    if (client === this.client && hasEnded) this.#givenUp.fire();
  }

  #options({ rulePages }: Runtime): LanguageClientOptions {
    const own = {
      rulePages: rulePages.toString(),
      asksReason: true,
      opensPreview: true,
      showsFindings: true,
      readsProjects: true,
      readsFiles: true,
    };
    return {
      documentSelector: schemes().map((scheme) => ({ scheme, language: LANGUAGE })),
      initializationOptions: own satisfies InitializationOptions,
      synchronize: { configurationSection: 'gouji' },
      diagnosticPullOptions: { onChange: true, onTabs: true },
      middleware: {
        didOpen: async (document, next) => {
          await next(document);
          this.#synced.fire(document);
        },
        didChange: async (event, next) => {
          await next(event);
          this.#synced.fire(event.document);
        },
      },
    };
  }

  #startFor(document: TextDocument): void {
    if (isReport(document)) void this.start();
  }

  /** Starts the server where it does not run yet: for what is asked of it before there is a report. */
  start(): Promise<void> {
    // A start that failed has been told of; the command "restart" tries again.
    this.#started ??= this.client.start().catch(() => undefined);
    return this.#started;
  }

  /** The client of a server that runs, for a command that cannot do without; undefined, and said so, where none does. */
  async ready(): Promise<BaseLanguageClient | undefined> {
    await this.start();
    if (this.client.isRunning()) return this.client;
    const again = l10n.t('Start Again');
    const message = l10n.t(
      'This cannot be done now: the part of Gouji that reads and checks reports does not run.',
    );
    void window.showErrorMessage(message, again).then((answer) => {
      if (answer === again) void commands.executeCommand('gouji.restartServer');
    });
    return undefined;
  }

  /**
   * Ends the server and starts it anew, also after the client has given it up. The client is a new one: one whose start
   * has failed once fails for good. Where it fails, that has been told.
   */
  async restart(): Promise<void> {
    const old = this.client;
    // One that is about to start cannot be told to end.
    if (old.state === State.Starting) await old.start().catch(() => undefined);
    // Nor can one whose process is gone.
    await old.dispose().catch(() => undefined);
    if (old !== this.client) return;
    this.client = this.#connect();
    this.#started = undefined;
    await this.start();
  }

  dispose(): void {
    this.#changed.dispose();
    this.#givenUp.dispose();
    this.#opened.dispose();
    this.#synced.dispose();
  }
}
