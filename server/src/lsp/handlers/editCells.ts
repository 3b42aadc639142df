import { editCells } from '../../features/edit/editCells';
import { EDIT_CELLS_REQUEST, type EditCellsParams, type EditCellsResult } from '../../protocol';
import { toRange } from '../convert';
import { guarded } from '../guard';
import type { Session } from '../session';

/** More cells than any form has. */
const MOST_CELLS = 1000;

export const handleEditCells = ({ connection, documents, t, log }: Session) =>
  connection.onRequest(
    EDIT_CELLS_REQUEST,
    guarded(log, EDIT_CELLS_REQUEST, { refused: '' } as EditCellsResult, (params: unknown) => {
      const open = isParams(params) ? documents.get(params.uri) : undefined;
      if (!isParams(params) || !open) return { refused: '' };
      const { document, analyses } = open;
      if (document.version !== params.version)
        return { refused: t('The text has changed meanwhile. Look at the number again.') };
      const offset = params.position ? document.offsetAt(params.position) : 0;
      const result = editCells(analyses, offset, params.cells, t);
      if ('refused' in result) return result;
      return {
        edits: result.edits.map((edit) => ({ range: toRange(document, edit), newText: edit.newText })),
      };
    }),
  );

function isParams(value: unknown): value is EditCellsParams {
  const { uri, version, position, cells } = (value ?? {}) as Partial<EditCellsParams>;
  return (
    typeof uri === 'string' &&
    Number.isInteger(version) &&
    (position === undefined || (Number.isInteger(position?.line) && Number.isInteger(position?.character))) &&
    Array.isArray(cells) &&
    cells.length <= MOST_CELLS &&
    cells.every((cell) => typeof cell?.id === 'string' && typeof cell.text === 'string')
  );
}
