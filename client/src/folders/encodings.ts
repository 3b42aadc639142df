import { type Disposable, type TextDocument, workspace } from 'vscode';
import type { CheckedReport } from '../../../server/src/protocol';
import { parseUri } from '../language';

/** As VS Code calls them. */
const NAMES: Readonly<Record<string, string>> = {
  gb18030: 'gb18030',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
};

/**
 * Opens a report that was checked in GB18030 in that encoding. VS Code takes every file for UTF-8 unless it is told
 * otherwise: whoever follows a finding into such a file would see broken characters, and the finding gone.
 */
export class Encodings implements Disposable {
  readonly #known = new Map<string, string>();
  readonly #listener = workspace.onDidOpenTextDocument((document) => this.#reopen(document));

  heed(reports: readonly CheckedReport[]): void {
    for (const { uri, encoding } of reports) {
      const key = parseUri(uri)?.toString();
      const name = NAMES[encoding ?? ''];
      if (key && name) this.#known.set(key, name);
      else if (key) this.#known.delete(key);
    }
  }

  #reopen(document: TextDocument): void {
    const { uri, encoding, isDirty } = document;
    const wanted = this.#known.get(uri.toString());
    // Any other than the default was chosen: by a person, or by VS Code's own guess.
    if (!wanted || encoding !== 'utf8' || isDirty) return;
    // Without broken characters, the file has been saved in UTF-8 since.
    if (!document.getText().includes('\ufffd')) return;
    // Where it cannot be opened so, being typed into meanwhile or gone, it stays as it is.
    workspace.openTextDocument(uri, { encoding: wanted }).then(undefined, () => undefined);
  }

  dispose(): void {
    this.#listener.dispose();
  }
}
