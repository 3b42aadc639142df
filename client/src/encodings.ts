import { type Disposable, type TextDocument, TextEditorRevealType, window, workspace } from 'vscode';
import { BEGINNING, looksLikeReport } from '../../server/src/core/recognise';
import { schemes } from './language';

/** What reports are kept in besides UTF-8, as VS Code calls it. */
const OTHERS = ['gb18030', 'utf16le', 'utf16be'];

/**
 * Opens a report in the encoding that it was written in. VS Code takes every file for UTF-8 unless it is told otherwise: whoever
 * opens one of an older system would see broken characters, and be told nothing of its numbers.
 */
export class Encodings implements Disposable {
  readonly #listener = workspace.onDidOpenTextDocument(reopen);

  constructor() {
    for (const document of workspace.textDocuments) void reopen(document);
  }

  dispose(): void {
    this.#listener.dispose();
  }
}

async function reopen(document: TextDocument): Promise<void> {
  const { uri, encoding, isDirty } = document;
  // Any other than the default was chosen: by a person, or by VS Code's own guess.
  if (
    encoding !== 'utf8' ||
    isDirty ||
    !schemes().includes(uri.scheme) ||
    !document.getText().includes(BROKEN)
  )
    return;
  try {
    const written = await encodingOf(await workspace.fs.readFile(uri));
    if (!written) return;
    const editors = window.visibleTextEditors.filter((editor) => editor.document === document);
    const before = editors.map(({ selections }) => selections);
    await workspace.openTextDocument(uri, { encoding: written });
    // All of the text was put in another's place, and the cursor behind it.
    editors.forEach((editor, at) => {
      editor.selections = before[at];
      editor.revealRange(before[at][0], TextEditorRevealType.InCenterIfOutsideViewport);
    });
  } catch {
    // Where it cannot be opened so, being typed into meanwhile or gone, it stays as it is.
  }
}

/** What stands in place of bytes that are nothing in an encoding. */
const BROKEN = '\ufffd';

/** The encoding in which the bytes are a report, without one that is broken: nothing is guessed. */
async function encodingOf(bytes: Uint8Array): Promise<string | undefined> {
  for (const encoding of OTHERS) {
    const text = await workspace.decode(bytes, { encoding });
    if (!text.includes(BROKEN) && looksLikeReport(text.slice(0, BEGINNING))) return encoding;
  }
  return undefined;
}
