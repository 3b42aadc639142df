import { l10n, type QuickPickItem, type TextDocument, window } from 'vscode';
import {
  CONVERT_COMMAND,
  type ConvertArgs,
  type ConvertResult,
  type TableLayout,
} from '../../../server/src/protocol';
import { layoutWords } from '../layouts';
import { isKept } from '../readOnly';
import type { Server } from '../server';

/** How long the status bar tells what was done. */
const TOLD_FOR = 5_000;

/** Asks for a layout, and writes all tables of the report in it. What is not clear stays; the server tells why. */
export async function convertTables(server: Server, report: TextDocument | undefined): Promise<void> {
  if (!report || (await isKept(report))) return;
  const to = await askLayout();
  if (!to) return;
  const args: ConvertArgs = { uri: report.uri.toString(), to };
  const done: ConvertResult | null = await server.client.sendRequest('workspace/executeCommand', {
    command: CONVERT_COMMAND,
    arguments: [args],
  });
  if (!done) return;
  if (done.written === 1) window.setStatusBarMessage(l10n.t('1 table converted.'), TOLD_FOR);
  else if (done.written > 1)
    window.setStatusBarMessage(l10n.t('{0} tables converted.', done.written), TOLD_FOR);
  else if (done.refused === 0)
    void window.showInformationMessage(
      l10n.t('Nothing to convert: the tables stand in this layout already.'),
    );
}

async function askLayout(): Promise<TableLayout | undefined> {
  const { markdown, tsv, lines } = layoutWords();
  const items: (QuickPickItem & { to: TableLayout })[] = [
    { ...markdown, to: 'markdown' },
    { ...tsv, to: 'tsv' },
    { ...lines, to: 'lines' },
  ];
  const picked = await window.showQuickPick(items, { title: l10n.t('Convert the tables to …') });
  return picked?.to;
}
