import type { CodeAction, Command } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions } from '../../features/codeActions';
import { diagnose } from '../../features/diagnostics';
import {
  type AcceptTarget,
  ASK_REASON_COMMAND,
  CONVERT_COMMAND,
  type ConvertArgs,
  type Position,
  type TableLayout,
} from '../../protocol';
import type { Finding } from '../../rules/finding';
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
      const offered = codeActions(analyses, fromRange(document, range), {
        t,
        only: context?.only ?? undefined,
        onFault: log,
      });
      // A client that makes no edits for a server would show an entry that does nothing.
      const actions = offered.filter(({ converts }) => !converts || client.appliesEdits);
      return actions.map(({ title, kind, edits, preferred, settles, accepts, converts }): CodeAction => {
        const asks = accepts && settles && client.asksReason;
        const command = converts
          ? convertTable(title, document, converts, range.start)
          : asks && askReason(title, document, settles.finding);
        const diagnosis = settles && diagnose(settles.finding, settles.report, diagnoseOptions(session));
        return {
          title,
          kind,
          ...(command ? { command } : { edit: toWorkspaceEdit(document, edits, client) }),
          ...(preferred ? { isPreferred: true } : {}),
          ...(diagnosis ? { diagnostics: [toDiagnostic(document, diagnosis, rulePages)] } : {}),
        };
      });
    }),
  );
};

function convertTable(title: string, { uri }: TextDocument, to: TableLayout, position: Position): Command {
  const args: ConvertArgs = { uri, to, position };
  return { title, command: CONVERT_COMMAND, arguments: [args] };
}

function askReason(title: string, document: TextDocument, { code, range }: Finding): Command {
  const target: AcceptTarget = { uri: document.uri, code, position: document.positionAt(range.start) };
  return { title, command: ASK_REASON_COMMAND, arguments: [target] };
}
