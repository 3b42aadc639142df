import type { Location } from 'vscode-languageserver';
import { references } from '../../features/definition';
import { toRange } from '../convert';
import { guarded } from '../guard';
import type { Session } from '../session';

export const handleReferences = ({ connection, documents, log }: Session) =>
  connection.onReferences(
    guarded(
      log,
      'textDocument/references',
      null,
      ({ textDocument, position, context }): Location[] | null => {
        const open = documents.get(textDocument.uri);
        if (!open) return null;
        const offset = open.document.offsetAt(position);
        return references(open.analyses, offset, context?.includeDeclaration === true).map((range) => ({
          uri: textDocument.uri,
          range: toRange(open.document, range),
        }));
      },
    ),
  );
