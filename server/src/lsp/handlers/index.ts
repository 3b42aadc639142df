/** The handlers of a session: those that the findings need, and those that are loaded when the first message asks for one. */
import type { Disposable } from 'vscode-languageserver';
import type { FolderChecks } from '../folders/folderChecks';
import { guarded } from '../guard';
import { askAgain } from '../refresh';
import type { Session } from '../session';
import { handleConfiguration } from './configuration';
import { publishDiagnostics } from './publishDiagnostics';
import { handlePullDiagnostics } from './pullDiagnostics';
import { handleWatchedFiles } from './watchedFiles';

export interface Registered {
  readonly registrations: Disposable[];
  /** Adds the others. */
  load(): Promise<void>;
}

export function register(session: Session): Registered {
  const { client, connection, documents, log } = session;
  const publisher = client.pullsDiagnostics ? null : publishDiagnostics(session);
  const askToPullAgain = guarded(log, 'workspace/diagnostic/refresh', undefined, async () => {
    if (client.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
  });
  /** Nothing is shown of folders before somebody asks for it. */
  let checks: FolderChecks | undefined;
  const showAgain = askAgain(session);
  const refresh = () => {
    if (publisher) publisher.refresh();
    else askToPullAgain();
    showAgain();
    checks?.shown.refresh();
  };
  const starting = [
    handleConfiguration(session, refresh),
    handleWatchedFiles(session, refresh, (changes) => checks?.shown.changed(changes)),
  ];
  const registrations = [
    // The connection keeps one handler of each message.
    connection.onInitialized(() => {
      for (const handler of starting) handler.start();
    }),
    ...starting,
    documents.listen(connection),
    ...(publisher ? [publisher] : []),
    handlePullDiagnostics(session),
  ];
  const load = async () => {
    const { registerLater } = await import('./later.js');
    const later = registerLater(session);
    checks = later.checks;
    registrations.push(...later.registrations);
  };
  return { registrations, load };
}
