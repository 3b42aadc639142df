import type { Location, LocationLink } from 'vscode-languageserver';
import { definition } from '../../features/definition';
import { toRange } from '../convert';
import { guarded } from '../guard';
import type { Session } from '../session';

type Answer = Location[] | LocationLink[] | null;

export const handleDefinition = ({ connection, client, documents, log }: Session) =>
  connection.onDefinition(
    guarded(log, 'textDocument/definition', null, ({ textDocument: { uri }, position }): Answer => {
      const open = documents.get(uri);
      const found = open && definition(open.analyses, open.document.offsetAt(position));
      if (!found) return null;
      const ranges = found.targets.map((target) => toRange(open.document, target));
      if (!client.definitionLinks) return ranges.map((range) => ({ uri, range }));
      const originSelectionRange = toRange(open.document, found.origin);
      return ranges.map((range) => ({
        originSelectionRange,
        targetUri: uri,
        targetRange: range,
        targetSelectionRange: range,
      }));
    }),
  );
