/** Reads folders and files for the server where that cannot: in virtual workspaces, and all of them in a browser. */
import { FileType, Uri, workspace } from 'vscode';
import type { FileParams, FileResult, FolderParams, FolderResult } from '../../../server/src/protocol';

export async function entriesOf({ uri }: FolderParams): Promise<FolderResult> {
  try {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri));
    return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
  } catch {
    // Gone, or no folder.
    return [];
  }
}

/** A link has a bit of its own beside what it leads to. */
const kindOf = (type: FileType): FolderResult[number]['kind'] =>
  type === FileType.File ? 'file' : type === FileType.Directory ? 'folder' : 'other';

export async function bytesOf({ uri, most }: FileParams): Promise<FileResult> {
  const file = Uri.parse(uri);
  if ((await workspace.fs.stat(file)).size > most) return null;
  const bytes = await workspace.fs.readFile(file);
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
