/** A document's diagnostics as the protocol has them, the same for clients that pull and those that are pushed to. */
import type { Diagnostic } from 'vscode-languageserver';
import { type DiagnoseOptions, diagnoseAll } from '../features/diagnostics';
import { toDiagnostic } from './convert';
import type { AnalysedDocument } from './documents';
import type { Session } from './session';

export const diagnoseOptions = ({ t, settings, client, log }: Session): DiagnoseOptions => ({
  t,
  limit: settings.maxNumberOfProblems,
  related: client.relatedInformation,
  onFault: log,
});

export const diagnosticsOf = ({ document, analyses }: AnalysedDocument, session: Session): Diagnostic[] =>
  diagnoseAll(analyses, diagnoseOptions(session)).map((diagnosis) =>
    toDiagnostic(document, diagnosis, session.rulePages),
  );
