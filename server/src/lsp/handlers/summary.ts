import { DiagnosticSeverity } from 'vscode-languageserver';
import { summaryOf } from '../../features/summary';
import { type DocumentSummary, SUMMARY_REQUEST, type SummaryParams } from '../../protocol';
import { guarded } from '../guard';
import { diagnosticsOf } from '../reporting';
import type { Session } from '../session';

/** Hints are not counted: editors do not list them either. */
export function handleSummary(session: Session) {
  const { connection, documents, log } = session;
  const answer = async ({ uri }: SummaryParams): Promise<DocumentSummary | null> => {
    const open = await documents.settled(uri);
    if (!open) return null;
    const findings = diagnosticsOf(open, session).filter(
      ({ severity }) => severity !== DiagnosticSeverity.Hint,
    );
    return summaryOf(open.analyses, findings.length);
  };
  return connection.onRequest(
    SUMMARY_REQUEST,
    guarded<[SummaryParams], DocumentSummary | null>(log, SUMMARY_REQUEST, null, answer),
  );
}
