import type { CodeLens } from 'vscode-languageserver';
import { codeLenses } from '../../features/codeLens';
import { CHECK_COMMAND, PREVIEW_COMMAND, RECOMPUTE_COMMAND, type RecomputeArgs } from '../../protocol';
import { toRange } from '../convert';
import { guarded } from '../guard';
import type { Session } from '../session';

/** Words that do nothing when they are clicked. */
const WORDS = '';

export const handleCodeLens = (session: Session) => {
  const { connection, client, documents, t, log } = session;
  return connection.onCodeLens(
    guarded(log, 'textDocument/codeLens', [] as CodeLens[], ({ textDocument: { uri } }) => {
      const open = documents.get(uri);
      if (!open || !session.settings.codeLens) return [];
      return codeLenses(open.analyses, t).flatMap(({ range, offset, state, hasFindings, recompute }) => {
        const args: RecomputeArgs = { uri, scope: 'table', position: open.document.positionAt(offset) };
        const commands = [
          client.showsFindings && hasFindings
            ? { title: state, command: CHECK_COMMAND, arguments: [uri] }
            : { title: state, command: WORDS },
          ...(recompute ? [{ title: recompute, command: RECOMPUTE_COMMAND, arguments: [args] }] : []),
          ...(client.opensPreview
            ? [{ title: t('Preview'), command: PREVIEW_COMMAND, arguments: [uri] }]
            : []),
        ];
        return commands.map((command): CodeLens => ({ range: toRange(open.document, range), command }));
      });
    }),
  );
};
