import {
  Disposable,
  l10n,
  type TextDocument,
  type TextEditor,
  type Uri,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import {
  type Position,
  TABLES_REQUEST,
  type TablesParams,
  type TablesResult,
} from '../../../server/src/protocol';
import { Feed } from '../feed';
import { openReport, parseUri } from '../language';
import type { Server } from '../server';
import { Actions, type Outcome } from './actions';
import { exportChart } from './exportChart';
import { MESSAGES, type ToHost, type ToPage, type Without } from './messages';
import { pageOf } from './page';
import { readToHost } from './readMessage';
import { reveal, showText } from './reveal';
import { pageWords } from './words';

/**
 * The host's side of one table preview: asks the server for the tables when the text has changed, tells the page
 * what to draw, and does in the editor what the page asks for. The page is thrown away whenever it is hidden and says
 * `ready` when it is back, so nothing is asked or told in between. It may turn from one report to another.
 */
export class TablesPanel implements Disposable {
  readonly #subscriptions: Disposable;
  readonly #feed: Feed<{ asked: Uri; result: TablesResult }>;
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
  #uri: Uri;
  #locked: boolean;

  constructor(
    readonly panel: WebviewPanel,
    uri: Uri,
    locked: boolean,
    server: Server,
    folder: Uri,
  ) {
    this.#uri = uri;
    this.#locked = locked;
    this.#server = server;
    this.#feed = new Feed(
      () => this.#ask(),
      ({ asked, result }) => {
        if (asked === this.#uri) this.#deliver(result);
      },
      (error) => this.#server.client.error('The tables could not be had.', error, false),
    );
    this.#actions = new Actions(server);
    this.#name();
    panel.webview.options = { enableScripts: true, localResourceRoots: [folder] };
    this.#subscriptions = Disposable.from(...this.#listen());
    panel.webview.html = pageOf(panel.webview, folder);
  }

  /** The report that the page draws. */
  get uri(): Uri {
    return this.#uri;
  }

  /** Whether the page stays with its report whichever is worked on. */
  get locked(): boolean {
    return this.#locked;
  }

  set locked(locked: boolean) {
    this.#locked = locked;
    this.#name();
    this.#start();
  }

  /** Draws another report from now on. */
  turnTo(uri: Uri): void {
    if (uri.toString() === this.#uri.toString()) return;
    this.#uri = uri;
    this.#shown = undefined;
    this.#cursor = undefined;
    this.#name();
    this.#begin();
  }

  #name(): void {
    const name = this.#uri.path.slice(this.#uri.path.lastIndexOf('/') + 1);
    this.panel.title = this.#locked ? l10n.t('[Tables] {0}', name) : l10n.t('Tables: {0}', name);
  }

  #listen(): Disposable[] {
    const isOurs = (uri: Uri) => uri.toString() === this.#uri.toString();
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

  #begin(): void {
    this.#drawn = 0;
    this.#start();
    if (openReport(this.#uri)) this.#refresh();
    else this.#close();
  }

  #start(): void {
    this.#post({ type: 'start', uri: this.#uri.toString(), locked: this.#locked, words: pageWords() });
  }

  /** Whether a message is about the report that is drawn now. */
  #isCurrent = ({ uri }: ToHost): boolean => uri === this.#uri.toString();

  #receive(message: ToHost | undefined): void {
    if (message?.type === 'ready') this.#begin();
    // What was typed last into the page of another report arrives when that has lost the focus.
    else if (message?.type === 'edit') this.#trying(this.#edit(message));
    else if (message && this.#isCurrent(message)) this.#do(message, openReport(this.#uri));
  }

  #do(message: ToHost, document: TextDocument | undefined): void {
    switch (message.type) {
      case 'reveal': {
        // The text has changed since: the page is about to be drawn anew, and then knows where the number is.
        if (document?.version === message.version && (message.focus || this.#editor()))
          this.#trying(reveal(document, message.range, message.focus));
        break;
      }
      case 'showText':
        this.#trying(showText(this.#uri));
        break;
      case 'repair':
        this.#trying(this.#answer(message, this.#actions.repair(document, message, this.#shown)));
        break;
      case 'recompute':
        this.#trying(this.#answer(message, this.#actions.recompute(document, message)));
        break;
      case 'undo':
      case 'redo':
        this.#trying(this.#undo(document, message.type));
        break;
      case 'save':
        if (document) this.#trying(document.save());
        break;
      case 'export':
        this.#trying(exportChart(this.#uri, message.kind, message.data));
    }
  }

  #edit(message: Extract<ToHost, { type: 'edit' }>): Promise<void> {
    const uri = parseUri(message.uri);
    return this.#answer(message, this.#actions.edit(uri && openReport(uri), message));
  }

  #trying(work: Thenable<unknown>): void {
    work.then(undefined, (error) => window.showErrorMessage(String(error)));
  }

  /** Whatever was refused, the page is drawn anew: it may have shown what the text no longer says. */
  async #answer(message: ToHost, outcome: Promise<Outcome>): Promise<void> {
    const refused = await outcome.catch((error) => String(error));
    if (!this.#isCurrent(message)) return;
    this.#post({ type: 'answer', done: refused === null, refused: refused ?? '' });
    if (refused) this.#refresh();
  }

  /** The text has the focus for it; then the page has it again. */
  async #undo(document: TextDocument | undefined, what: 'undo' | 'redo'): Promise<void> {
    this.#refocus = true;
    await this.#actions.history(document, what);
    if (this.#disposed) return;
    this.panel.reveal(undefined, false);
    this.#post({ type: 'focus' });
  }

  /** Of several reports in the text, the one with the cursor is drawn. */
  async #ask() {
    const asked = this.#uri;
    const active = this.#editor()?.selection.active;
    if (active) this.#cursor = { line: active.line, character: active.character };
    const params: TablesParams = {
      uri: asked.toString(),
      ...(this.#cursor ? { position: this.#cursor } : {}),
    };
    return { asked, result: await this.#server.client.sendRequest<TablesResult>(TABLES_REQUEST, params) };
  }

  #editor(): TextEditor | undefined {
    const own = this.#uri.toString();
    return window.visibleTextEditors.find(({ document }) => document.uri.toString() === own);
  }

  /** One that was closed while something was on its way may not even be asked. */
  get #visible(): boolean {
    return !this.#disposed && this.panel.visible;
  }

  #refresh(): void {
    if (this.#visible) void this.#feed.refresh();
  }

  #deliver(result: TablesResult): void {
    // The server has no version of a text that it has not been told of yet; once it has, it is asked again.
    if (result.version === 0 || result.version < this.#drawn || !openReport(this.#uri)) return;
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

  #post(message: Without<ToPage, 'v'>): void {
    if (this.#visible) void this.panel.webview.postMessage({ v: MESSAGES, ...message });
  }

  dispose(): void {
    this.#disposed = true;
    this.#subscriptions.dispose();
  }
}
