import { DidChangeWatchedFilesNotification, type FileSystemWatcher, WatchKind } from 'vscode-languageserver';
import { guarded } from '../guard';
import type { Session } from '../session';

/** In capitals or not, as a search of folders has them: a pattern tells the two apart. */
const TEXTS = '**/*.{[tT][xX][tT],[mM][dD],[xX][xX][gG][kK][nN][bB]}';

/** Has the client tell what happens to the texts below a folder. A folder that goes is told alone, without its files. */
export function watch({ connection, client, log }: Session, folder: string): void {
  if (!client.watchesFiles) return;
  const below = (pattern: string): FileSystemWatcher['globPattern'] =>
    client.watchesFolders ? { baseUri: folder, pattern } : pattern;
  const register = guarded(log, 'client/registerCapability', undefined, async () => {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: below(TEXTS) }, { globPattern: below('**'), kind: WatchKind.Delete }],
    });
  });
  void register();
}
