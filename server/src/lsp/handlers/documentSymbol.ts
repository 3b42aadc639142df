import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type ReportSymbol, symbols } from '../../features/symbols';
import { toRange } from '../convert';
import { guarded } from '../guard';
import type { Session } from '../session';

const KINDS: Record<ReportSymbol['kind'], SymbolKind> = {
  report: SymbolKind.File,
  section: SymbolKind.Namespace,
  table: SymbolKind.Array,
  block: SymbolKind.Array,
  row: SymbolKind.Field,
};

export const handleDocumentSymbol = ({ connection, client, documents, t, log }: Session) =>
  connection.onDocumentSymbol(
    guarded(
      log,
      'textDocument/documentSymbol',
      [] as DocumentSymbol[] | SymbolInformation[],
      ({ textDocument }) => {
        const open = documents.get(textDocument.uri);
        if (!open) return [];
        const found = symbols(open.analyses, t);
        return client.symbolTrees
          ? found.map((symbol) => toTree(symbol, open.document))
          : found.flatMap((symbol) => toList(symbol, open.document));
      },
    ),
  );

const toTree = (symbol: ReportSymbol, document: TextDocument): DocumentSymbol => ({
  name: symbol.name,
  detail: symbol.detail,
  kind: KINDS[symbol.kind],
  range: toRange(document, symbol.range),
  selectionRange: toRange(document, symbol.selection),
  children: symbol.children.map((child) => toTree(child, document)),
});

/** For clients that know no trees. */
const toList = (symbol: ReportSymbol, document: TextDocument): SymbolInformation[] => [
  {
    name: symbol.name,
    kind: KINDS[symbol.kind],
    location: { uri: document.uri, range: toRange(document, symbol.range) },
  },
  ...symbol.children.flatMap((child) =>
    toList(child, document).map((info) => ({ containerName: symbol.name, ...info })),
  ),
];
