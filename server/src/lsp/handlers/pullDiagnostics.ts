import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { guarded } from '../guard';
import { diagnosticsOf } from '../reporting';
import type { Session } from '../session';

type Answer = DocumentDiagnosticReport | ResponseError<never>;

const NOTHING: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** Answers on the newest text: a change that has come in behind the request is taken first. */
export function handlePullDiagnostics(session: Session) {
  const { connection, documents, log } = session;

  const answer = async (
    { textDocument, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<Answer> => {
    const open = await documents.settled(textDocument.uri);
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
    if (!open) return NOTHING;
    const resultId = `${open.serial}.${session.settings.maxNumberOfProblems}`;
    return resultId === previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(open, session) };
  };
  return connection.languages.diagnostics.on(
    guarded<[DocumentDiagnosticParams, CancellationToken], Answer>(
      log,
      'textDocument/diagnostic',
      NOTHING,
      answer,
    ),
  );
}
