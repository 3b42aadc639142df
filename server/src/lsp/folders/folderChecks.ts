/** The checks of folders that are asked for: one at a time, the newest. */
import {
  type CancellationToken,
  CancellationTokenSource,
  type Disposable,
  MessageType,
  ShowMessageNotification,
  type ShowMessageParams,
  WorkDoneProgressReporter,
} from 'vscode-languageserver';
import type { CheckFoldersArgs, CheckFoldersResult } from '../../protocol';
import type { Session } from '../session';
import { foldersOf } from '../workspaceFolders';
import { checkFolders } from './checkFolders';
import { Shown } from './shown';

export class FolderChecks implements Disposable {
  readonly shown: Shown;
  private current: CancellationTokenSource | undefined;

  constructor(private readonly session: Session) {
    this.shown = new Shown(session);
  }

  /** @param given how the client wants to hear of the progress; where it did not say, it is asked to show it. */
  async run(
    args: CheckFoldersArgs | undefined,
    token: CancellationToken,
    given: WorkDoneProgressReporter,
  ): Promise<CheckFoldersResult> {
    const { session } = this;
    const { connection, client, t } = session;
    this.current?.cancel();
    const stop = new CancellationTokenSource();
    this.current = stop;
    const listeners = [token.onCancellationRequested(() => stop.cancel())];
    let progress = given;
    if (WorkDoneProgressReporter.isNullInstance(given)) {
      const created = await connection.window.createWorkDoneProgress();
      listeners.push(created.token.onCancellationRequested(() => stop.cancel()));
      progress = created;
    }
    progress.begin(t('Checking reports'), 0, t('Looking for reports …'), true);
    try {
      const folders = args?.folders ?? (await foldersOf(session));
      const result = await checkFolders(session, this.shown, folders, progress, stop.token);
      // A client of ours has buttons to say it with.
      if (!client.showsFindings) {
        const params: ShowMessageParams = { type: MessageType.Info, message: result.summary };
        await connection.sendNotification(ShowMessageNotification.type, params);
      }
      return result;
    } finally {
      progress.done();
      for (const listener of listeners) listener.dispose();
    }
  }

  dispose(): void {
    this.current?.cancel();
    this.shown.dispose();
  }
}
