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
      const { document, analysis } = open;
      const actions = codeActions(analysis, fromRange(document, range), {
        t,
        only: context.only,
        onFault: log,
      });
      return actions.map(({ title, kind, edits, preferred, finding }): CodeAction => {
        const diagnosis = finding && diagnose(finding, analysis.report, diagnoseOptions(session));
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
