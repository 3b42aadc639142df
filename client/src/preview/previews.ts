import {
  commands,
  Disposable,
  type ExtensionContext,
  type TextDocument,
  Uri,
  type ViewColumn,
  type WebviewPanel,
  type WebviewPanelSerializer,
  window,
  workspace,
} from 'vscode';
import { isReport, parseUri } from '../language';
import type { Server } from '../server';
import type { Kept } from './messages';
import { TablesPanel } from './panel';
import { openAsReport } from './reveal';

const VIEW_TYPE = 'gouji.preview';

/**
 * The open table previews. One follows the report that is worked on; the others are locked, each to its report. That is
 * what VS Code does with previews of Markdown.
 */
export class Previews implements WebviewPanelSerializer, Disposable {
  readonly #panels = new Set<TablesPanel>();
  readonly #folder: Uri;
  readonly #icon: { light: Uri; dark: Uri };
  readonly #subscriptions: Disposable;
  readonly #server: Server;

  constructor(context: ExtensionContext, server: Server) {
    this.#server = server;
    this.#folder = Uri.joinPath(context.extensionUri, 'dist', 'preview');
    const icon = (theme: string) => Uri.joinPath(context.extensionUri, 'images', `tables-${theme}.svg`);
    this.#icon = { light: icon('light'), dark: icon('dark') };
    this.#subscriptions = Disposable.from(
      window.registerWebviewPanelSerializer(VIEW_TYPE, this),
      window.onDidChangeActiveTextEditor((editor) => this.#follow(editor?.document)),
      // A text that becomes a report is opened anew.
      workspace.onDidOpenTextDocument((document) => {
        if (document === window.activeTextEditor?.document) this.#follow(document);
      }),
    );
  }

  /** The report whose preview has the focus. */
  get active(): Uri | undefined {
    return this.#find(({ panel }) => panel.active)?.uri;
  }

  open(uri: Uri, viewColumn: ViewColumn, preserveFocus: boolean): void {
    const open = this.#find((tables) => tables.uri.toString() === uri.toString()) ?? this.#following;
    if (!open) {
      const options = { enableFindWidget: true };
      const panel = window.createWebviewPanel(VIEW_TYPE, '', { viewColumn, preserveFocus }, options);
      this.#add(panel, uri, false);
      return;
    }
    open.turnTo(uri);
    open.panel.reveal(viewColumn, preserveFocus);
  }

  /** Locks the preview that has the focus, or lets it follow; then the one that followed is locked in its stead. */
  lock(locked: boolean): void {
    const tables = this.#find(({ panel }) => panel.active);
    if (!tables) return;
    const following = this.#following;
    if (!locked && following) following.locked = true;
    tables.locked = locked;
    this.#tellLock();
  }

  /** Called when the window was reloaded with a preview in it. */
  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    // It is not trusted to be that.
    const kept = state as Partial<Record<keyof Kept, unknown>> | undefined;
    const uri = parseUri(kept?.uri);
    if (!uri) {
      panel.dispose();
      return;
    }
    this.#add(panel, uri, kept?.locked === true || this.#following !== undefined);
    // Where the text is gone the page says so, and offers to open it.
    await openAsReport(uri).then(undefined, () => undefined);
  }

  get #following(): TablesPanel | undefined {
    return this.#find(({ locked }) => !locked);
  }

  #find(isWanted: (tables: TablesPanel) => boolean): TablesPanel | undefined {
    return [...this.#panels].find(isWanted);
  }

  #follow(document: TextDocument | undefined): void {
    if (document && isReport(document)) this.#following?.turnTo(document.uri);
  }

  #add(panel: WebviewPanel, uri: Uri, locked: boolean): void {
    const tables = new TablesPanel(panel, uri, locked, this.#server, this.#folder);
    this.#panels.add(tables);
    panel.iconPath = this.#icon;
    panel.onDidChangeViewState(() => this.#tellLock());
    panel.onDidDispose(() => {
      this.#panels.delete(tables);
      tables.dispose();
    });
    this.#tellLock();
  }

  /** For the button above the preview: of several, the one with the focus counts. */
  #tellLock(): void {
    const shown = this.#find(({ panel }) => panel.active) ?? this.#find(({ panel }) => panel.visible);
    if (shown) void commands.executeCommand('setContext', 'gouji.previewIsLocked', shown.locked);
  }

  /** The panels stay: they are to be there again after a reload of the window. */
  dispose(): void {
    this.#subscriptions.dispose();
    for (const tables of this.#panels) tables.dispose();
  }
}
