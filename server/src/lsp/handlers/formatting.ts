import type { CancellationToken, Disposable, Range as LspRange, TextEdit } from 'vscode-languageserver';
import { format } from '../../features/format';
import { fromRange, toRange } from '../convert';
import { guarded } from '../guard';
import { configuredFor, type Session } from '../session';

/** The whole document, and each table that a selection touches. */
export function handleFormatting(session: Session): Disposable {
  const { connection, documents, log } = session;

  const edits = async (uri: string, token: CancellationToken, range?: LspRange): Promise<TextEdit[]> => {
    // In the layout that was chosen, or not at all.
    await configuredFor(session, token);
    const open = token.isCancellationRequested ? undefined : documents.get(uri);
    if (!open) return [];
    const { document, analyses } = open;
    const { layout } = session.settings.format;
    const reports = analyses.map(({ report }) => report);
    const { edits } = format(reports, layout, range && fromRange(document, range));
    return edits.map(({ newText, ...at }) => ({ range: toRange(document, at), newText }));
  };

  const handlers = [
    connection.onDocumentFormatting(
      guarded(log, 'textDocument/formatting', [] as TextEdit[], ({ textDocument }, token) =>
        edits(textDocument.uri, token),
      ),
    ),
    connection.onDocumentRangeFormatting(
      guarded(log, 'textDocument/rangeFormatting', [] as TextEdit[], ({ textDocument, range }, token) =>
        edits(textDocument.uri, token, range),
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
