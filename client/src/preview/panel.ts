import { Disposable, l10n, type TextEditor, type Uri, type WebviewPanel, window, workspace } from 'vscode';
import {
  type Position,
  TABLES_REQUEST,
  type TablesParams,
  type TablesResult,
} from '../../../server/src/protocol';
import { Feed } from '../feed';
import { openReport } from '../language';
import type { Server } from '../server';
import { Actions, type Outcome } from './actions';
import { exportChart } from './exportChart';
import { MESSAGES, readToHost, type ToHost, type ToPage } from './messages';
import { pageOf } from './page';
import { reveal, showText } from './reveal';
import { pageWords } from './words';

/** What a message is without the number of its version, which {@link TablesPanel.post} adds. */
type Unversioned<M> = M extends unknown ? Omit<M, 'v'> : never;

/**
 * The host's side of one table preview: asks the server for the tables when the text has changed, tells the page
 * what to draw, and does in the editor what the page asks for. The page is thrown away whenever it is hidden and says
 * `ready` when it is back, so nothing is asked or told in between.
 */
export class TablesPanel implements Disposable {
  readonly #subscriptions: Disposable;
  readonly #feed: Feed<TablesResult>;
  readonly #actions: Actions;
  /** The version that the page draws. An answer about an older one comes too late. */
  #drawn = 0;
  /** The page is to have the focus once it is there again. */
  #refocus = false;
  /** What the page draws. */
  #shown: TablesResult | undefined;
  #disposed = false;
  /** Where the cursor stood when the text was last in view. */
  #cursor: Position | undefined;
  readonly #server: Server;

  constructor(
    readonly panel: WebviewPanel,
    readonly uri: Uri,
    server: Server,
    folder: Uri,
  ) {
    this.#server = server;
    this.#feed = new Feed(
      () => this.#server.client.sendRequest<TablesResult>(TABLES_REQUEST, this.#params()),
      (result) => this.#deliver(result),
      (error) => this.#server.client.error('The tables could not be had.', error, false),
    );
    this.#actions = new Actions(() => openReport(this.uri), server);
    panel.title = l10n.t('Tables: {0}', uri.path.slice(uri.path.lastIndexOf('/') + 1));
    panel.webview.options = { enableScripts: true, localResourceRoots: [folder] };
    this.#subscriptions = Disposable.from(...this.#listen());
    panel.webview.html = pageOf(panel.webview, folder);
  }

  #listen(): Disposable[] {
    const isOurs = (uri: Uri) => uri.toString() === this.uri.toString();
    return [
      this.panel.webview.onDidReceiveMessage((value) => this.#receive(readToHost(value))),
      this.#server.onDidSync((document) => {
        if (isOurs(document.uri)) this.#refresh();
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (isOurs(document.uri)) this.#close();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (isOurs(textEditor.document.uri)) this.#tellCursor(textEditor);
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (isOurs(textEditor.document.uri)) this.#tellLines(textEditor);
      }),
    ];
  }

  #receive(message: ToHost | undefined): void {
    switch (message?.type) {
      case 'ready':
        this.#drawn = 0;
        this.#post({ type: 'start', uri: this.uri.toString(), words: pageWords() });
        if (openReport(this.uri)) this.#refresh();
        else this.#close();
        break;
      case 'reveal': {
        const document = openReport(this.uri);
        // The text has changed since: the page is about to be drawn anew, and then knows where the number is.
        if (document?.version === message.version && (message.focus || this.#editor()))
          this.#trying(reveal(document, message.range, message.focus));
        break;
      }
      case 'showText':
        this.#trying(showText(this.uri));
        break;
      case 'edit':
        this.#trying(this.#answer(this.#actions.edit(message, this.#position())));
        break;
      case 'repair':
        this.#trying(this.#answer(this.#actions.repair(message, this.#shown)));
        break;
      case 'recompute':
        this.#trying(this.#answer(this.#actions.recompute(message)));
        break;
      case 'undo':
      case 'redo':
        this.#trying(this.#undo(message.type));
        break;
      case 'save':
        this.#trying(this.#actions.save());
        break;
      case 'export':
        this.#trying(exportChart(this.uri, message.kind, message.data));
    }
  }

  #trying(work: Thenable<unknown>): void {
    work.then(undefined, (error) => window.showErrorMessage(String(error)));
  }

  /** Whatever was refused, the page is drawn anew: it may have shown what the text no longer says. */
  async #answer(outcome: Promise<Outcome>): Promise<void> {
    const refused = await outcome.catch((error) => String(error));
    this.#post({ type: 'answer', done: refused === null, refused: refused ?? '' });
    if (refused) this.#refresh();
  }

  /** A line of the report that is drawn, where the text holds several. */
  #position(): Position | undefined {
    const part = this.#shown?.part;
    return part && { line: part.last, character: 0 };
  }

  /** The text has the focus for it; then the page has it again. */
  async #undo(what: 'undo' | 'redo'): Promise<void> {
    this.#refocus = true;
    await this.#actions.history(what);
    if (this.#disposed) return;
    this.panel.reveal(undefined, false);
    this.#post({ type: 'focus' });
  }

  /** Of several reports in the text, the one with the cursor is drawn. */
  #params(): TablesParams {
    const active = this.#editor()?.selection.active;
    if (active) this.#cursor = { line: active.line, character: active.character };
    return { uri: this.uri.toString(), ...(this.#cursor ? { position: this.#cursor } : {}) };
  }

  #editor(): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.uri.toString());
  }

  /** One that was closed while something was on its way may not even be asked. */
  get #visible(): boolean {
    return !this.#disposed && this.panel.visible;
  }

  #refresh(): void {
    if (this.#visible) void this.#feed.refresh();
  }

  #deliver(result: TablesResult): void {
    if (result.version < this.#drawn || !openReport(this.uri)) return;
    const first = this.#drawn === 0;
    this.#drawn = result.version;
    this.#shown = result;
    this.#post({ type: 'tables', result });
    if (first && this.#refocus) this.#post({ type: 'focus' });
    if (first) this.#refocus = false;
    const editor = this.#editor();
    if (first && editor) this.#tellCursor(editor);
  }

  /** The versions of a document that is opened again start anew. */
  #close(): void {
    this.#drawn = 0;
    this.#post({ type: 'closed' });
  }

  #tellCursor({ selection: { active } }: TextEditor): void {
    this.#post({ type: 'cursor', position: { line: active.line, character: active.character } });
    const part = this.#shown?.part;
    if (part && (active.line < part.first || active.line > part.last)) this.#refresh();
  }

  #tellLines({ visibleRanges }: TextEditor): void {
    const [first, last] = [visibleRanges.at(0), visibleRanges.at(-1)];
    if (first && last) this.#post({ type: 'lines', first: first.start.line, last: last.end.line });
  }

  #post(message: Unversioned<ToPage>): void {
    if (this.#visible) void this.panel.webview.postMessage({ v: MESSAGES, ...message });
  }

  dispose(): void {
    this.#disposed = true;
    this.#subscriptions.dispose();
  }
}
