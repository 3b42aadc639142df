import { type TextDocument, ViewColumn } from 'vscode';
import type { Previews } from '../preview/previews';

/** Shows the three official tables of a report, in its editor's place or to the side of it. */
export function openPreview(previews: Previews, report: TextDocument | undefined, toSide: boolean): void {
  if (report) previews.open(report.uri, toSide ? ViewColumn.Beside : ViewColumn.Active, toSide);
}
