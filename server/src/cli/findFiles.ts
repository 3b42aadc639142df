/**
 * Which files the PATHs name: each once, in the order given, a folder's in the order of their names. A PATH that names a
 * file is read whatever its name.
 */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { isNamedLikeText, isSearched } from '../project/folders';
import { byName } from './byName';

/** A file to read, `-` for standard input; or a PATH that leads to none. */
export type FoundFile = { readonly path: string } | { readonly path: string; readonly error: unknown };

/**
 * Below a folder symbolic links are left alone: they may lead around in a ring, or out of what was named. A PATH that
 * is a link itself is followed.
 */
export function* findFiles(paths: readonly string[]): Generator<FoundFile> {
  const seen = new Set<string>();
  for (const given of paths)
    for (const found of given === '-' ? [{ path: given }] : filesAt(given)) {
      const key = found.path === '-' ? '-' : path.resolve(found.path);
      if (!seen.has(key)) yield found;
      seen.add(key);
    }
}

function* filesAt(given: string): Generator<FoundFile> {
  try {
    if (!statSync(given).isDirectory()) yield { path: given };
    else yield* filesBelow(given);
  } catch (error) {
    yield { path: given, error };
  }
}

function* filesBelow(folder: string): Generator<FoundFile> {
  let entries: ReturnType<typeof entriesOf>;
  try {
    entries = entriesOf(folder);
  } catch (error) {
    yield { path: folder, error };
    return;
  }
  for (const entry of entries) {
    const found = path.join(folder, entry.name);
    if (entry.isDirectory() && isSearched(entry.name)) yield* filesBelow(found);
    else if (entry.isFile() && isNamedLikeText(entry.name)) yield { path: found };
  }
}

const entriesOf = (folder: string) =>
  readdirSync(folder, { withFileTypes: true }).sort((a, b) => byName(a.name, b.name));
