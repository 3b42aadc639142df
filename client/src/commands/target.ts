import { l10n, type TextDocument, Uri, window } from 'vscode';
import { isReport, openReport, parseUri } from '../language';
import type { Previews } from '../preview/previews';

/** The report a command is about: the one named, else the one in the active preview, else in the active editor. */
export function targetOf(previews: Previews, uri: unknown): TextDocument | undefined {
  const named = uri instanceof Uri ? uri : (parseUri(uri) ?? previews.active);
  const active = window.activeTextEditor?.document;
  const report = named ? openReport(named) : active && isReport(active) ? active : undefined;
  if (!report) void window.showInformationMessage(l10n.t('No disclosure report is open here.'));
  return report;
}
