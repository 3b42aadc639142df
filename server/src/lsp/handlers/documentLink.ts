import type { DocumentLink } from 'vscode-languageserver';
import { links } from '../../features/links';
import { toRange } from '../convert';
import { guarded } from '../guard';
import type { Session } from '../session';

export const handleDocumentLink = ({ connection, documents, t, log }: Session) =>
  connection.onDocumentLinks(
    guarded(log, 'textDocument/documentLink', [] as DocumentLink[], ({ textDocument }) => {
      const open = documents.get(textDocument.uri);
      if (!open) return [];
      return links(open.analyses, t).map(({ range, target, tooltip }) => ({
        range: toRange(open.document, range),
        target,
        ...(tooltip ? { tooltip } : {}),
      }));
    }),
  );
