import {
  type ExecuteCommandParams,
  MessageType,
  type ResponseError,
  type ServerRequestHandler,
  ShowMessageNotification,
  type ShowMessageParams,
} from 'vscode-languageserver';
import { accept, findingAt } from '../../features/accept';
import { analysisAt } from '../../features/analysis';
import { CONVERSIONS, convert } from '../../features/convert';
import { leftOutAt, recomputeAt } from '../../features/recompute';
import {
  ACCEPT_COMMAND,
  type AcceptArgs,
  CHECK_FOLDERS_COMMAND,
  type CheckFoldersArgs,
  type CheckFoldersResult,
  CONVERT_COMMAND,
  type ConvertArgs,
  type ConvertResult,
  RECOMPUTE_COMMAND,
  type RecomputeArgs,
} from '../../protocol';
import type { Edit } from '../../rules/finding';
import { asReason } from '../../rules/verdict/comment';
import { having, isText, listOf, oneOf, optional } from '../../shape';
import { toWorkspaceEdit } from '../convert';
import type { AnalysedDocument } from '../documents';
import type { FolderChecks } from '../folders/folderChecks';
import { guarded } from '../guard';
import { invalidParams, isPosition, withoutNulls } from '../params';
import type { Session } from '../session';

type Result = number | boolean | ConvertResult | CheckFoldersResult | ResponseError | null;

const isRecomputeArgs = having<RecomputeArgs>({
  uri: isText,
  scope: oneOf('row', 'table', 'report'),
  position: optional(isPosition),
});
const isConvertArgs = having<ConvertArgs>({
  uri: isText,
  to: oneOf(...CONVERSIONS),
  position: optional(isPosition),
});
const isAcceptArgs = having<AcceptArgs>({ uri: isText, code: isText, position: isPosition, reason: isText });
const isCheckFoldersArgs = optional(
  having<CheckFoldersArgs>({ folders: optional(listOf(isText)), files: optional(listOf(isText)) }),
);

type Params = Parameters<ServerRequestHandler<ExecuteCommandParams, Result, never, void>>;

/** Answers with what was done; null for a command that is not ours. */
export const handleExecuteCommand = (session: Session, checks: FolderChecks) => {
  const done = guarded<Params, Result>(
    session.log,
    'workspace/executeCommand',
    null,
    async ({ command, arguments: args }, token, progress) => {
      const target = withoutNulls(args?.[0]);
      if (command === CHECK_FOLDERS_COMMAND && isCheckFoldersArgs(target))
        return checks.run(target, token, progress);
      if (command === RECOMPUTE_COMMAND && isRecomputeArgs(target)) return recomputeTotals(session, target);
      if (command === CONVERT_COMMAND && isConvertArgs(target)) return convertTables(session, target);
      if (command === ACCEPT_COMMAND && isAcceptArgs(target))
        return (await apply(session, target.uri, (open) => acceptEdits(open, target, session))) > 0;
      return COMMANDS.includes(command) ? invalidParams(command) : null;
    },
  );
  return session.connection.onExecuteCommand(done);
};

const COMMANDS = [CHECK_FOLDERS_COMMAND, RECOMPUTE_COMMAND, CONVERT_COMMAND, ACCEPT_COMMAND];

/** Has the client make the edits; tells how many it made. */
async function apply(
  { connection, client, documents }: Session,
  uri: string,
  editsFor: (open: AnalysedDocument) => readonly Edit[],
): Promise<number> {
  const open = documents.get(uri);
  if (!open || !client.appliesEdits) return 0;
  const edits = editsFor(open);
  if (edits.length === 0) return 0;
  const { applied } = await connection.workspace.applyEdit(toWorkspaceEdit(open.document, edits, client));
  return applied ? edits.length : 0;
}

/** More lines than these no message shows: a file of many reports may have hundreds. */
const MOST_LINES = 6;

/** What is not converted is told whatever editor this is. */
async function convertTables(
  session: Session,
  { uri, to, position }: ConvertArgs,
): Promise<ConvertResult | null> {
  const { documents, t } = session;
  const open = documents.get(uri);
  if (!open) return null;
  const offset = position ? open.document.offsetAt(position) : null;
  const { edits, written, refusals } = convert(open.analyses, to, offset, t);
  tell(session, refusals, (more) => t('Other tables that stay as they are: {0}.', more));
  const made = edits.length > 0 ? await apply(session, uri, () => edits) : 0;
  return { written: made > 0 ? written : 0, refused: refusals.length };
}

/** What is left out is told whatever editor this is; null where that is all there is to recompute. */
async function recomputeTotals(
  session: Session,
  { uri, scope, position }: RecomputeArgs,
): Promise<number | null> {
  const { documents, t } = session;
  const open = documents.get(uri);
  if (!open) return 0;
  const offset = position ? open.document.offsetAt(position) : null;
  const edits = recomputeAt(open.analyses, scope, offset);
  const left = leftOutAt(open.analyses, scope, offset, t);
  tell(session, left, (more) => t('Other totals that stay as they are: {0}.', more));
  if (edits.length === 0 && left.length > 0) return null;
  return apply(session, uri, () => edits);
}

/** A message of some lines; of those that are too many it says how many they are. */
function tell({ connection }: Session, lines: readonly string[], others: (more: number) => string): void {
  if (lines.length === 0) return;
  const more = lines.length - MOST_LINES;
  const told = more > 0 ? [...lines.slice(0, MOST_LINES), others(more)] : lines;
  const params: ShowMessageParams = { type: MessageType.Warning, message: told.join('\n') };
  connection.sendNotification(ShowMessageNotification.type, params);
}

function acceptEdits(
  { document, analyses }: AnalysedDocument,
  { code, position, reason }: AcceptArgs,
  { t }: Session,
): readonly Edit[] {
  const offset = document.offsetAt(position);
  const analysis = analysisAt(analyses, offset);
  const finding = findingAt(analysis, code, offset);
  return finding && asReason(reason) !== '' ? [accept(analysis, finding, reason, t)] : [];
}
