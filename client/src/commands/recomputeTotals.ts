import { l10n, type TextDocument, window } from 'vscode';
import { type Position, RECOMPUTE_COMMAND, type RecomputeArgs } from '../../../server/src/protocol';
import { isKept } from '../readOnly';
import type { Server } from '../server';
import { execute, tellDone } from './execute';
import { inProgress } from './progress';

/**
 * Recomputes the totals (总计) of the row or table at the place, else of the one that the cursor is in, or of the whole
 * report. Tells whether anything changed; the server tells of what it left as it is.
 */
export async function recomputeTotals(
  server: Server,
  report: TextDocument | undefined,
  scope: RecomputeArgs['scope'],
  at?: Position,
): Promise<boolean> {
  if (!report || (await isKept(report))) return false;
  const editor = window.visibleTextEditors.find((visible) => visible.document === report);
  const args: RecomputeArgs = { uri: report.uri.toString(), scope };
  if (scope !== 'report' && at) args.position = at;
  else if (scope !== 'report' && editor)
    args.position = { line: editor.selection.active.line, character: editor.selection.active.character };
  const changed = await inProgress(l10n.t('Recomputing totals …'), () =>
    execute(server, RECOMPUTE_COMMAND, args),
  );
  if (changed === 1) tellDone(l10n.t('1 total recomputed.'));
  else if (typeof changed === 'number' && changed > 1) tellDone(l10n.t('{0} totals recomputed.', changed));
  else if (changed === 0)
    void window.showInformationMessage(
      l10n.t('Nothing to recompute: no total differs from the sum of its parts.'),
    );
  return typeof changed === 'number' && changed > 0;
}
