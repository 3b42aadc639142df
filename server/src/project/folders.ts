/**
 * Goes through folders for files that may hold a report, wherever they are kept: this machine's disk, or a file system
 * that only the client can read. Everything is named by its address.
 */

export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

export interface FileStore {
  /** What is in a folder; nothing where it cannot be looked into. */
  entries(folder: string): Promise<readonly Entry[]>;
  /** A file's bytes; null where there are more than `most`. @throws where it cannot be read */
  read(file: string, most: number): Promise<Uint8Array | null>;
}

/** Enough for the reports of a province; a folder beyond is searched in part, the nearest first. */
const MOST_ENTRIES = 20_000;

export interface Search {
  isWanted(name: string): boolean;
  isCancelled(): boolean;
  /** Told where more is left than is gone through. */
  onFull?(): void;
}

/** Folder by folder, those above before those below, each in the order of its names. Links are not followed. */
export async function* filesBelow(
  store: FileStore,
  folders: readonly string[],
  { isWanted, isCancelled, onFull }: Search,
): AsyncGenerator<string> {
  const waiting = [...folders];
  let entries = 0;
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    const found = await store.entries(folder);
    if (isCancelled()) return;
    for (const { name, kind } of [...found].sort(byName)) {
      if (entries++ === MOST_ENTRIES) {
        onFull?.();
        return;
      }
      const whole = within(folder, name);
      if (whole === null) continue;
      if (kind === 'folder' && isSearched(name)) waiting.push(whole);
      else if (kind === 'file' && isWanted(name)) yield whole;
    }
  }
}

/** By code unit, so that the order is the same in every locale. */
const byName = (a: Entry, b: Entry) => (a.name < b.name ? -1 : 1);

/** Null for a name that no address can have: bytes that are no text. */
function within(folder: string, name: string): string | null {
  try {
    return `${folder.replace(/\/$/, '')}/${encodeURIComponent(name)}`;
  } catch {
    return null;
  }
}

/** The folder in which npm keeps packages. */
export const PACKAGES = 'node_modules';

/** Not where programs keep what is theirs, such as the earlier versions of a text: nobody has those checked. */
export const isSearched = (name: string): boolean => !name.startsWith('.') && name !== PACKAGES;

const endingOf = (name: string) => name.slice(name.lastIndexOf('.')).toLowerCase();

const OF_TEXTS = ['.xxgknb', '.txt', '.md'];

/** The endings of texts and pages that may hold a report under any name. */
export const SEARCHED: readonly string[] = [...OF_TEXTS, '.html', '.htm'];

export const isNamedLikeText = (name: string): boolean => SEARCHED.includes(endingOf(name));

/** As the manifest's patterns of the language have it. */
export function isNamedLikeReport(name: string): boolean {
  if (!OF_TEXTS.includes(endingOf(name))) return false;
  const at = name.indexOf('信息公开');
  return (
    endingOf(name) === '.xxgknb' ||
    (at >= 0 && ['年度报告', '年报'].some((words) => name.includes(words, at)))
  );
}

/** Addresses for comparing: each client escapes them in its own way. */
export function plain(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** Whether an address is that of a folder or of something below it that a search of the folder comes to. */
export function isBelow(folder: string, uri: string): boolean {
  const start = `${plain(folder).replace(/\/$/, '')}/`;
  const whole = plain(uri);
  if (!whole.startsWith(start)) return false;
  return whole.slice(start.length).split('/').slice(0, -1).every(isSearched);
}

/** The last part of an address, as a person reads it. */
export const nameOf = (uri: string): string => plain(uri).slice(plain(uri).lastIndexOf('/') + 1);
