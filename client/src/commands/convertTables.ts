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
import { execute, tellDone } from './execute';

/** Asks for a layout, and writes all tables of the report in it. What is not clear stays; the server tells why. */
export async function convertTables(server: Server, report: TextDocument | undefined): Promise<void> {
  if (!report || (await isKept(report)) || !(await server.ready())) return;
  const to = await askLayout();
  if (!to) return;
  const args: ConvertArgs = { uri: report.uri.toString(), to };
  const done = (await execute(server, CONVERT_COMMAND, args)) as ConvertResult | null | undefined;
  if (!done) return;
  if (done.written === 1) tellDone(l10n.t('1 table converted.'));
  else if (done.written > 1) tellDone(l10n.t('{0} tables converted.', done.written));
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
