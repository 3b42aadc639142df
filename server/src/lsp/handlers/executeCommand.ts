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
import { recomputeAt } from '../../features/recompute';
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
import type { Edit } from '../../rules/rule';
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
      if (command === RECOMPUTE_COMMAND && isRecomputeArgs(target))
        return apply(session, target.uri, (open) => recomputeEdits(open, target));
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
const MOST_REFUSALS = 6;

/** What is not converted is told whatever editor this is. */
async function convertTables(
  session: Session,
  { uri, to, position }: ConvertArgs,
): Promise<ConvertResult | null> {
  const { connection, documents, t } = session;
  const open = documents.get(uri);
  if (!open) return null;
  const offset = position ? open.document.offsetAt(position) : null;
  const { edits, written, refusals } = convert(open.analyses, to, offset, t);
  if (refusals.length > 0) {
    const more = refusals.length - MOST_REFUSALS;
    const others = more > 0 ? [t('Other tables that stay as they are: {0}.', more)] : [];
    const told = [...refusals.slice(0, MOST_REFUSALS), ...others];
    const params: ShowMessageParams = { type: MessageType.Warning, message: told.join('\n') };
    connection.sendNotification(ShowMessageNotification.type, params);
  }
  const made = edits.length > 0 ? await apply(session, uri, () => edits) : 0;
  return { written: made > 0 ? written : 0, refused: refusals.length };
}

function recomputeEdits({ document, analyses }: AnalysedDocument, { scope, position }: RecomputeArgs) {
  return recomputeAt(analyses, scope, position ? document.offsetAt(position) : null);
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
