import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { type Highlight, highlight } from '../../features/highlight';
import { toRange } from '../convert';
import { guarded } from '../guard';
import type { Session } from '../session';

/** A total is written from its parts. */
const KINDS: Record<Highlight['kind'], DocumentHighlightKind> = {
  total: DocumentHighlightKind.Write,
  part: DocumentHighlightKind.Read,
  stated: DocumentHighlightKind.Text,
};

/** Null where there is nothing: an editor then marks the same words itself. */
export const handleDocumentHighlight = ({ connection, documents, log }: Session) =>
  connection.onDocumentHighlight(
    guarded(
      log,
      'textDocument/documentHighlight',
      null,
      ({ textDocument, position }): DocumentHighlight[] | null => {
        const open = documents.get(textDocument.uri);
        if (!open) return null;
        const found = highlight(open.analyses, open.document.offsetAt(position));
        if (found.length === 0) return null;
        return found.map(({ range, kind }) => ({ range: toRange(open.document, range), kind: KINDS[kind] }));
      },
    ),
  );
