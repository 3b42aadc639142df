import type { FoldingRange } from 'vscode-languageserver';
import { folding } from '../../features/folding';
import { toRange } from '../convert';
import { guarded } from '../guard';
import type { Session } from '../session';

export const handleFoldingRange = ({ connection, client, documents, log }: Session) =>
  connection.onFoldingRanges(
    guarded(log, 'textDocument/foldingRange', [] as FoldingRange[], ({ textDocument }) => {
      const open = documents.get(textDocument.uri);
      if (!open) return [];
      const starts = new Set<number>();
      const ranges: FoldingRange[] = [];
      for (const offsets of folding(open.analyses)) {
        const { start, end } = toRange(open.document, offsets);
        // An editor shows one fold a line: the outer one, which comes first.
        if (start.line >= end.line || starts.has(start.line)) continue;
        starts.add(start.line);
        ranges.push({ startLine: start.line, endLine: end.line });
      }
      return ranges.slice(0, client.foldingLimit);
    }),
  );
