import type { CodeAction } from 'vscode-languageserver/node';
import { codeActions } from '../../features/codeActions';
import { diagnose } from '../../features/diagnostics';
import { fromRange, toDiagnostic, toWorkspaceEdit } from '../convert';
import { guarded } from '../guard';
import { diagnoseOptions } from '../reporting';
import type { Session } from '../session';

export const handleCodeAction = (session: Session) => {
  const { connection, client, documents, t, log, rulePages } = session;
  return connection.onCodeAction(
    guarded(log, 'textDocument/codeAction', [] as CodeAction[], ({ textDocument, range, context }) => {
      const open = documents.get(textDocument.uri);
      if (!open) return [];
      const { document, analyses } = open;
      const actions = codeActions(analyses, fromRange(document, range), {
        t,
        only: context.only,
        onFault: log,
      });
      return actions.map(({ title, kind, edits, preferred, settles }): CodeAction => {
        const diagnosis = settles && diagnose(settles.finding, settles.report, diagnoseOptions(session));
        return {
          title,
          kind,
          edit: toWorkspaceEdit(document, edits, client),
          ...(preferred ? { isPreferred: true } : {}),
          ...(diagnosis ? { diagnostics: [toDiagnostic(document, diagnosis, rulePages)] } : {}),
        };
      });
    }),
  );
};
