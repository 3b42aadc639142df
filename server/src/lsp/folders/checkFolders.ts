/** Checks files and every report below folders, telling how far it is. Open reports are checked as they stand in the editor. */
import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import { checkedReports, folderSummary, worstFirst } from '../../features/folderCheck';
import { filesBelow, isNamedLikeText, nameOf, plain } from '../../project/folders';
import type { CheckFoldersArgs, CheckFoldersResult } from '../../protocol';
import { configuredFor, type Session } from '../session';
import type { FileCheck } from './checkFile';
import type { Reading } from './readings';
import type { Shown } from './shown';

/** As many texts as a province has reports, and some. */
const MOST_FILES = 5_000;

/** How many files are read before it is their turn: where they come over a network, reading is all of the wait. */
const AHEAD = 8;

export async function checkFolders(
  session: Session,
  shown: Shown,
  { folders, files: named }: Required<CheckFoldersArgs>,
  progress: WorkDoneProgressReporter,
  token: CancellationToken,
): Promise<CheckFoldersResult> {
  const { t, policies } = session;
  await configuredFor(session, token);
  // No client tells of each gouji.json that may count for the files.
  policies.forget();
  const { files, isFull } = await textsBelow(session, folders, named, token);
  const isAll = !isFull && !token.isCancellationRequested;
  shown.keepFiles(named.slice(0, MOST_FILES));
  for (const folder of folders) {
    shown.keep(folder);
    if (isAll) shown.retain(folder, new Set(files.keys()));
  }
  const found: Omit<CheckFoldersResult, 'summary'> = { reports: [], unread: [] };
  let done = 0;
  for (const reading of readingsOf(shown, [...files.values()])) {
    if (token.isCancellationRequested) break;
    const { uri } = reading;
    const checked = await check(session, shown, reading);
    if (checked && 'why' in checked) found.unread.push({ uri, why: checked.why });
    else if (checked) found.reports.push(...checked.reports);
    tell(progress, ++done, files.size, t);
    // Whoever types or asks meanwhile comes first.
    await session.turn();
  }
  const reports = worstFirst(found.reports);
  const ending = token.isCancellationRequested ? 'stopped' : isFull ? 'full' : 'whole';
  const isOfFiles = folders.length === 0 && named.length > 0;
  return { ...found, reports, summary: folderSummary({ ...found, reports, ending, isOfFiles }, t) };
}

/** By their plain addresses, so that each is there once, also where one folder is below another. */
async function textsBelow(
  { filesAt }: Session,
  folders: readonly string[],
  named: readonly string[],
  token: CancellationToken,
) {
  const files = new Map(named.slice(0, MOST_FILES).map((uri) => [plain(uri), uri]));
  let isFull = named.length > MOST_FILES;
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
      const key = plain(uri);
      if (files.has(key)) continue;
      if (files.size === MOST_FILES) search.onFull();
      else files.set(key, uri);
      if (isFull) break;
    }
  }
  return { files, isFull };
}

/** The files in their order, the next ones already being read. */
function* readingsOf({ readings }: Shown, files: readonly string[]) {
  const waiting = files.values();
  const begun: Reading[] = [];
  const readAhead = () => {
    while (begun.length < AHEAD) {
      const { value, done } = waiting.next();
      if (done) return;
      begun.push(readings.begin(value));
    }
  };
  try {
    for (readAhead(); begun.length > 0; readAhead()) {
      yield begun[0];
      begun.shift();
    }
  } finally {
    for (const reading of begun) readings.end(reading);
  }
}

async function check(session: Session, shown: Shown, reading: Reading): Promise<FileCheck | null> {
  const { uri } = reading;
  const open = shown.openAs(uri);
  const document = open === undefined ? undefined : await session.documents.settled(open);
  if (document) {
    const reports = checkedReports(uri, nameOf(uri), document.analyses);
    shown.readings.end(reading);
    shown.show(uri, null);
    return reports.length > 0 ? { reports, diagnostics: [] } : null;
  }
  return shown.readings.check(reading, (found) => shown.show(uri, found));
}

/** Once a hundredth: a notification for each file of thousands is more work than checking it. */
function tell(progress: WorkDoneProgressReporter, done: number, all: number, t: Session['t']): void {
  const percentage = Math.floor((done * 100) / all);
  if (percentage > Math.floor(((done - 1) * 100) / all))
    progress.report(percentage, t('{0} of {1}', done, all));
}
