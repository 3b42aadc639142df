import type { Session } from './session';

/** The addresses of the folders that are open. Asked for each time: folders come and go. */
export async function foldersOf({ connection, client }: Session): Promise<string[]> {
  if (!client.answersFolders) return client.root === null ? [] : [client.root];
  return ((await connection.workspace.getWorkspaceFolders()) ?? []).map(({ uri }) => uri);
}
