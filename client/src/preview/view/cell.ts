import type { ViewCell } from '../../../../server/src/protocol';
import type { Words } from '../messages';
import { attribute, children, words } from './patch';
import { phrases } from './phrases';

/** What each drawn element shows, for going from an element to its number in the text and back. */
export const drawnCells = new WeakMap<Element, ViewCell>();

/** A cell that changed under its editor is drawn once that is closed. */
const late = new WeakSet<Element>();

/** Draws a cell of the form. One that has not changed since is left alone. */
export function drawCell(element: HTMLElement, cell: ViewCell, say: Words): void {
  const before = drawnCells.get(element);
  drawnCells.set(element, cell);
  if (before && !late.has(element) && JSON.stringify(before) === JSON.stringify(cell)) return;
  if (element.querySelector('input')) {
    late.add(element);
    return;
  }
  late.delete(element);
  attribute(element, 'colspan', cell.colSpan === 1 ? undefined : cell.colSpan);
  attribute(element, 'rowspan', cell.rowSpan === 1 ? undefined : cell.rowSpan);
  attribute(element, 'title', cell.description);
  if (cell.kind === 'cell') drawNumber(element, cell, say);
  else drawWords(element, cell);
}

function drawWords(element: HTMLElement, cell: ViewCell): void {
  const above = cell.kind === 'header';
  attribute(element, 'role', above ? 'columnheader' : 'rowheader');
  attribute(element, 'class', above ? 'header' : labelClass(cell));
  phrases(element, cell.text);
}

/** A label beside several rows is a group's; the form prints it in a narrow column. */
const labelClass = (cell: ViewCell): string => (cell.rowSpan > 1 ? 'label group' : 'label');

function drawNumber(element: HTMLElement, cell: ViewCell, say: Words): void {
  const state = cell.status === 'given' ? undefined : cell.status;
  const expected =
    cell.expected === undefined ? '' : say.expected.replace('{0}', () => cell.expected as string);
  const note = state === 'blank' || state === 'missing' ? say[state] : '';
  attribute(element, 'role', 'gridcell');
  attribute(
    element,
    'class',
    ['number', cell.mark, state, cell.inferred && 'inferred'].filter(Boolean).join(' '),
  );
  attribute(element, 'data-id', cell.id);
  attribute(element, 'aria-readonly', state === 'missing' ? 'true' : undefined);
  // What stands there, then in words what the marks show: which cell it is, and what was found on it.
  attribute(
    element,
    'aria-label',
    [cell.text || note, expected, cell.description].filter(Boolean).join('; '),
  );
  attribute(element, 'aria-invalid', cell.mark === 'error' ? 'true' : undefined);
  const [value, remark] = children(element, ['span', 'span']);
  attribute(value, 'class', cell.text ? 'value' : 'note');
  words(value, cell.text || note);
  attribute(remark, 'class', 'expected');
  // The blank keeps the value and the remark apart for what reads the cell as one text.
  words(remark, expected && ` ${expected}`);
}
