import { type CancellationToken, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { isWanted, reportsIn } from '../../features/workspaceSymbols';
import { plain } from '../../project/folders';
import { toRange } from '../convert';
import { guarded } from '../guard';
import type { Session } from '../session';
import { foldersOf } from '../workspaceFolders';

/** No editor shows more. */
const MOST = 500;

/** Open documents first, as they are; then the files of the workspace's folders, where the host can read them. */
export const handleWorkspaceSymbol = (session: Session) => {
  const { connection, documents, log } = session;

  async function* found(token: CancellationToken): AsyncGenerator<SymbolInformation> {
    const open = new Set<string>();
    for (const uri of documents.uris()) {
      open.add(plain(uri));
      const read = documents.get(uri);
      for (const { name, range } of read ? reportsIn(read.analyses) : [])
        if (read)
          yield { name, kind: SymbolKind.File, location: { uri, range: toRange(read.document, range) } };
    }
    const { reportFiles } = session;
    if (!reportFiles) return;
    const folders = await foldersOf(session);
    for await (const { uri, name, start, end } of reportFiles.find(
      folders,
      () => token.isCancellationRequested,
    ))
      if (!open.has(plain(uri)))
        yield { name, kind: SymbolKind.File, location: { uri, range: { start, end } } };
  }

  return connection.onWorkspaceSymbol(
    guarded(
      log,
      'workspace/symbol',
      [] as SymbolInformation[],
      async ({ query }, token: CancellationToken) => {
        const symbols: SymbolInformation[] = [];
        for await (const symbol of found(token)) {
          if (token.isCancellationRequested || symbols.length === MOST) break;
          if (isWanted(symbol.name, query)) symbols.push(symbol);
        }
        return symbols;
      },
    ),
  );
};
