import type { SelectionRange } from 'vscode-languageserver';
import { selectionRanges } from '../../features/selection';
import { toRange } from '../convert';
import { guarded } from '../guard';
import type { Session } from '../session';

export const handleSelectionRange = ({ connection, documents, log }: Session) =>
  connection.onSelectionRanges(
    guarded(
      log,
      'textDocument/selectionRange',
      null,
      ({ textDocument, positions }): SelectionRange[] | null => {
        const open = documents.get(textDocument.uri);
        if (!open) return null;
        const { document, analyses } = open;
        return positions.map((position) => {
          const ranges = selectionRanges(analyses, document.offsetAt(position));
          const [inner, ...outer] = [...ranges].reverse().map((range) => toRange(document, range));
          return outer.reduce<SelectionRange>((parent, range) => ({ range, parent }), { range: inner });
        });
      },
    ),
  );
