import {
  type Disposable,
  DocumentLink,
  EventEmitter,
  l10n,
  languages,
  Range,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { CheckFoldersResult } from '../../../server/src/protocol';
import type { FoundIn } from './found';
import { type Line, linesOf } from './listLines';

const SCHEME = 'gouji-list';

/** A language of its own, for its settings: long lines are wrapped, and their numbers are not taken for the report's. */
const LIST = 'disclosure-report-list';

/** The list of the reports of a check, those without findings too, as a text: to go through, to save, to send on. */
export class ResultList implements Disposable, TextDocumentContentProvider {
  #lines: readonly Line[] = [];
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #registered = [
    workspace.registerTextDocumentContentProvider(SCHEME, this),
    languages.registerDocumentLinkProvider({ scheme: SCHEME }, this),
  ];

  async show(places: readonly Uri[], result: CheckFoldersResult, foundIn: FoundIn): Promise<void> {
    this.#lines = linesOf(places, result, foundIn);
    // The ending is what the list is saved under.
    const uri = Uri.from({ scheme: SCHEME, path: `/${l10n.t('Reports checked')}.txt` });
    this.#changed.fire(uri);
    const list = await languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), LIST);
    await window.showTextDocument(list, { preview: false });
  }

  provideTextDocumentContent(): string {
    return this.#lines.map(({ text }) => text).join('\n');
  }

  provideDocumentLinks(): DocumentLink[] {
    return this.#lines.flatMap(({ link }, line) => {
      if (!link) return [];
      const { start, length, target } = link;
      return [new DocumentLink(new Range(line, start, line, start + length), target)];
    });
  }

  dispose(): void {
    this.#changed.dispose();
    for (const each of this.#registered) each.dispose();
  }
}
