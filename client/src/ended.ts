/** What a person is told once the server has ended for good, and what is no longer shown of its answers. */
import { commands, type Disposable, l10n, languages, window } from 'vscode';
import { State } from 'vscode-languageclient';
import { LANGUAGE } from './language';
import type { Server } from './server';

export class Ended implements Disposable {
  readonly #listeners: readonly Disposable[];
  #noLenses: Disposable | undefined;
  #isTold = false;

  constructor(server: Server) {
    this.#listeners = [
      server.onDidGiveUp(() => {
        this.#clearLenses();
        void this.#tell();
      }),
      server.onDidChangeState((state) => {
        if (state === State.Running) this.#noLenses?.dispose();
      }),
    ];
  }

  async #tell(): Promise<void> {
    if (this.#isTold) return;
    this.#isTold = true;
    const again = l10n.t('Start Again');
    const answer = await window.showErrorMessage(
      l10n.t(
        'Reports are not being checked: the part of Gouji that reads and checks them has ended, or could not be started.',
      ),
      again,
    );
    this.#isTold = false;
    if (answer === again) void commands.executeCommand('gouji.restartServer');
  }

  /** An editor goes on showing those of one that is gone, but not beside another that has none. */
  #clearLenses(): void {
    this.#noLenses?.dispose();
    const none = { provideCodeLenses: () => [] };
    this.#noLenses = languages.registerCodeLensProvider({ language: LANGUAGE }, none);
  }

  dispose(): void {
    this.#noLenses?.dispose();
    for (const each of this.#listeners) each.dispose();
  }
}
