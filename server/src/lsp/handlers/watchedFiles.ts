import { DidChangeWatchedFilesNotification, type FileEvent } from 'vscode-languageserver';
import { PROJECT_FILE } from '../../project/project';
import { guarded } from '../guard';
import type { Session, Starting } from '../session';

/** Has the client tell when a gouji.json comes, goes or changes, and shows the difference. `onChange` hears of all that is watched. */
export function handleWatchedFiles(
  session: Session,
  refresh: () => void,
  onChange: (changes: readonly FileEvent[]) => void,
): Starting {
  const { connection, client, policies, log } = session;
  const register = guarded(log, 'client/registerCapability', undefined, async () => {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: `**/${PROJECT_FILE}` }],
    });
  });
  const handler = connection.onDidChangeWatchedFiles(({ changes }) => {
    onChange(changes);
    if (!changes.some(({ uri }) => uri.endsWith(`/${PROJECT_FILE}`))) return;
    policies.forget();
    refresh();
  });
  return {
    start: () => {
      if (client.watchesFiles) register();
    },
    dispose: () => handler.dispose(),
  };
}
