import type { LspRange, Position } from '../../../../server/src/protocol';
import { drawnCells } from './cell';
import { isNumber } from './grid';
import { attribute } from './patch';
import type { Selection } from './selection';

/** Following the text: which cell the cursor is in, and which part of the tables belongs to the lines in view. */

const rangeOf = (cell: Element): LspRange | undefined => drawnCells.get(cell)?.range;

const isInside = ({ start, end }: LspRange, { line, character }: Position): boolean =>
  (start.line < line || (start.line === line && start.character <= character)) &&
  (line < end.line || (line === end.line && character <= end.character));

const isBefore = ({ start }: LspRange, { line, character }: Position): boolean =>
  start.line === line && start.character <= character;

/** The cell whose number holds the cursor, or the last one before it on its line (the cursor is in a note or gap). */
export function cellAt(root: Element, cursor: Position): HTMLElement | undefined {
  const cells = [...root.querySelectorAll<HTMLElement>('td, th.label')].filter(rangeOf);
  const holds = (cell: Element) => isInside(rangeOf(cell) as LspRange, cursor);
  const precedes = (cell: Element) => isBefore(rangeOf(cell) as LspRange, cursor);
  return cells.find(holds) ?? cells.findLast(precedes);
}

/**
 * Selects the cell that the cursor is in, and marks the label; both come into view. While a person is in the page,
 * the selection there is theirs.
 */
export function followCursor(root: Element, selection: Selection, cursor: Position | undefined): void {
  const marked = cursor && cellAt(root, cursor);
  for (const label of root.querySelectorAll('th.label'))
    attribute(label, 'data-cursor', label === marked ? '' : undefined);
  if (document.hasFocus()) return;
  selection.set(isNumber(marked) ? marked : undefined);
  marked?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Scrolls to the cells of the lines in view, unless one of them can be seen already. */
export function scrollAlong(root: Element, first: number, last: number): void {
  const shown = [...root.querySelectorAll('td')].filter((cell) => {
    const line = rangeOf(cell)?.start.line;
    return line !== undefined && line >= first && line <= last;
  });
  const isSeen = (cell: Element) => {
    const { top, bottom } = cell.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  if (!shown.some(isSeen)) shown[0]?.scrollIntoView({ block: 'center', inline: 'nearest' });
}
