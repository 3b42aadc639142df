import type { Location } from 'vscode-languageserver';
import { definition } from '../../features/definition';
import { toRange } from '../convert';
import { guarded } from '../guard';
import type { Session } from '../session';

export const handleDefinition = ({ connection, documents, log }: Session) =>
  connection.onDefinition(
    guarded(log, 'textDocument/definition', null, ({ textDocument, position }): Location[] | null => {
      const open = documents.get(textDocument.uri);
      const found = open && definition(open.analyses, open.document.offsetAt(position));
      if (!found) return null;
      return found.targets.map((target) => ({
        uri: textDocument.uri,
        range: toRange(open.document, target),
      }));
    }),
  );
