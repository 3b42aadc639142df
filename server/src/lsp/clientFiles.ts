/** Files that only the client can read: of virtual workspaces, and every file, in a browser. */
import type { Connection } from 'vscode-languageserver';
import type { FileStore } from '../project/folders';
import {
  FILE_REQUEST,
  type FileParams,
  type FileResult,
  FOLDER_REQUEST,
  type FolderResult,
} from '../protocol';

export const clientFiles = (connection: Connection): FileStore => ({
  entries: (folder) => connection.sendRequest<FolderResult>(FOLDER_REQUEST, { uri: folder }),
  async read(file, most) {
    const params: FileParams = { uri: file, most };
    const bytes = await connection.sendRequest<FileResult>(FILE_REQUEST, params);
    return bytes === null ? null : Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0));
  },
});
