import { DidChangeWatchedFilesNotification, type FileSystemWatcher, WatchKind } from 'vscode-languageserver';
import { nameOf } from '../../project/folders';
import { guarded } from '../guard';
import type { Session } from '../session';

/** In capitals or not, as a search of folders has them: a pattern tells the two apart. */
const TEXTS = '**/*.{[tT][xX][tT],[mM][dD],[xX][xX][gG][kK][nN][bB]}';

/** Has the client tell what happens to the texts below a folder. A folder that goes is told alone, without its files. */
export function watchFolder(session: Session, folder: string): void {
  watch(session, [
    { globPattern: globIn(session, folder, TEXTS) },
    { globPattern: globIn(session, folder, '**'), kind: WatchKind.Delete },
  ]);
}

/** The same of files, whatever they are called. */
export function watchFiles(session: Session, files: readonly string[]): void {
  const watchers = files.map((file) => ({
    // What has a meaning in a pattern stands for any character.
    globPattern: globIn(
      session,
      file.slice(0, file.lastIndexOf('/')),
      nameOf(file).replace(/[*?{}[\]!,]/g, '?'),
    ),
  }));
  if (watchers.length > 0) watch(session, watchers);
}

const globIn = ({ client }: Session, folder: string, pattern: string): FileSystemWatcher['globPattern'] => {
  if (client.watchesFolders) return { baseUri: folder, pattern };
  return pattern.startsWith('**') ? pattern : `**/${pattern}`;
};

function watch({ connection, client, log }: Session, watchers: FileSystemWatcher[]): void {
  if (!client.watchesFiles) return;
  const register = guarded(log, 'client/registerCapability', undefined, async () => {
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  });
  void register();
}
