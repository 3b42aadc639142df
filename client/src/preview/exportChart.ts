import { l10n, Uri, window, workspace } from 'vscode';
import { openReport } from '../language';

const NAMES = { svg: 'SVG', png: 'PNG' };

/** Saves the chart of a report where the person says, at first beside the report. */
export async function exportChart(report: Uri, kind: 'svg' | 'png', data: string): Promise<void> {
  const folder = openReport(report)?.isUntitled
    ? workspace.workspaceFolders?.[0]?.uri
    : Uri.joinPath(report, '..');
  const name = report.path.slice(report.path.lastIndexOf('/') + 1).replace(/\.[^.]{1,10}$/, '');
  const target = await window.showSaveDialog({
    ...(folder ? { defaultUri: Uri.joinPath(folder, `${name}.${kind}`) } : {}),
    filters: { [NAMES[kind]]: [kind] },
    title: l10n.t('Save the chart'),
  });
  if (!target) return;
  await workspace.fs.writeFile(target, kind === 'svg' ? new TextEncoder().encode(data) : bytesOf(data));
}

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
