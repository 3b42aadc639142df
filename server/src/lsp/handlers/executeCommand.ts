import {
  type ExecuteCommandParams,
  MessageType,
  type ServerRequestHandler,
  ShowMessageNotification,
  type ShowMessageParams,
} from 'vscode-languageserver';
import { accept, findingAt } from '../../features/accept';
import { analysisAt } from '../../features/analysis';
import { convert, LAYOUTS } from '../../features/convert';
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
  type Position,
  RECOMPUTE_COMMAND,
  type RecomputeArgs,
} from '../../protocol';
import type { Edit } from '../../rules/rule';
import { asReason } from '../../rules/verdict/comment';
import { toWorkspaceEdit } from '../convert';
import type { AnalysedDocument } from '../documents';
import type { FolderChecks } from '../folders/folderChecks';
import { guarded } from '../guard';
import type { Session } from '../session';

type Result = number | boolean | ConvertResult | CheckFoldersResult | null;

/** Answers with what was done; null for a command that is not ours or makes no sense. */
export const handleExecuteCommand = (session: Session, checks: FolderChecks) =>
  session.connection.onExecuteCommand(
    guarded<Parameters<ServerRequestHandler<ExecuteCommandParams, Result, never, void>>, Result>(
      session.log,
      'workspace/executeCommand',
      null as Result,
      async ({ command, arguments: args }, token, progress) => {
        const target: unknown = args?.[0];
        if (command === CHECK_FOLDERS_COMMAND && isCheckFoldersArgs(target))
          return await checks.run(target, token, progress);
        if (command === RECOMPUTE_COMMAND && isRecomputeArgs(target))
          return await apply(session, target.uri, (open) => recomputeEdits(open, target));
        if (command === CONVERT_COMMAND && isConvertArgs(target)) return await convertTables(session, target);
        if (command === ACCEPT_COMMAND && isAcceptArgs(target))
          return (await apply(session, target.uri, (open) => acceptEdits(open, target, session))) > 0;
        return null;
      },
    ),
  );

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

function isRecomputeArgs(value: unknown): value is RecomputeArgs {
  const { uri, scope, position } = (value ?? {}) as Partial<RecomputeArgs>;
  return (
    typeof uri === 'string' &&
    (scope === 'row' || scope === 'table' || scope === 'report') &&
    (position === undefined || isPosition(position))
  );
}

function isConvertArgs(value: unknown): value is ConvertArgs {
  const { uri, to, position } = (value ?? {}) as Partial<ConvertArgs>;
  return (
    typeof uri === 'string' &&
    LAYOUTS.some((layout) => layout === to) &&
    (position === undefined || isPosition(position))
  );
}

function isCheckFoldersArgs(value: unknown): value is CheckFoldersArgs | undefined {
  const { folders } = (value ?? {}) as Partial<CheckFoldersArgs>;
  return (
    folders === undefined || (Array.isArray(folders) && folders.every((each) => typeof each === 'string'))
  );
}

function isAcceptArgs(value: unknown): value is AcceptArgs {
  const { uri, code, position, reason } = (value ?? {}) as Partial<AcceptArgs>;
  return [uri, code, reason].every((each) => typeof each === 'string') && isPosition(position);
}

const isPosition = (value: Position | undefined): boolean =>
  Number.isInteger(value?.line) && Number.isInteger(value?.character);
