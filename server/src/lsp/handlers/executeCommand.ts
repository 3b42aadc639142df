import { recomputeAt } from '../../features/recompute';
import { RECOMPUTE_COMMAND, type RecomputeArgs } from '../../protocol';
import { toWorkspaceEdit } from '../convert';
import { guarded } from '../guard';
import type { Session } from '../session';

/** Answers with how many numbers changed; null for a command that is not ours or makes no sense. */
export const handleExecuteCommand = ({ connection, client, documents, log }: Session) =>
  connection.onExecuteCommand(
    guarded(log, 'workspace/executeCommand', null as number | null, async ({ command, arguments: args }) => {
      const target: unknown = args?.[0];
      if (command !== RECOMPUTE_COMMAND || !isRecomputeArgs(target)) return null;
      const open = documents.get(target.uri);
      if (!open || !client.appliesEdits) return 0;
      const { document, analyses } = open;
      const offset = target.position ? document.offsetAt(target.position) : null;
      const edits = recomputeAt(analyses, target.scope, offset);
      if (edits.length === 0) return 0;
      const { applied } = await connection.workspace.applyEdit(toWorkspaceEdit(document, edits, client));
      return applied ? edits.length : 0;
    }),
  );

function isRecomputeArgs(value: unknown): value is RecomputeArgs {
  const { uri, scope, position } = (value ?? {}) as Partial<RecomputeArgs>;
  return (
    typeof uri === 'string' &&
    (scope === 'row' || scope === 'table' || scope === 'report') &&
    (position === undefined || (Number.isInteger(position?.line) && Number.isInteger(position.character)))
  );
}
