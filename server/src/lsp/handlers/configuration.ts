import { DidChangeConfigurationNotification, Disposable } from 'vscode-languageserver/node';
import { guarded } from '../guard';
import type { Session } from '../session';
import { settingsFrom } from '../settings';

/**
 * Keeps the settings. Nothing waits for them: until the client has answered, and where it never does, the defaults
 * hold, and `refresh` shows the difference once there is one.
 */
export function handleConfiguration(session: Session, refresh: () => void): Disposable {
  const { connection, client, log } = session;

  const use = (value: unknown) => {
    const settings = settingsFrom(value);
    if (settings.maxNumberOfProblems === session.settings.maxNumberOfProblems) return;
    session.settings = settings;
    refresh();
  };
  const ask = guarded(log, 'workspace/configuration', undefined, async () => {
    use(await connection.workspace.getConfiguration('gouji'));
  });
  const registerForChanges = guarded(log, 'client/registerCapability', undefined, async () => {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'gouji' });
  });

  const handlers = [
    connection.onInitialized(() => {
      if (client.registersConfiguration) registerForChanges();
      if (client.answersConfiguration) ask();
    }),
    connection.onDidChangeConfiguration(({ settings }) => {
      if (client.answersConfiguration) ask();
      else use(settings?.gouji);
    }),
  ];
  return Disposable.create(() => {
    for (const handler of handlers) handler.dispose();
  });
}
