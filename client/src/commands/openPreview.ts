import { Uri, ViewColumn, window } from 'vscode';
import { openReport } from '../language';
import type { Previews } from '../preview/previews';
import { openAsReport } from '../preview/reveal';
import { targetOf } from './target';

/**
 * Shows the three official tables of a report, in its editor's place or to the side of it. The one that is named in the
 * explorer need not be open.
 */
export async function openPreview(previews: Previews, uri: unknown, toSide: boolean): Promise<void> {
  if (uri instanceof Uri && !openReport(uri)) await window.showTextDocument(await openAsReport(uri));
  const report = targetOf(previews, uri);
  if (report) previews.open(report.uri, toSide ? ViewColumn.Beside : ViewColumn.Active, toSide);
}
