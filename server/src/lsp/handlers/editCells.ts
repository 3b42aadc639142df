import { editCells } from '../../features/edit/editCells';
import { EDIT_CELLS_REQUEST, type EditCellsParams, type EditCellsResult } from '../../protocol';
import { type Check, having, isCount, isText, listOf, optional } from '../../shape';
import { toRange } from '../convert';
import { onChecked } from '../onChecked';
import { isPosition } from '../params';
import type { Session } from '../session';

/** More cells than any form has. */
const MOST_CELLS = 1000;

type Cells = EditCellsParams['cells'];
const isList = listOf(having<Cells[number]>({ id: isText, text: isText }));
const isCells: Check<Cells> = (value): value is Cells => isList(value) && value.length <= MOST_CELLS;

const isParams = having<EditCellsParams>({
  uri: isText,
  version: isCount,
  position: optional(isPosition),
  cells: isCells,
});

export const handleEditCells = (session: Session) =>
  onChecked(
    session,
    EDIT_CELLS_REQUEST,
    isParams,
    { refused: '' },
    ({ uri, version, position, cells }): EditCellsResult => {
      const { documents, t } = session;
      const open = documents.get(uri);
      if (!open) return { refused: '' };
      const { document, analyses } = open;
      if (document.version !== version)
        return { refused: t('The text has changed meanwhile. Look at the number again.') };
      const offset = position ? document.offsetAt(position) : 0;
      const result = editCells(analyses, offset, cells, t);
      if ('refused' in result) return result;
      return {
        edits: result.edits.map((edit) => ({ range: toRange(document, edit), newText: edit.newText })),
      };
    },
  );
