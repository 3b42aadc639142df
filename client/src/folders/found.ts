/** The findings of the reports that were checked, in words: those that the Problems view has, as they are now. */
import { type Diagnostic, DiagnosticSeverity, l10n, languages, Uri } from 'vscode';
import type { CheckedReport, Position } from '../../../server/src/protocol';
import { isOurs } from '../language';

export interface Found {
  readonly position: Position;
  readonly words: string;
}

export type FoundIn = (report: CheckedReport) => readonly Found[];

export function foundNow(reports: readonly CheckedReport[]): FoundIn {
  const beginnings = new Map<string, number[]>();
  for (const { uri, position } of reports)
    beginnings.set(
      uri,
      [...(beginnings.get(uri) ?? []), position.line].sort((a, b) => a - b),
    );
  const found = new Map(reports.map((report) => [report, foundIn(report, beginnings.get(report.uri) ?? [])]));
  return (report) => found.get(report) ?? [];
}

/** Of a file that holds several reports, what stands from where this one begins to where the next one does. */
function foundIn({ uri, position, accepted }: CheckedReport, beginnings: readonly number[]): Found[] {
  const first = position.line === beginnings[0] ? 0 : position.line;
  const end = beginnings.find((line) => line > position.line) ?? Infinity;
  const found = languages
    .getDiagnostics(Uri.parse(uri))
    .filter((each) => isOurs(each) && each.range.start.line >= first && each.range.start.line < end)
    .flatMap((each) => {
      const words = inWords(each);
      return words === null ? [] : [{ position: each.range.start, words }];
    });
  return [...found, ...acceptedInWords(accepted)].sort(
    ({ position: a }, { position: b }) => a.line - b.line || a.character - b.character,
  );
}

/** One reason often speaks for what several rules find at one place. */
function acceptedInWords(accepted: CheckedReport['accepted']): Found[] {
  const told = new Map<string, { position: Position; reason: string; codes: Set<string> }>();
  for (const { position, reason, code } of accepted) {
    const key = `${position.line} ${reason}`;
    const { codes } = told.get(key) ?? { codes: new Set() };
    told.set(key, { position, reason, codes: codes.add(code) });
  }
  return [...told.values()].map(({ position, reason, codes }) => ({
    position,
    words: l10n.t('accepted ({0}): {1}', [...codes].join(', '), reason),
  }));
}

/** Hints are not counted, nor listed. */
function inWords({ severity, message }: Diagnostic): string | null {
  switch (severity) {
    case DiagnosticSeverity.Error:
      return l10n.t('error: {0}', message);
    case DiagnosticSeverity.Warning:
      return l10n.t('warning: {0}', message);
    case DiagnosticSeverity.Information:
      return l10n.t('note: {0}', message);
    default:
      return null;
  }
}
