/**
 * The findings that are shown on files that are not open, kept up to date once somebody has asked for them: a file that
 * is opened has its own from then on, one that is closed, changed or gone is looked at again. Nothing is looked at
 * before, and nothing by the clock.
 */
import {
  type Diagnostic,
  type Disposable,
  FileChangeType,
  type FileEvent,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver';
import { isBelow, isNamedLikeText, nameOf, plain } from '../../project/folders';
import { guarded } from '../guard';
import type { Session } from '../session';
import type { FileCheck } from './checkFile';
import { Readings } from './readings';
import { watchFiles, watchFolder } from './watch';

export class Shown implements Disposable {
  /** The files of the last checks by their plain addresses, each with whether findings are shown on it. */
  readonly #files = new Map<string, { readonly uri: string; readonly marked: boolean }>();
  readonly readings: Readings;
  readonly #folders: string[] = [];
  /** Those that were named themselves, by their plain addresses. */
  readonly #named = new Set<string>();
  /** Those to look at again. */
  readonly #waiting = new Map<string, string>();
  #isWorking = false;
  readonly #listeners: readonly Disposable[];
  readonly #checkAgain: (uri: string) => Promise<unknown>;
  readonly #send: (params: PublishDiagnosticsParams) => Promise<void>;
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
    const { documents, log } = session;
    this.readings = new Readings(session, (uri) => this.#named.has(plain(uri)));
    this.#listeners = [
      documents.onDidOpen(({ document }) => this.#opened(document.uri)),
      documents.onDidClose(({ document }) => {
        if (this.#isOurs(document.uri)) this.#again(document.uri);
      }),
    ];
    this.#send = guarded(log, 'textDocument/publishDiagnostics', undefined, (params) =>
      session.connection.sendDiagnostics(params),
    );
    this.#checkAgain = guarded(log, 'the check of folders', null, (uri: string) =>
      this.readings.check(this.readings.begin(uri), (found) => this.show(uri, found)),
    );
  }

  /** From now on what happens to files of the folder counts. */
  keep(folder: string): void {
    // What a search leaves out, such as .git, is kept by itself where it is asked for.
    const inside = `${folder.replace(/\/$/, '')}/a`;
    if (this.#folders.some((known) => isBelow(known, inside))) return;
    this.#folders.push(folder);
    watchFolder(this.#session, folder);
  }

  /** From now on what happens to these files counts. */
  keepFiles(uris: readonly string[]): void {
    watchFiles(
      this.#session,
      uris.filter((uri) => !this.#isOurs(uri)),
    );
    for (const uri of uris) this.#named.add(plain(uri));
  }

  /** The address by which the file is open; undefined where it is not. */
  openAs(uri: string): string | undefined {
    const wanted = plain(uri);
    return this.#session.documents.uris().find((open) => plain(open) === wanted);
  }

  /** Shows what was found in a file, or takes back what is shown, where it is not open: then its findings are its own. */
  show(uri: string, found: FileCheck | null): void {
    const key = plain(uri);
    const before = this.#files.get(key);
    const diagnostics =
      found && 'diagnostics' in found && this.openAs(uri) === undefined ? found.diagnostics : [];
    const marked = diagnostics.length > 0;
    if (marked || before?.marked) this.#publish(uri, diagnostics);
    if (found) this.#files.set(key, { uri, marked });
    else this.#files.delete(key);
  }

  /** Takes back what is shown on files below the folder that are not among these any more: not every client tells. */
  retain(folder: string, files: ReadonlySet<string>): void {
    for (const [key, { uri }] of this.#files)
      if (!files.has(key) && isBelow(folder, uri)) this.show(uri, null);
  }

  /** Settings or a gouji.json have changed. */
  refresh(): void {
    for (const { uri } of this.#files.values()) this.#again(uri);
  }

  changed(events: readonly FileEvent[]): void {
    for (const { uri, type } of events)
      if (type === FileChangeType.Deleted) this.#gone(uri);
      else if (this.#isOurs(uri)) this.#again(uri);
  }

  dispose(): void {
    this.#waiting.clear();
    for (const listener of this.#listeners) listener.dispose();
  }

  #isOurs(uri: string): boolean {
    if (this.#named.has(plain(uri))) return true;
    return isNamedLikeText(nameOf(uri)) && this.#folders.some((folder) => isBelow(folder, uri));
  }

  #opened(uri: string): void {
    const known = this.#files.get(plain(uri));
    if (!known?.marked) return;
    this.#files.set(plain(uri), { uri, marked: false });
    // To one that does not pull, the document's own findings are about to be sent, in the place of these.
    if (this.#session.client.pullsDiagnostics) this.#publish(known.uri, []);
  }

  /** A file, or a folder with all that was in it: of what was below it, no client tells. */
  #gone(uri: string): void {
    const key = plain(uri);
    this.readings.changed(uri, true);
    for (const [each, file] of this.#files)
      if (each === key || each.startsWith(`${key}/`)) this.show(file.uri, null);
  }

  #again(uri: string): void {
    this.readings.changed(uri);
    this.#waiting.set(plain(uri), this.#files.get(plain(uri))?.uri ?? uri);
    if (!this.#isWorking) void this.#catchUp();
  }

  async #catchUp(): Promise<void> {
    this.#isWorking = true;
    for (const [key, uri] of this.#waiting) {
      this.#waiting.delete(key);
      await this.#session.turn();
      if (this.openAs(uri) === undefined) await this.#checkAgain(uri);
    }
    this.#isWorking = false;
  }

  #publish(uri: string, diagnostics: Diagnostic[]): void {
    void this.#send({ uri, diagnostics });
  }
}
