import { l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import { isReport, openReport, parseUri } from '../language';
import type { Previews } from '../preview/previews';

/**
 * The report a command is about: the one named, else the one in the active preview, else in the active editor; where no
 * text is active (the walkthrough is), the only report that is open.
 */
export function targetOf(previews: Previews, uri: unknown): TextDocument | undefined {
  const named = uri instanceof Uri ? uri : (parseUri(uri) ?? previews.active);
  const report = named ? openReport(named) : reportBefore(window.activeTextEditor?.document);
  if (!report) void window.showInformationMessage(l10n.t('No disclosure report is open here.'));
  return report;
}

function reportBefore(active: TextDocument | undefined): TextDocument | undefined {
  if (active) return isReport(active) ? active : undefined;
  const reports = workspace.textDocuments.filter(isReport);
  return reports.length === 1 ? reports[0] : undefined;
}
