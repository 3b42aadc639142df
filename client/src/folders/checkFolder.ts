import {
  commands,
  FileType,
  l10n,
  ProgressLocation,
  type QuickPickItem,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  type BaseLanguageClient,
  type CancellationToken,
  ExecuteCommandRequest,
  WorkDoneProgress,
} from 'vscode-languageclient';
import {
  CHECK_FOLDERS_COMMAND,
  type CheckFoldersArgs,
  type CheckFoldersResult,
} from '../../../server/src/protocol';
import type { Server } from '../server';
import { foundNow } from './found';
import type { ResultList } from './resultList';

/**
 * Has every report below folders checked, and files that are selected beside them, and says what came of it. The findings are
 * in the Problems view, file by file.
 * @param clicked the folder in the explorer, and `selected` all that are selected there; without, a person is asked.
 */
export async function checkFolder(
  server: Server,
  list: ResultList,
  clicked: unknown,
  selected: unknown,
): Promise<void> {
  const places = named(clicked, selected) ?? (await askForFolders());
  if (!places) return;
  const client = await server.ready();
  const result = client && (await check(client, await toCheck(places)));
  if (!result) return;
  if (result.reports.length + result.unread.length === 0) {
    void window.showInformationMessage(result.summary);
    return;
  }
  // As the list says: when it is asked for, somebody may have mended something.
  const found = foundNow(result.reports);
  const showProblems = l10n.t('Show Problems');
  const showList = l10n.t('Show List');
  void window.showInformationMessage(result.summary, showProblems, showList).then((answer) => {
    if (answer === showProblems) void commands.executeCommand('workbench.actions.view.problems');
    if (answer === showList) void list.show(places, result, found);
  });
}

function named(clicked: unknown, selected: unknown): Uri[] | undefined {
  if (Array.isArray(selected) && selected.length > 0 && selected.every((each) => each instanceof Uri))
    return selected;
  return clicked instanceof Uri ? [clicked] : undefined;
}

/** The folder of the workspace, one or all of several, or, where none is open, one from the disk. */
async function askForFolders(): Promise<readonly Uri[] | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0)
    return window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      canSelectMany: true,
      openLabel: l10n.t('Check Reports'),
    });
  const all = folders.map(({ uri }) => uri);
  if (folders.length === 1) return all;
  const items: (QuickPickItem & { uris: Uri[] })[] = [
    { label: l10n.t('All folders'), uris: all },
    ...folders.map(({ name, uri }) => ({ label: name, description: uri.path, uris: [uri] })),
  ];
  const title = l10n.t('Check the reports in …');
  return (await window.showQuickPick(items, { title }))?.uris;
}

async function toCheck(places: readonly Uri[]): Promise<CheckFoldersArgs> {
  const folders: string[] = [];
  const files: string[] = [];
  for (const place of places) ((await isFile(place)) ? files : folders).push(place.toString());
  return { folders, files };
}

const isFile = (uri: Uri): Thenable<boolean> =>
  workspace.fs.stat(uri).then(
    ({ type }) => (type & FileType.File) !== 0,
    () => false,
  );

const check = (client: BaseLanguageClient, args: CheckFoldersArgs) =>
  window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Checking the reports'), cancellable: true },
    (progress, token) =>
      ask(client, args, token, (message, increment) => progress.report({ message, increment })),
  );

let asked = 0;

/** Null where the server failed at it; it has said why. */
async function ask(
  client: BaseLanguageClient,
  args: CheckFoldersArgs,
  token: CancellationToken,
  tell: (message: string, increment: number) => void,
): Promise<CheckFoldersResult | null> {
  const workDoneToken = `gouji.checkFolder.${++asked}`;
  let told = 0;
  const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
    if (value.kind === 'end') return;
    const { percentage = told, message = '' } = value;
    tell(message, percentage - told);
    told = percentage;
  });
  try {
    const params = { command: CHECK_FOLDERS_COMMAND, arguments: [args], workDoneToken };
    return await client.sendRequest(ExecuteCommandRequest.type, params, token);
  } catch (error) {
    // One that is stopped before it has begun has found nothing.
    if (!token.isCancellationRequested) throw error;
    return null;
  } finally {
    listener.dispose();
  }
}
