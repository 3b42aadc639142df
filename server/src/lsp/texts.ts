/**
 * The texts that a client opens and changes. What is no text, or has no address, is refused as a whole: it would stay, and be a
 * fault of each answer from then on. After changes that are none, nobody knows what the text is: it is empty, so that nothing
 * is found in it or offered for it, until the client tells all of it.
 */
import type { TextDocumentContentChangeEvent, TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LspRange } from '../protocol';
import { type Check, having, isText, optional } from '../shape';
import type { Log } from './guard';
import { isRange, withoutNulls } from './params';

const isChange = having<{ text: string; range: LspRange | undefined }>({
  text: isText,
  range: optional(isRange),
}) as Check<TextDocumentContentChangeEvent>;

/** All of a text, and no part of it. */
const isWhole = (change: TextDocumentContentChangeEvent) => !('range' in change);

const EMPTY = [{ text: '' }];

export function textsFor(log: Log): TextDocumentsConfiguration<TextDocument> {
  const unknown = new WeakSet<TextDocument>();
  return {
    create(uri, languageId, version, text) {
      if (!isText(uri) || !isText(text)) throw new TypeError('No text, or none that has an address.');
      return TextDocument.create(uri, languageId, version, text);
    },
    update(document, given, version) {
      const changes = Array.isArray(given) ? given.map((change) => withoutNulls(change)) : [given];
      if (!changes.every(isChange)) {
        log('textDocument/didChange', new TypeError('No changes of a text.'));
        unknown.add(document);
        return TextDocument.update(document, EMPTY, version);
      }
      if (changes.some(isWhole)) unknown.delete(document);
      return TextDocument.update(document, unknown.has(document) ? EMPTY : changes, version);
    },
  };
}
