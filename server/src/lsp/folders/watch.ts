import { DidChangeWatchedFilesNotification, type FileSystemWatcher, WatchKind } from 'vscode-languageserver';
import { nameOf, SEARCHED } from '../../project/folders';
import { guarded } from '../guard';
import type { Session } from '../session';

/** In capitals or not, as a search of folders has them: a pattern tells the two apart. */
const inAnyCase = (letters: string) =>
  letters.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
const TEXTS = `**/*.{${SEARCHED.map((ending) => inAnyCase(ending.slice(1))).join()}}`;

/** Has the client tell what happens to the texts below a folder. A folder that goes is told alone, without its files. */
export function watchFolder(session: Session, folder: string): void {
  watch(session, [
    { globPattern: globIn(session, folder, TEXTS) },
    { globPattern: globIn(session, folder, '**'), kind: WatchKind.Delete },
  ]);
}

/** The same of files, whatever they are called. */
export function watchFiles(session: Session, files: readonly string[]): void {
  if (files.length === 0) return;
  const own = files.map((file) => ({ globPattern: globOf(session, file) }));
  const around = new Set(files.map((file) => file.slice(0, file.lastIndexOf('/'))));
  watch(session, [
    ...own,
    ...Array.from(around, (folder) => ({ globPattern: globOf(session, folder), kind: WatchKind.Delete })),
    // And folders further above, as far as they are the workspace’s.
    { globPattern: '**', kind: WatchKind.Delete },
  ]);
}

/** What has a meaning in a pattern stands for any character. */
const globOf = (session: Session, uri: string) =>
  globIn(session, uri.slice(0, uri.lastIndexOf('/')), nameOf(uri).replace(/[*?{}[\]!,]/g, '?'));

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
