/** Entry of the extension in a browser: vscode.dev, and every window of the web whose folder is not on a machine. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { start } from './app';
import { ID, NAME } from './runtime';
import type { Server } from './server';
import { workerScript } from './workerScript';

/** A link to the extension's own address would leave the workbench and show the page's bare text. */
const PAGES = Uri.parse('gouji-rules:/');

/** A browser does not say why a script is not there. */
const NOT_LOADED = 'The script of the language server could not be loaded.';

/** The browser's. Its other globals are none of the client's business, so their types are not here. */
declare const Worker: new (
  address: string,
) => {
  terminate(): void;
  addEventListener(type: 'message' | 'error', listen: (event: { readonly message?: string }) => void): void;
} & ConstructorParameters<typeof BrowserMessageReader>[0];

let server: Server | undefined;
let worker: InstanceType<typeof Worker> | undefined;

/** The server greets once its script runs. One that cannot be loaded would be waited for without end. */
const loaded = (fresh: InstanceType<typeof Worker>): Promise<unknown> =>
  new Promise((resolve, reject) => {
    fresh.addEventListener('message', resolve);
    fresh.addEventListener('error', (event: { readonly message?: string }) =>
      reject(new Error(event.message || NOT_LOADED)),
    );
  });

export function activate(context: ExtensionContext): void {
  const { extensionUri } = context;
  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(PAGES.scheme, {
      async provideTextDocumentContent({ path }) {
        const page = Uri.joinPath(extensionUri, 'dist', 'rules', path);
        return new TextDecoder().decode(await workspace.fs.readFile(page));
      },
    }),
  );
  /** A worker that was told to end goes on idling, so the next one takes its place. */
  const freshWorker = async () => {
    const text = await workerScript(extensionUri).catch(({ message }) => {
      throw new Error(`${NOT_LOADED} ${message}`);
    });
    const script = new Blob([text], { type: 'text/javascript' });
    const address = URL.createObjectURL(script);
    worker?.terminate();
    const fresh = new Worker(address);
    worker = fresh;
    await loaded(fresh).finally(() => URL.revokeObjectURL(address));
    // VS Code's own Worker is no instance of itself, so the client would not know it for one.
    return { reader: new BrowserMessageReader(fresh), writer: new BrowserMessageWriter(fresh) };
  };
  server = start(context, {
    connect: (options) => new LanguageClient(ID, NAME, freshWorker, options),
    rulePages: PAGES,
  });
}

export async function deactivate(): Promise<void> {
  await server?.client.dispose();
  worker?.terminate();
}
