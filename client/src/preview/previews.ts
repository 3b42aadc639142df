import {
  type Disposable,
  type ExtensionContext,
  Uri,
  type ViewColumn,
  type WebviewPanel,
  type WebviewPanelSerializer,
  window,
} from 'vscode';
import { parseUri } from '../language';
import type { Server } from '../server';
import { TablesPanel } from './panel';
import { openAsReport } from './reveal';

const VIEW_TYPE = 'gouji.preview';

/** The open table previews, at most one a report. */
export class Previews implements WebviewPanelSerializer, Disposable {
  readonly #panels = new Map<string, TablesPanel>();
  readonly #folder: Uri;
  readonly #registration: Disposable;
  readonly #server: Server;

  constructor(context: ExtensionContext, server: Server) {
    this.#server = server;
    this.#folder = Uri.joinPath(context.extensionUri, 'dist', 'preview');
    this.#registration = window.registerWebviewPanelSerializer(VIEW_TYPE, this);
  }

  /** The report whose preview has the focus. */
  get active(): Uri | undefined {
    return [...this.#panels.values()].find(({ panel }) => panel.active)?.uri;
  }

  open(uri: Uri, viewColumn: ViewColumn, preserveFocus: boolean): void {
    const open = this.#panels.get(uri.toString());
    if (open) open.panel.reveal(viewColumn, preserveFocus);
    else
      this.#add(
        window.createWebviewPanel(VIEW_TYPE, '', { viewColumn, preserveFocus }, { enableFindWidget: true }),
        uri,
      );
  }

  /** Called when the window was reloaded with a preview in it. What the page kept is not trusted to be an address. */
  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    const uri = parseUri((state as { uri?: unknown } | undefined)?.uri);
    if (!uri || this.#panels.has(uri.toString())) {
      panel.dispose();
      return;
    }
    this.#add(panel, uri);
    // Where the text is gone the page says so, and offers to open it.
    await openAsReport(uri).then(undefined, () => undefined);
  }

  #add(panel: WebviewPanel, uri: Uri): void {
    const tables = new TablesPanel(panel, uri, this.#server, this.#folder);
    this.#panels.set(uri.toString(), tables);
    panel.onDidDispose(() => {
      this.#panels.delete(uri.toString());
      tables.dispose();
    });
  }

  /** The panels stay: they are to be there again after a reload of the window. */
  dispose(): void {
    this.#registration.dispose();
    for (const tables of this.#panels.values()) tables.dispose();
  }
}
