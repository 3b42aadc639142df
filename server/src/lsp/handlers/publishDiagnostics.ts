import type { Disposable } from 'vscode-languageserver';
import { guarded } from '../guard';
import { diagnosticsOf } from '../reporting';
import type { Session } from '../session';

export interface Publisher extends Disposable {
  /** Publishes on every open document anew. */
  refresh(): void;
}

/** For clients that do not pull: publishes at once after a burst of changes, always on the newest version. */
export function publishDiagnostics(session: Session): Publisher {
  const { connection, documents, log } = session;
  const waiting = new Set<string>();

  const publish = guarded(log, 'textDocument/publishDiagnostics', undefined, async (uri: string) => {
    if (waiting.has(uri)) return;
    waiting.add(uri);
    const open = await documents.settled(uri).finally(() => waiting.delete(uri));
    if (!open) return;
    const { version } = open.document;
    await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(open, session) });
  });
  const withdraw = guarded(log, 'textDocument/didClose', undefined, (uri: string) =>
    connection.sendDiagnostics({ uri, diagnostics: [] }),
  );

  const listeners = [
    documents.onDidChange(({ document }) => publish(document.uri)),
    documents.onDidClose(({ document }) => withdraw(document.uri)),
  ];
  return {
    refresh: () => {
      for (const uri of documents.uris()) publish(uri);
    },
    dispose: () => {
      for (const listener of listeners) listener.dispose();
    },
  };
}
