/**
 * The texts that a client opens and changes. What is no text, or has no address, is refused as a whole: it would stay, and be a
 * fault of each answer from then on.
 */
import type { TextDocumentContentChangeEvent, TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LspRange } from '../protocol';
import { type Check, having, isText, optional } from '../shape';
import { isRange, withoutNulls } from './params';

const isChange = having<{ text: string; range: LspRange | undefined }>({
  text: isText,
  range: optional(isRange),
}) as Check<TextDocumentContentChangeEvent>;

export const TEXTS: TextDocumentsConfiguration<TextDocument> = {
  create(uri, languageId, version, text) {
    if (!isText(uri) || !isText(text)) throw new TypeError('No text, or none that has an address.');
    return TextDocument.create(uri, languageId, version, text);
  },
  update(document, given, version) {
    const changes = given.map(withoutNulls);
    if (!changes.every(isChange)) throw new TypeError('No changes of a text.');
    return TextDocument.update(document, changes, version);
  },
};
