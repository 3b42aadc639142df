/** The files of this machine, for those who name them by address. */
import { open, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Entry, FileStore } from './folders';

/** Null for an address of another host, and for one that is none. */
export function pathOf(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
}

export const DISK: FileStore = {
  async entries(folder) {
    const path = pathOf(folder);
    const found = path === null ? [] : await readdir(path, { withFileTypes: true }).catch(() => []);
    return found.map((entry): Entry => {
      const kind = entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';
      return { name: entry.name, kind };
    });
  },
  async read(file, most) {
    const handle = await open(pathOf(file) ?? '');
    try {
      return (await handle.stat()).size > most ? null : await handle.readFile();
    } finally {
      await handle.close();
    }
  },
};
