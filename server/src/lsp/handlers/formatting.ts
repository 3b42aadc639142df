import type { Disposable, Range as LspRange, TextEdit } from 'vscode-languageserver';
import { format } from '../../features/format';
import { fromRange, toRange } from '../convert';
import { guarded } from '../guard';
import type { Session } from '../session';

/** The whole document, and each table that a selection touches. */
export function handleFormatting(session: Session): Disposable {
  const { connection, documents, log } = session;

  const edits = (uri: string, range?: LspRange): TextEdit[] => {
    const open = documents.get(uri);
    if (!open) return [];
    const { document, analyses } = open;
    const { layout } = session.settings.format;
    const reports = analyses.map(({ report }) => report);
    const { edits } = format(reports, layout, range && fromRange(document, range));
    return edits.map(({ newText, ...at }) => ({ range: toRange(document, at), newText }));
  };

  const handlers = [
    connection.onDocumentFormatting(
      guarded(log, 'textDocument/formatting', [] as TextEdit[], ({ textDocument }) =>
        edits(textDocument.uri),
      ),
    ),
    connection.onDocumentRangeFormatting(
      guarded(log, 'textDocument/rangeFormatting', [] as TextEdit[], ({ textDocument, range }) =>
        edits(textDocument.uri, range),
      ),
    ),
  ];
  return {
    dispose: () =>
      handlers.forEach((handler) => {
        handler.dispose();
      }),
  };
}
