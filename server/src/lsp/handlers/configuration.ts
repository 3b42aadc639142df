import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import { guarded } from '../guard';
import type { Session, Starting } from '../session';
import { settingsFrom, showSame } from '../settings';

/**
 * Keeps the settings. Nothing waits for them but what can be stopped, a check of folders and laying out tables: until the
 * client has answered, and where it never does, the defaults hold, and `refresh` shows the difference once there is one.
 */
export function handleConfiguration(session: Session, refresh: () => void): Starting {
  const { connection, client, log } = session;

  const use = (value: unknown) => {
    const settings = settingsFrom(value);
    const before = session.settings;
    session.settings = settings;
    if (showSame(settings, before)) return;
    session.policies.use(settings.rules);
    refresh();
  };
  const ask = guarded(log, 'workspace/configuration', undefined, async () => {
    use(await connection.workspace.getConfiguration('gouji'));
  });
  const registerForChanges = guarded(log, 'client/registerCapability', undefined, async () => {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'gouji' });
  });

  const handler = connection.onDidChangeConfiguration(({ settings }) => {
    if (client.answersConfiguration) session.configured = ask();
    else use(settings?.gouji);
  });
  return {
    start: () => {
      if (client.registersConfiguration) registerForChanges();
      if (client.answersConfiguration) session.configured = ask();
    },
    dispose: () => handler.dispose(),
  };
}
