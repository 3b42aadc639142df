/**
 * Replaces a file's content whole: who reads it, or finds it after a power cut, sees the old bytes or the new ones,
 * never a mix. The new bytes are written and flushed beside it and then take its name.
 */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** The file holds other bytes than those that the new ones were made from: replacing it would lose them. */
export class FileChanged extends Error {}

/** Of a symbolic link, the file that it names is replaced and the link stays. */
export function replaceFile(file: string, old: Uint8Array, bytes: Uint8Array): void {
  const target = realpathSync(file);
  const stats = statSync(target);
  const folder = path.dirname(target);
  // Not named after the file: its name may be as long as a name can be, and no search must take it for a report.
  const temporary = path.join(folder, `.gouji-${randomBytes(8).toString('hex')}.tmp`);
  try {
    writeWhole(temporary, bytes, stats);
    if (!stats.isFile() || !readFileSync(target).equals(old)) throw new FileChanged();
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  flushFolder(folder);
}

/** Writes a new file with the mode, and where that is allowed the owner, of the one it is to replace. */
function writeWhole(file: string, bytes: Uint8Array, like: Stats): void {
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeFileSync(handle, bytes);
    try {
      fchownSync(handle, like.uid, like.gid);
    } catch {
      // Only root may give a file away; the content matters more than the owner.
    }
    fchmodSync(handle, like.mode & 0o7777);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes the new name last through a power cut. Windows opens no folders, and some file systems flush none. */
function flushFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // The file is whole under either name; that it may still be the old one is the promise kept.
  }
}
