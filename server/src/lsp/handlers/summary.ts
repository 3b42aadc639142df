import { DiagnosticSeverity } from 'vscode-languageserver';
import { summaryOf } from '../../features/summary';
import { type DocumentSummary, SUMMARY_REQUEST, type SummaryParams } from '../../protocol';
import { having, isText } from '../../shape';
import { onChecked } from '../onChecked';
import { diagnosticsOf } from '../reporting';
import type { Session } from '../session';

const isParams = having<SummaryParams>({ uri: isText });

/** Hints are not counted: editors do not list them either. */
export function handleSummary(session: Session) {
  const { documents, policies, t } = session;
  const answer = async ({ uri }: SummaryParams): Promise<DocumentSummary | null> => {
    const open = await documents.settled(uri);
    if (!open) return null;
    const findings = diagnosticsOf(open, session).filter(
      ({ severity }) => severity !== DiagnosticSeverity.Hint,
    );
    const { file = '', problems = [] } = policies.projectOf(uri) ?? {};
    const said = problems.map(({ message, args }) => t(message, ...args));
    return {
      ...summaryOf(open.analyses, findings.length),
      ...(said.length > 0 ? { project: { file, problems: said } } : {}),
    };
  };
  return onChecked<SummaryParams, DocumentSummary | null>(session, SUMMARY_REQUEST, isParams, null, answer);
}
