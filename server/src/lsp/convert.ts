/** Between the features' plain data with offsets and the protocol's with positions. */
import {
  type Diagnostic,
  DiagnosticSeverity,
  type Range as LspRange,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from '../core/model';
import type { Diagnosis } from '../features/diagnostics';
import type { Edit, Severity } from '../rules/finding';
import type { ClientFeatures } from './client';

export const toRange = (document: TextDocument, { start, end }: Range): LspRange => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

export const fromRange = (document: TextDocument, { start, end }: LspRange): Range => ({
  start: document.offsetAt(start),
  end: document.offsetAt(end),
});

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The rule's page is the link of its code; `rulePages` is the address of the folder of pages. */
export function toDiagnostic(document: TextDocument, diagnosis: Diagnosis, rulePages: string): Diagnostic {
  const { range, severity, code, message, related } = diagnosis;
  return {
    range: toRange(document, range),
    severity: SEVERITIES[severity],
    source: 'gouji',
    message,
    ...(code === null ? {} : { code, codeDescription: { href: `${rulePages}/${code}.md` } }),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map((place) => ({
            location: { uri: document.uri, range: toRange(document, place.range) },
            message: place.message,
          })),
        }),
  };
}

/** Names the version where the client can check it, so that no edit meets another text than the one it was made for. */
export function toWorkspaceEdit(
  document: TextDocument,
  edits: readonly Edit[],
  client: ClientFeatures,
): WorkspaceEdit {
  const { uri, version } = document;
  const changes = edits.map((edit) => ({ range: toRange(document, edit), newText: edit.newText }));
  return client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
}
