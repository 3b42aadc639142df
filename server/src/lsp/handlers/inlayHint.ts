import { type InlayHint, InlayHintKind } from 'vscode-languageserver';
import { inlayHints } from '../../features/inlayHints';
import { fromRange, toRange } from '../convert';
import { guarded } from '../guard';
import type { Session } from '../session';

export const handleInlayHint = (session: Session) => {
  const { connection, documents, t, log } = session;
  return connection.languages.inlayHint.on(
    guarded(log, 'textDocument/inlayHint', [] as InlayHint[], ({ textDocument: { uri }, range }) => {
      const open = documents.get(uri);
      if (!open) return [];
      const { document, analyses } = open;
      const found = inlayHints(analyses, fromRange(document, range), session.settings.inlayHints, t);
      return found.map(({ offset, kind, label, tooltip, cell }): InlayHint => {
        const position = document.positionAt(offset);
        if (kind === 'column') return { position, label, kind: InlayHintKind.Parameter, paddingRight: true };
        // A click on it goes where the definition of the total leads: to its parts.
        const location = { uri, range: toRange(document, cell) };
        return {
          position,
          tooltip: tooltip.join('\n'),
          label: [{ value: label, location }],
          kind: InlayHintKind.Type,
          paddingLeft: true,
        };
      });
    }),
  );
};
