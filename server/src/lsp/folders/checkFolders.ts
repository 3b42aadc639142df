/** Checks every report below folders, telling how far it is. Open reports are checked as they stand in the editor. */
import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import { checkedReports, folderSummary, worstFirst } from '../../features/folderCheck';
import { filesBelow, isNamedLikeText, nameOf, plain } from '../../project/folders';
import type { CheckFoldersResult } from '../../protocol';
import type { Session } from '../session';
import { checkFile, type FileCheck, type FileContent, readFile } from './checkFile';
import type { Shown } from './shown';

/** As many texts as a province has reports, and some. */
const MOST_FILES = 5_000;

/** How many files are read before it is their turn: where they come over a network, reading is all of the wait. */
const AHEAD = 8;

export async function checkFolders(
  session: Session,
  shown: Shown,
  folders: readonly string[],
  progress: WorkDoneProgressReporter,
  token: CancellationToken,
): Promise<CheckFoldersResult> {
  const { t, policies } = session;
  // Of a client that never tells its settings, a person can still stop this.
  await Promise.race([session.configured, new Promise((resolve) => token.onCancellationRequested(resolve))]);
  // No client tells of each gouji.json that may count for the files.
  policies.forget();
  const { files, isFull } = await textsBelow(session, folders, token);
  const isAll = !isFull && !token.isCancellationRequested;
  for (const folder of folders) {
    shown.keep(folder);
    if (isAll) shown.retain(folder, new Set(files.keys()));
  }
  const found: Omit<CheckFoldersResult, 'summary'> = { reports: [], unread: [] };
  let done = 0;
  for await (const { uri, content } of contentsOf(session, [...files.values()])) {
    if (token.isCancellationRequested) break;
    const checked = await check(session, shown, uri, content);
    if (checked && 'why' in checked) found.unread.push({ uri, why: checked.why });
    else if (checked) found.reports.push(...checked.reports);
    tell(progress, ++done, files.size, t);
    // Whoever types or asks meanwhile comes first.
    await session.turn();
  }
  const reports = worstFirst(found.reports);
  const ending = token.isCancellationRequested ? 'stopped' : isFull ? 'full' : 'whole';
  return { ...found, reports, summary: folderSummary({ ...found, reports, ending }, t) };
}

/** By their plain addresses, so that each is there once, also where one folder is below another. */
async function textsBelow({ filesAt }: Session, folders: readonly string[], token: CancellationToken) {
  const files = new Map<string, string>();
  let isFull = false;
  for (const folder of folders) {
    const store = filesAt(folder);
    if (!store) continue;
    const search = {
      isWanted: isNamedLikeText,
      isCancelled: () => token.isCancellationRequested || isFull,
      onFull: () => {
        isFull = true;
      },
    };
    for await (const uri of filesBelow(store, [folder], search)) {
      if (files.size === MOST_FILES) search.onFull();
      else files.set(plain(uri), uri);
      if (isFull) break;
    }
  }
  return { files, isFull };
}

/** The files in their order, the next ones already being read. */
async function* contentsOf(session: Session, files: readonly string[]) {
  const reading: Promise<FileContent>[] = [];
  for (const [at, uri] of files.entries()) {
    while (reading.length < Math.min(at + AHEAD, files.length))
      reading.push(readFile(session, files[reading.length]));
    yield { uri, content: await reading[at] };
    delete reading[at];
  }
}

async function check(
  session: Session,
  shown: Shown,
  uri: string,
  content: FileContent,
): Promise<FileCheck | null> {
  const open = shown.openAs(uri);
  const document = open === undefined ? undefined : await session.documents.settled(open);
  if (document) {
    const reports = checkedReports(uri, nameOf(uri), document.analyses);
    shown.show(uri, null);
    return reports.length > 0 ? { reports, diagnostics: [] } : null;
  }
  const found = await checkFile(session, uri, content);
  shown.show(uri, found);
  return found;
}

/** Once a hundredth: a notification for each file of thousands is more work than checking it. */
function tell(progress: WorkDoneProgressReporter, done: number, all: number, t: Session['t']): void {
  const percentage = Math.floor((done * 100) / all);
  if (percentage > Math.floor(((done - 1) * 100) / all))
    progress.report(percentage, t('{0} of {1}', done, all));
}
