/** The checks of folders that are asked for: one at a time, the newest. */
import {
  type CancellationToken,
  CancellationTokenSource,
  type Disposable,
  MessageType,
  ShowMessageNotification,
  type ShowMessageParams,
  WorkDoneProgressReporter,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import type { CheckFoldersArgs, CheckFoldersResult } from '../../protocol';
import type { Session } from '../session';
import { foldersOf } from '../workspaceFolders';
import { checkFolders } from './checkFolders';
import { Shown } from './shown';

export class FolderChecks implements Disposable {
  readonly shown: Shown;
  #current: CancellationTokenSource | undefined;
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
    this.shown = new Shown(session);
  }

  /** @param given how the client wants to hear of the progress; where it did not say, it is asked to show it. */
  async run(
    args: CheckFoldersArgs | undefined,
    token: CancellationToken,
    given: WorkDoneProgressReporter,
  ): Promise<CheckFoldersResult> {
    const session = this.#session;
    const { connection, client, t } = session;
    this.#current?.cancel();
    const stop = new CancellationTokenSource();
    this.#current = stop;
    const listeners = [token.onCancellationRequested(() => stop.cancel())];
    let progress = given;
    try {
      if (WorkDoneProgressReporter.isNullInstance(given)) {
        const created = await this.#askToShow();
        if (created) {
          listeners.push(created.token.onCancellationRequested(() => stop.cancel()));
          progress = created;
        }
      }
      progress.begin(t('Checking reports'), 0, t('Looking for reports …'), true);
      const files = args?.files ?? [];
      const folders = args?.folders ?? (files.length > 0 ? [] : await foldersOf(session));
      const result = await checkFolders(session, this.shown, { folders, files }, progress, stop.token);
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

  /** Null where the client does not want to: the check needs no progress. */
  #askToShow(): Promise<WorkDoneProgressServerReporter | null> {
    return this.#session.connection.window.createWorkDoneProgress().catch(() => null);
  }

  dispose(): void {
    this.#current?.cancel();
    this.shown.dispose();
  }
}
