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
  private readonly subscriptions: Disposable;
  private readonly feed: Feed<TablesResult>;
  /** The version that the page draws. An answer about an older one comes too late. */
  private drawn = 0;
  /** The lines of the report that the page draws, where the text holds several. */
  private part: TablesResult['part'];
  /** Where the cursor stood when the text was last in view. */
  private cursor: Position | undefined;

  constructor(
    readonly panel: WebviewPanel,
    readonly uri: Uri,
    private readonly server: Server,
    folder: Uri,
  ) {
    this.feed = new Feed(
      () => this.server.client.sendRequest<TablesResult>(TABLES_REQUEST, this.params()),
      (result) => this.deliver(result),
      (error) => this.server.client.error('The tables could not be had.', error, false),
    );
    panel.title = l10n.t('Tables: {0}', uri.path.slice(uri.path.lastIndexOf('/') + 1));
    panel.webview.options = { enableScripts: true, localResourceRoots: [folder] };
    this.subscriptions = Disposable.from(...this.listen());
    panel.webview.html = pageOf(panel.webview, folder);
  }

  private listen(): Disposable[] {
    const isOurs = (uri: Uri) => uri.toString() === this.uri.toString();
    return [
      this.panel.webview.onDidReceiveMessage((value) => this.receive(readToHost(value))),
      this.server.onDidSync((document) => {
        if (isOurs(document.uri)) this.refresh();
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (isOurs(document.uri)) this.close();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (isOurs(textEditor.document.uri)) this.tellCursor(textEditor);
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (isOurs(textEditor.document.uri)) this.tellLines(textEditor);
      }),
    ];
  }

  private receive(message: ToHost | undefined): void {
    switch (message?.type) {
      case 'ready':
        this.drawn = 0;
        this.post({ type: 'start', uri: this.uri.toString(), words: pageWords() });
        if (openReport(this.uri)) this.refresh();
        else this.close();
        break;
      case 'reveal': {
        const document = openReport(this.uri);
        // The text has changed since: the page is about to be drawn anew, and then knows where the number is.
        if (document?.version === message.version) void reveal(document, message.range, message.focus);
        break;
      }
      case 'showText':
        showText(this.uri).catch((error) => window.showErrorMessage(String(error)));
    }
  }

  /** Of several reports in the text, the one with the cursor is drawn. */
  private params(): TablesParams {
    const active = this.editor()?.selection.active;
    if (active) this.cursor = { line: active.line, character: active.character };
    return { uri: this.uri.toString(), ...(this.cursor ? { position: this.cursor } : {}) };
  }

  private editor(): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.uri.toString());
  }

  private refresh(): void {
    if (this.panel.visible) void this.feed.refresh();
  }

  private deliver(result: TablesResult): void {
    if (result.version < this.drawn || !openReport(this.uri)) return;
    const first = this.drawn === 0;
    this.drawn = result.version;
    this.part = result.part;
    this.post({ type: 'tables', result });
    const editor = this.editor();
    if (first && editor) this.tellCursor(editor);
  }

  /** The versions of a document that is opened again start anew. */
  private close(): void {
    this.drawn = 0;
    this.post({ type: 'closed' });
  }

  private tellCursor({ selection: { active } }: TextEditor): void {
    this.post({ type: 'cursor', position: { line: active.line, character: active.character } });
    if (this.part && (active.line < this.part.first || active.line > this.part.last)) this.refresh();
  }

  private tellLines({ visibleRanges }: TextEditor): void {
    const [first, last] = [visibleRanges.at(0), visibleRanges.at(-1)];
    if (first && last) this.post({ type: 'lines', first: first.start.line, last: last.end.line });
  }

  private post(message: Unversioned<ToPage>): void {
    if (this.panel.visible) void this.panel.webview.postMessage({ v: MESSAGES, ...message });
  }

  dispose(): void {
    this.subscriptions.dispose();
  }
}
